"""Instantly as the tests of orders look at it: the sandbox, asked as a person would."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import httpx

from sandbox import keys
from tasks.act.carry_out import CarriedOut, carry_out
from tasks.site import Place, Site
from tests.tasks.act.replies import AT
from tests.tasks.desk import Desk

KEYS = {"northwind": keys.NORTHWIND_KEY, "beta-pool": keys.BETA_POOL_KEY}


@dataclass
class Person:
    """Somebody with a browser at Instantly."""

    desk: Desk
    workspace: str

    def call(self, method: str, path: str, **given: Any) -> Any:
        async def asked() -> Any:
            transport = httpx.ASGITransport(self.desk.app)
            headers = {
                "Authorization": f"Bearer {KEYS[self.workspace]}",
                "User-Agent": "a person",
            }
            async with httpx.AsyncClient(
                transport=transport, base_url="http://s.example/api/v2", headers=headers
            ) as http:
                answer = await http.request(method, path, **given)
                return answer.raise_for_status().json()

        return asyncio.run(asked())

    def blocked(self, address: str) -> list[str]:
        """Ids of the entries for this address."""
        page = self.call("GET", "/block-lists-entries", params={"search": address, "limit": 100})
        return [str(one["id"]) for one in page["items"] if one["bl_value"] == address]

    def leads(self, **body: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.call("POST", "/leads/list", json={"limit": 100, **body})[
            "items"
        ]
        return found

    def add(self, campaign_id: str, *addresses: str) -> None:
        body = {"campaign_id": campaign_id, "leads": [{"email": one} for one in addresses]}
        self.call("POST", "/leads/add", json=body)

    def lists(self) -> dict[str, str]:
        """Name -> id."""
        items = self.call("GET", "/lead-lists", params={"limit": 100})["items"]
        return {one["name"]: str(one["id"]) for one in items}


def writing(desk: Desk, workspace: str = "northwind", **changes: Any) -> Place:
    return desk.place(workspace, allow_writes=True, **changes)


def carried(desk: Desk, place: Place, at: datetime = AT) -> CarriedOut:
    async def work(site: Site) -> CarriedOut:
        return await carry_out(site, at)

    return desk.at(work, place)


def campaigns(desk: Desk, organization: str, workspace: str = "beta-pool") -> Sequence[str]:
    rows = desk.rows(
        """
        select campaign_id from instantly.campaigns
        where workspace_id = %s and organization_id = %s and deleted_at is null
        order by campaign_id
        """,
        workspace,
        organization,
    )
    return [row["campaign_id"] for row in rows]
