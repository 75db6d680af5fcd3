"""How many refusals one address is answered: a bucket each, refilled with time."""

from collections import OrderedDict
from time import monotonic
from typing import Final

BURST_SECONDS: Final = 5.0
MOST_ADDRESSES: Final = 10_000


class Floods:
    """Only requests without a valid secret are counted, so Instantly's own never are."""

    def __init__(self, refusals_per_second: float) -> None:
        self._rate = refusals_per_second
        self._most = refusals_per_second * BURST_SECONDS
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allows(self, address: str) -> bool:
        """Take one from the address' bucket; False when it is empty."""
        now = monotonic()
        left, at = self._buckets.pop(address, (self._most, now))
        left = min(self._most, left + (now - at) * self._rate)
        is_allowed = left >= 1.0
        self._buckets[address] = (left - 1.0 if is_allowed else left, now)
        if len(self._buckets) > MOST_ADDRESSES:
            self._buckets.popitem(last=False)
        return is_allowed
