"""Which subscription is for which event."""

from functools import lru_cache
from urllib.parse import urlsplit

from sandbox.delivery_log import Event
from sandbox.payloads import SUBSCRIBED_AS
from sandbox.world.documents import Doc

RESERVED = (".example", ".invalid", ".test")


def wants(hook: Doc, event: Event) -> bool:
    """The subscription is for this event, whether it is switched on or not."""
    if hook["organization"] != event.workspace_id:
        return False
    if hook.get("campaign") not in (None, event.campaign_id):
        return False
    if hook["event_type"] == "all_events":
        return True
    if hook["event_type"] is not None:
        name = SUBSCRIBED_AS.get(event.event_type, event.event_type)
        return bool(hook["event_type"] == name)
    return event.label is not None and hook.get("custom_interest_value") == event.label


@lru_cache(maxsize=256)
def is_reserved(url: str) -> bool:
    """Nobody can be there: what goes there is made up."""
    return (urlsplit(url).hostname or "").endswith(RESERVED)
