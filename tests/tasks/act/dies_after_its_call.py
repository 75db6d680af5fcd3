"""A worker that is killed between a call to Instantly and its mark: DATABASE_URL, SANDBOX_URL."""

import asyncio
import os
import signal
import sys

import httpx

from models.session import open_pool
from sandbox.keys import NORTHWIND_KEY
from tasks.act.carry_out import carry_out
from tasks.clients.instantly import Access
from tasks.site import Place, open_site
from tests.tasks.act.replies import AT
from tests.tasks.desk import UNHURRIED


class Deadly(httpx.AsyncHTTPTransport):
    """The way to Instantly, on which nobody survives a change."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = await super().handle_async_request(request)
        if request.method == "POST" and request.url.path.endswith("/block-lists-entries"):
            await answer.aread()
            os.kill(os.getpid(), signal.SIGKILL)
        return answer


async def main(url: str, base_url: str) -> None:
    place = Place(
        workspace_id="northwind",
        organization_id="northwind",
        is_shared=False,
        access=Access(base_url, (NORTHWIND_KEY,), allow_writes=True),
        limits=UNHURRIED,
    )
    async with (
        open_pool(url, size=3) as pool,
        open_pool(url, size=2, is_durable=False) as budget,
        open_site(place, pool, budget, transport=Deadly()) as site,
    ):
        await carry_out(site, AT)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
