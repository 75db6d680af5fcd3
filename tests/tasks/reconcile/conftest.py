"""A desk whose Instantly is a sandbox on this machine, and a wish for a webhook there."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from sandbox.application import Sandbox
from tasks.reconcile.attend import Looked, attend, look
from tasks.reconcile.secrets import keep_secrets
from tasks.site import Place, Site, now
from tasks.subscriptions import Wish
from tests.tasks.desk import Desk

HERE = "http://127.0.0.1:8010"
REAL = "https://api.instantly.ai"
DOOR = "http://127.0.0.1:8001/webhooks/instantly/webhook"
WISH = Wish(DOOR, "a master of many words")


@dataclass
class Watch:
    """The desk as the watch sees it; `hooks` are northwind's, as Instantly keeps them."""

    desk: Desk
    app: Sandbox
    base_url: str = HERE
    allow_writes: bool = True
    wish: Wish = WISH

    def place(self, workspace: str = "northwind") -> Place:
        place = self.desk.place(workspace)
        access = replace(place.access, base_url=self.base_url, allow_writes=self.allow_writes)
        return replace(place, access=access)

    def _with_secrets(self, work: Any) -> Any:
        async def known(site: Site) -> Any:
            await keep_secrets(site.pool, list(self.desk.customers.workspaces), self.wish, now())
            return await work(site, self.wish)

        return self.desk.at(known, self.place())

    def look(self) -> Looked:
        found: Looked = self._with_secrets(look)
        return found

    def attend(self) -> Looked:
        found: Looked = self._with_secrets(attend)
        return found

    @property
    def hooks(self) -> dict[str, dict[str, Any]]:
        return self.app.state.docs["webhooks"]

    @property
    def ours(self) -> dict[str, Any]:
        """The one webhook that carries our name."""
        [found] = [h for h in self.hooks.values() if str(h["name"]).startswith("salesbrain ")]
        return found

    def foreign(self) -> list[dict[str, Any]]:
        return [dict(h) for h in self.hooks.values() if "salesbrain " not in str(h["name"])]


@pytest.fixture
def watch(desk: Desk, app: Sandbox) -> Watch:
    return Watch(desk, app)
