"""The least that reads leads into Postgres: httpx and COPY, and nothing else.

20 chains by their cursors, evenly spaced starts in this process, each page COPYed as (id, raw)
into a table without an index. No identity, no hash, no resume, no shared budget: what it
reaches is what client, sandbox and Postgres on this machine have room for.
"""

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any

import httpx
import orjson
import psycopg

from benchmarks import ground
from domain.budget import Limits

_HEADERS = {"authorization": f"Bearer {ground.LOAD_KEY}", "user-agent": "bare-loop"}


@dataclass
class _Reading:
    """One reading of all leads: its pace, and what it came to."""

    client: httpx.AsyncClient
    arrivals: "asyncio.Queue[bytes | None]" = field(default_factory=lambda: asyncio.Queue(48))
    spacing: float = 1 / Limits().pace
    next_at: float = field(default_factory=time.monotonic)
    calls: int = 0
    throttled: int = 0
    leads: int = 0
    last: float = 0.0

    async def turn(self) -> None:
        """Wait for the next evenly spaced start."""
        self.next_at = max(self.next_at, time.monotonic()) + self.spacing
        await asyncio.sleep(self.next_at - self.spacing - time.monotonic())

    async def chain(self, campaign: str) -> None:
        """The pages of a campaign, one after the other."""
        asked: dict[str, Any] = {"campaign": campaign, "limit": 100}
        while True:
            await self.turn()
            answer = await self.client.post("/api/v2/leads/list", json=asked)
            self.calls, self.last = self.calls + 1, time.monotonic()
            if answer.status_code == 429:
                self.throttled += 1
                continue
            page = orjson.loads(answer.content)
            self.leads += len(page["items"])
            await self.arrivals.put(b"".join(map(_copied, page["items"])))
            if not page["items"] or not page.get("next_starting_after"):
                return
            asked["starting_after"] = page["next_starting_after"]

    async def store(self, connection: "psycopg.AsyncConnection[Any]") -> None:
        """COPY what arrives until the end is announced."""
        while (rows := await self.arrivals.get()) is not None:
            async with (
                connection.cursor() as cursor,
                cursor.copy("copy bare_leads from stdin") as copy,
            ):
                await copy.write(rows)


def _copied(lead: dict[str, Any]) -> bytes:
    return lead["id"].encode() + b"\t" + orjson.dumps(lead).replace(b"\\", b"\\\\") + b"\n"  # type: ignore[no-any-return]


async def run(url: str, sandbox: str, server: Any) -> dict[str, Any]:
    """Read all leads once; the same figures as a sweep."""
    cpu, postgres_cpu = ground.own_cpu(), ground.cpu_of(server)
    async with (
        await psycopg.AsyncConnection.connect(url, autocommit=True) as connection,
        httpx.AsyncClient(base_url=sandbox, headers=_HEADERS, timeout=30) as client,
    ):
        await connection.execute("create table bare_leads (id text, raw jsonb)")
        listed = (await client.get("/api/v2/campaigns", params={"limit": 100})).json()["items"]
        reading = _Reading(client)
        storing = asyncio.create_task(reading.store(connection))
        first = time.monotonic()
        await asyncio.gather(*(reading.chain(one["id"]) for one in listed))
        await reading.arrivals.put(None)
        await storing
        await connection.execute("drop table bare_leads")
    spent = ground.own_cpu() - cpu, ground.cpu_of(server) - postgres_cpu
    return _figures(reading, reading.last - first, spent)


def _figures(reading: _Reading, between: float, spent: tuple[float, float]) -> dict[str, Any]:
    per_100k = 1e5 / reading.leads
    return {
        "calls": reading.calls,
        "throttled": reading.throttled,
        "leads": reading.leads,
        "share_of_limit": round((reading.calls - reading.throttled) / (100 * between), 4),
        "leads_per_second": round(reading.leads / between),
        "cpu_s_per_100k": {
            "client": round(spent[0] * per_100k, 2),
            "postgres": round(spent[1] * per_100k, 2),
            "both": round(sum(spent) * per_100k, 2),
        },
    }


def main() -> None:
    world = ["--uniform", "--campaigns", "20", "--leads", "200000", "--latency-ms", "110"]
    with ground.fresh_postgres() as server, ground.running_sandbox(world) as sandbox:
        ground.report("bare_loop", asyncio.run(run(server.url, sandbox.url, server)))


if __name__ == "__main__":
    main()
