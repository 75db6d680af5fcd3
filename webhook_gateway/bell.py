"""Ring for a worker when nobody drains the inbox: a Prefect event by plain HTTP."""

import json
import os
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from uuid import UUID, uuid5

from domain.events import INBOX_WAITING

RESOURCE: Final = "salesbrain.inbox"
_NAMESPACE: Final = UUID("7d0a5d1e-3f0c-4f57-9d0b-6c1f5a8e2b11")
_TIMEOUT_SECONDS: Final = 5.0
_LOOPBACK: Final = ("localhost", "127.", "[::1]")


@dataclass(frozen=True)
class Bell:
    """Where Prefect's API is, and how it wants to be asked."""

    api_url: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)

    def ring(self, depth: int, waiting_seconds: float, every_seconds: int) -> None:
        """Send one event; raises OSError, HTTPException or ValueError. Blocks up to 5 s.

        Gateways that ring in the same moment send the same id.
        """
        from urllib.request import ProxyHandler, Request, build_opener

        now = datetime.now(UTC)
        moment = int(now.timestamp()) // every_seconds
        event = {
            "id": str(uuid5(_NAMESPACE, str(moment))),
            "occurred": now.isoformat(),
            "event": INBOX_WAITING,
            "resource": {"prefect.resource.id": RESOURCE},
            "payload": {"depth": depth, "oldest_waiting_seconds": round(waiting_seconds, 1)},
        }
        request = Request(  # noqa: S310 (the operator's own address)
            f"{self.api_url.rstrip('/')}/events",
            data=json.dumps([event]).encode(),
            headers={"Content-Type": "application/json", **self.headers},
            method="POST",
        )
        # A proxy of the environment is for the outside; it does not know our own loopback.
        direct = [ProxyHandler({})] if request.host.startswith(_LOOPBACK) else []
        with build_opener(*direct).open(request, timeout=_TIMEOUT_SECONDS):
            pass


def bell_from_environment() -> Bell | None:
    """Prefect's own variables; None without PREFECT_API_URL."""
    address = os.environ.get("PREFECT_API_URL")
    if not address or not address.startswith(("http://", "https://")):
        return None
    headers = {}
    if key := os.environ.get("PREFECT_API_KEY"):
        headers["Authorization"] = f"Bearer {key}"
    elif login := os.environ.get("PREFECT_API_AUTH_STRING"):
        headers["Authorization"] = f"Basic {b64encode(login.encode()).decode()}"
    return Bell(address, headers)
