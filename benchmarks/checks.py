"""What the quality checks cost: every suite over 1,000,000 leads, mails and events each.

Whole first, then with rows broken: one for a few checks, and a third of one workspace's leads
without a status. Wall time of the checking process from its start to its answer (Great
Expectations' import included), its peak memory, and how long Postgres worked.
"""

import argparse
import asyncio
import resource
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, LiteralString

import psycopg
from psycopg.conninfo import make_conninfo

from benchmarks import ground
from cli.local import postgres
from domain.checks import Checked, verdict
from models.session import open_pool
from tasks.check import check
from tasks.checks.running import ALLOWED_AGES

ROWS_SQL = Path(__file__).parent / "sql/checked_rows.sql"
BREAKS: tuple[LiteralString, ...] = (
    "update instantly.leads set status = null where workspace_id = 'ws-3' and ctid in ("
    "select ctid from instantly.leads where workspace_id = 'ws-3' and random() < 0.33)",
    "update app.events set kind = 'a_new_kind' where event_id = 17",
    "update instantly.emails set mail_type = 9 where email_id = ("
    "select min(email_id) from instantly.emails)",
    "update app.campaign_facts set count_sent = 0 where campaign_id = 'campaign-4-4'",
)


def connect(server: postgres.Postgres) -> psycopg.Connection[Any]:
    superuser = make_conninfo(server.url, user=postgres.SUPERUSER)
    return psycopg.connect(superuser, autocommit=True)


def fill(server: postgres.Postgres, rows: int) -> float:
    began = time.monotonic()
    known = {"rows": rows, "streams": list(ALLOWED_AGES)}
    with psycopg.ClientCursor(connect(server)) as cursor:
        for statement in ROWS_SQL.read_text().split(";\n"):
            if statement.strip():
                cursor.execute(statement.encode(), known)
        cursor.execute("vacuum analyze")
    return time.monotonic() - began


def checked(server: postgres.Postgres) -> dict[str, Any]:
    async def run() -> list[Checked]:
        async with open_pool(server.url, size=1) as pool:
            return await check(server.url, pool, datetime.now(UTC))

    began, cpu = time.monotonic(), ground.cpu_of(server)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    results = asyncio.run(run())
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "wall_s": round(time.monotonic() - began, 2),
        "process_cpu_s": round(
            ended.ru_utime + ended.ru_stime - children.ru_utime - children.ru_stime, 2
        ),
        "postgres_cpu_s": round(ground.cpu_of(server) - cpu, 2),
        "peak_mb": ended.ru_maxrss // 1024,
        "verdict": verdict(results).sentence,
        "failed": [result.subject for result in results if not result.is_success],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    asked = parser.parse_args()
    with ground.fresh_postgres() as server:
        figures: dict[str, Any] = {"rows_each": asked.rows}
        figures["load_s"] = round(fill(server, asked.rows), 1)
        figures["whole"] = checked(server)
        with connect(server) as connection:
            for statement in BREAKS:
                connection.execute(statement)
        figures["broken"] = checked(server)
        ground.report("checks", figures)


if __name__ == "__main__":
    main()
