"""Identifiers and times as Instantly writes them, all derived from the seed."""

import hashlib
from datetime import UTC, datetime

import numpy as np
import numpy.typing as npt

U64 = npt.NDArray[np.uint64]
I64 = npt.NDArray[np.int64]
I32 = npt.NDArray[np.int32]

_MASK = (1 << 64) - 1
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"


def mix(number: int) -> int:
    """64 well-stirred bits of a number (splitmix64): the world's cheap, stable dice."""
    z = (number + 0x9E3779B97F4A7C15) & _MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
    return z ^ (z >> 31)


def mix_array(numbers: U64) -> U64:
    """`mix` over a whole column."""
    z = numbers + np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def digest(*parts: object) -> int:
    """128 bits that depend on every part."""
    text = "\x1f".join(map(str, parts)).encode()
    return int.from_bytes(hashlib.blake2b(text, digest_size=16).digest(), "big")


def dashed(hi: int, lo: int) -> str:
    """The usual text form of a UUID's two halves."""
    s = f"{hi:016x}{lo:016x}"
    return f"{s[:8]}-{s[8:12]}-{s[12:16]}-{s[16:20]}-{s[20:]}"


def halves(text: str) -> tuple[int, int] | None:
    """The two 64-bit halves of a UUID's text; None when it is not one."""
    bare = text.replace("-", "")
    if len(text) != 36 or len(bare) != 32:
        return None
    try:
        return int(bare[:16], 16), int(bare[16:], 16)
    except ValueError:
        return None


def time_of(text: str) -> int | None:
    """The ms a version 7 UUID carries; None for anything that is no UUID."""
    parts = halves(text)
    return None if parts is None else parts[0] >> 16


def uuid4(*parts: object) -> str:
    """A version 4 UUID (campaigns, tags, lists, workspaces)."""
    n = digest("v4", *parts)
    hi = (n >> 64) & 0xFFFFFFFFFFFF0FFF | 0x4000
    return dashed(hi, n & 0x3FFFFFFFFFFFFFFF | 0x8000000000000000)


def uuid7(ms: int, *parts: object) -> str:
    """A version 7 UUID (leads, e-mails, webhooks, mappings): sorts by its time."""
    return dashed(*v7(ms, mix(digest("v7", *parts) & _MASK)))


def v7(ms: int, dice: int) -> tuple[int, int]:
    """The halves of a version 7 UUID."""
    hi = (ms << 16) | 0x7000 | (dice >> 52)
    return hi, dice & 0x3FFFFFFFFFFFFFFF | 0x8000000000000000


def thread_id(*parts: object) -> str:
    """An opaque thread id such as `31-b83pey3VxIug2tNSES8NvCK` (not a UUID)."""
    n = digest("thread", *parts)
    head = f"{n & 0xFF:02x}"
    n >>= 8
    return head + "-" + "".join(_ALPHABET[(n >> (5 * i)) & 63] for i in range(22))


def job_id(*parts: object) -> str:
    """A background job's 24 hexadecimal digits."""
    return f"{digest('job', *parts):032x}"[:24]


def iso(ms: int) -> str:
    """`2026-06-30T21:17:41.142Z`."""
    moment = datetime.fromtimestamp(ms // 1000, UTC)
    return f"{moment.isoformat()[:19]}.{ms % 1000:03d}Z"


def iso_column(ms: I64) -> list[str]:
    """`iso` over a whole column."""
    texts: list[str] = np.datetime_as_string(ms.astype("M8[ms]"), timezone="UTC").tolist()
    return texts


def milliseconds(moment: datetime) -> int:
    """Unix time in ms; a naive moment is refused.

    Raises ValueError for a datetime without a time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("the sandbox takes timezone-aware datetimes only")
    return round(moment.timestamp() * 1000)


DAY = 86_400_000
HOUR = 3_600_000
MINUTE = 60_000
