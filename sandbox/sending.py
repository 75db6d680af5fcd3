"""How the sandbox delivers, and how it misbehaves: one record of switches."""

from dataclasses import dataclass, fields, replace
from typing import Any

SENDING = {
    "rate": "live events a second (0: only what was planned falls due)",
    "load": "send distinct bodies (70 % about 1 KB, 30 % replies of 8 KB), leave the world alone",
    "timeout": "seconds until an answer counts as none",
    "schedule": "seconds before each further try, as 2/8/20",
    "scale": "factor on the schedule",
    "disable-after": "failures in a row that switch a subscription off (0: never)",
    "connections": "deliveries under way at once",
    "out-of-order": "share of deliveries that are overtaken",
    "order-window": "by how many seconds at most",
    "twice": "share of events that are delivered twice",
    "late": "share of deliveries that come late",
    "late-seconds": "how late",
    "changed": "share of further deliveries of an event whose lead has other fields by then",
    "missing": "share of events without e-mail id, campaign, timestamp or step, as in old bodies",
    "colliding": "share of events whose lead has a custom variable named like one of their keys",
    "dropped": "share of events that are silently never delivered",
    "log-per-delivery": "one entry in the delivery log for all tries, instead of one each",
}


@dataclass(frozen=True)
class Sending:
    """Shares are from 0 to 1, times in seconds. How often and how long Instantly tries is not
    published; three further tries within 30 s is what one third party says.
    """

    rate: float = 1.0
    load: bool = False
    timeout: float = 10.0
    schedule: tuple[float, ...] = (2.0, 8.0, 20.0)
    scale: float = 1.0
    disable_after: int = 100
    connections: int = 16
    out_of_order: float = 0.0
    order_window: float = 2.0
    twice: float = 0.0
    late: float = 0.0
    late_seconds: float = 5.0
    changed: float = 0.0
    missing: float = 0.0
    colliding: float = 0.0
    dropped: float = 0.0
    log_per_delivery: bool = False

    @classmethod
    def parse(cls, text: str) -> "Sending":
        """From `twice=0.1,out-of-order,schedule=1/2`; a share alone is 0.1.

        Raises ValueError that names the unknown word.
        """
        sending = cls()
        for word in filter(None, (w.strip() for w in text.split(","))):
            name, _, value = word.partition("=")
            sending = sending.set(name, value or None)
        return sending

    def set(self, name: str, value: object = None) -> "Sending":
        """One switch changed; None means on."""
        attribute = name.replace("-", "_")
        if attribute not in {f.name for f in fields(self)}:
            raise ValueError(f"unknown switch {name!r}; known: {', '.join(SENDING)}")
        return replace(self, **{attribute: _converted(getattr(self, attribute), value)})


def _converted(old: object, value: object) -> Any:
    if isinstance(old, bool):
        return value not in (0, "0", "false", "off", False)
    if isinstance(old, tuple):
        parts = value if isinstance(value, list | tuple) else str(value or "").split("/")
        return tuple(float(part) for part in parts if part != "")
    if isinstance(old, int):
        return int(str(value))
    return 0.1 if value is None else float(str(value))
