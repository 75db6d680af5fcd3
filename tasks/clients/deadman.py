"""A sign of life to a dead-man service, which rings when it falls silent."""

import httpx

from tasks.clients.outgoing import PrivateTarget, only_public, require_public

LONGEST_S = 10.0


class NoSignOfLife(Exception):
    """The dead-man service could not be told; the message does not name its address."""


def ping(url: str, *, allow_private: bool, variable: str = "ALERT_DEADMAN_URL") -> None:
    """GET the address that `variable` holds; raises NoSignOfLife. Blocking: call it in a thread."""
    try:
        if allow_private:
            answer = httpx.get(url, timeout=LONGEST_S, follow_redirects=False)
        else:
            require_public(httpx.URL(url).host)
            with only_public():
                answer = httpx.get(url, timeout=LONGEST_S, follow_redirects=False)
    except PrivateTarget as refused:
        raise NoSignOfLife(
            f"{variable}: {refused}; set ALERT_ALLOW_PRIVATE_TARGETS=true if that is meant"
        ) from None
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        raise NoSignOfLife(f"{variable}: {type(error).__name__}") from None
    if not answer.is_success:
        raise NoSignOfLife(f"{variable} answered HTTP {answer.status_code}")
