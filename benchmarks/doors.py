"""The servers that the gateway is measured beside, on uvicorn with the gateway's own options.

`python -m benchmarks.doors bare|fastapi` prints its address, as the gateway does.
"""

import gc
import os
import sys
import time
from contextlib import asynccontextmanager
from typing import Any

import uvicorn

from models.session import GATEWAY
from models.settings import GatewaySettings
from webhook_gateway.answers import KEPT
from webhook_gateway.asgi import Receive, Scope, Send
from webhook_gateway.serve import server_options


async def bare(scope: Scope, receive: Receive, send: Send) -> None:
    """Reads the body, stores nothing, answers as the gateway does."""
    if scope["type"] != "http":
        return
    while (await receive()).get("more_body"):
        pass
    await send(KEPT.start)
    await send(KEPT.body)


def one_commit_each() -> Any:
    """FastAPI as one would write it: a pool, one insert and one commit per request."""
    from fastapi import FastAPI, Request
    from psycopg_pool import AsyncConnectionPool

    from webhook_gateway.row import delivery_id

    pool: Any = AsyncConnectionPool(
        os.environ["DATABASE_URL"],
        kwargs={"options": f"-c role={GATEWAY}"},
        min_size=16,
        max_size=16,
        open=False,
    )

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> Any:
        async with pool:
            yield

    app = FastAPI(lifespan=lifespan)

    @app.post("/webhooks/instantly/webhook")
    async def take(request: Request) -> dict[str, bool]:
        body = await request.body()
        identity = delivery_id(time.time_ns() // 1000).hex()
        async with pool.connection() as connection:
            await connection.execute(
                "insert into app.webhook_inbox "
                "(received_at, delivery_id, workspace_id, source, body, body_bytes) "
                "values (now(), %s, 'load', 'webhook', %s, %s)",
                (identity, body, len(body)),
            )
        return {"kept": True}

    return app


def main() -> None:
    app = bare if sys.argv[1] == "bare" else one_commit_each()
    options = server_options(GatewaySettings())
    config = uvicorn.Config(app, http="httptools", **options)
    listening = config.bind_socket()
    print(f"{sys.argv[1]} on http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
    gc.freeze()
    uvicorn.Server(config).run(sockets=[listening])


if __name__ == "__main__":
    main()
