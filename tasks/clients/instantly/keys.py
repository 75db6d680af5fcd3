"""What a key looks like."""

import base64
import binascii


def looks_like_v1(key: str) -> bool:
    """Whether a refused key has not the form of API v2, which is base64 of "<uuid>:<secret>".

    Only an explanation of a 401, never a reason to refuse a key by ourselves: the form is
    observed, not documented.
    """
    try:
        decoded = base64.b64decode(key.encode(), validate=True)
    except (binascii.Error, UnicodeEncodeError, ValueError):
        return True
    return decoded.count(b":") != 1 or len(decoded.partition(b":")[0]) != 36
