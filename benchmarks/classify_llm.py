"""Replies read by a language model that takes 800 ms, at most 20 calls at once.

A simulated server answers after the latency and counts by itself how many calls it was answering
at once. Replies wait in the queue of a database; `tasks.classify.run.classify_new` reads them as
the flow does: claimed, by rules first, masked, asked, judged, the call and its cost committed one
by one, the labels batch by batch. The ideal is limit / latency, from the first call to the last.
"""

import argparse
import asyncio
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import httpx
import psycopg
from psycopg.types.json import Jsonb

from benchmarks import ground
from models.session import Pool, open_pool
from models.settings import LlmSettings
from tasks.classify.classified import Classified
from tasks.classify.run import classify_new
from tests.language_model import running

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
TEXTS = (
    "Does it work with warehouse number {n}, and who hosts the data?",
    "Sounds good, could you send me the price list for {n} people?",
    "Could we have a call on Thursday about our {n} sites?",
    "We have another supplier for our {n} machines, so this is not for us at the moment.",
    "Please contact my colleague at Anna of unit {n} (anna@firm.example) about this instead.",
)


def fill(url: str, count: int) -> None:
    """So many replies, each with other words, of an organization that wants the model."""
    with psycopg.connect(url, autocommit=True, options="-c role=salesbrain_worker") as connection:
        settings = {"replies": {"mode": "llm", "compare": True, "daily_limit": "1000"}}
        connection.execute(
            "insert into app.organizations values ('load', 'Load', 'UTC', 'USD', %s, %s)",
            [NOW, Jsonb(settings)],
        )
        with connection.transaction():
            connection.cursor().executemany(
                """
                insert into app.messages (
                    workspace_id, message_key, organization_id, conversation_key, placed_by,
                    lead_address, is_received, sent_at, subject, body_text
                )
                values ('load', %s, 'load', 'c', 'lead', %s, true, %s, 'Re: Hello', %s)
                """,
                [
                    (f"m{n:06}", f"l{n}@example.net", NOW, TEXTS[n % len(TEXTS)].format(n=n))
                    for n in range(count)
                ],
            )


async def read_all(pool: Pool, settings: LlmSettings) -> Classified:
    """What the flow does: again until nothing is left."""
    classified = await classify_new(pool, NOW, settings)
    while classified.is_more:
        classified.join(await classify_new(pool, NOW, settings))
    return classified


async def measure(url: str, settings: LlmSettings, pools: int) -> tuple[float, list[Classified]]:
    """Seconds, with so many readers of one process at it at once."""
    async with open_pool(url, size=4 * pools) as pool:
        began = time.monotonic()
        found = await asyncio.gather(*(read_all(pool, settings) for _ in range(pools)))
        return time.monotonic() - began, found


def stats(address: str) -> dict[str, Any]:
    found: dict[str, Any] = httpx.get(f"{address.removesuffix('/v1')}/_llm/stats").json()
    return found


def figures(
    seconds: float, found: Sequence[Classified], seen: dict[str, Any], args: argparse.Namespace
) -> dict[str, Any]:
    by_model = sum(one.total("by_model") for one in found)
    ideal = args.limit / (args.latency_ms / 1000)
    calls_a_second = seen["calls"] / seen["seconds"]
    return {
        "replies": sum(one.read for one in found),
        "by_model": by_model,
        "calls": seen["calls"],
        "seconds_in_all": round(seconds, 2),
        "seconds_of_calls": seen["seconds"],
        "calls_per_second": round(calls_a_second, 2),
        "ideal_per_second": round(ideal, 2),
        "share": round(calls_a_second / ideal, 4),
        "limit": args.limit,
        "most_at_once_at_the_server": seen["most_at_once"],
        "mean_at_once_at_the_server": seen["mean_at_once"],
        "cost": str(sum((one.cost for one in found), Decimal(0))),
    }


def main() -> None:
    """Print the figures; exit code 1 where the target is missed."""
    parser = argparse.ArgumentParser("classify_llm", description=__doc__)
    parser.add_argument("--replies", type=int, default=1000)
    parser.add_argument("--latency-ms", type=float, default=800)
    parser.add_argument("--limit", type=int, default=20)
    parser.add_argument("--readers", type=int, default=2, help="at once, in one process")
    args = parser.parse_args()
    with ground.fresh_postgres() as server, running("--latency-ms", str(args.latency_ms)) as model:
        fill(server.url, args.replies)
        settings = model.settings(concurrency=args.limit)
        seconds, found = asyncio.run(measure(server.url, settings, args.readers))
        result = figures(seconds, found, stats(model.url), args)
    is_good = result["share"] >= 0.95 and result["most_at_once_at_the_server"] <= args.limit
    ground.report("classify_llm", {**result, "is_good": is_good})
    raise SystemExit(0 if is_good else 1)


if __name__ == "__main__":
    main()
