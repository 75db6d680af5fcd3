"""`python -m sandbox.send`: a bounded sender of webhooks for benchmarks, on this machine only.

The last line it writes is a summary as JSON. Exit code 0: every delivery was acknowledged; 1: not
every one, or time was up; 2: wrong arguments.
"""

import argparse
import asyncio
import ipaddress
import signal
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import orjson

from sandbox.bulk import Bulk, Order, Outcome
from sandbox.keys import NORTHWIND
from sandbox.ledger import Ledger
from sandbox.load import START, LoadBodies
from sandbox.wire import Target
from sandbox.world.ids import iso, milliseconds


def _loopback(url: str) -> str:
    parts = urlsplit(url)
    host = parts.hostname or ""
    try:
        is_here = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        is_here = False
    if parts.scheme not in ("http", "https") or not is_here:
        raise argparse.ArgumentTypeError(
            f"{host or url!r} is not this machine: use http://127.0.0.1:<port>/… or localhost"
        )
    return url


def _header(text: str) -> tuple[str, str]:
    name, colon, value = text.partition(":")
    if not colon or not name.strip():
        raise argparse.ArgumentTypeError("write 'Name: value'")
    return name.strip(), value.strip()


def _share(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError("a share is from 0 to 1")
    return value


def _moment(text: str) -> int:
    moment = datetime.fromisoformat(text)
    return milliseconds(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def parser() -> argparse.ArgumentParser:
    """The options."""
    made = argparse.ArgumentParser("sandbox.send", description=__doc__)
    made.add_argument("--url", type=_loopback, required=True)
    made.add_argument("--header", type=_header, action="append", default=[])
    made.add_argument("--events", type=int, required=True, help="distinct events")
    made.add_argument("--first", type=int, default=0, help="number of the first one")
    made.add_argument("--rate", type=float, default=0.0, help="deliveries a second; 0: no pause")
    made.add_argument("--connections", type=int, default=64)
    made.add_argument("--duplicates", type=_share, default=0.0, help="share delivered twice")
    made.add_argument("--changed", type=_share, default=0.0, help="of those, with new lead fields")
    made.add_argument("--shuffle", action="store_true")
    made.add_argument("--seed", type=int, default=1)
    made.add_argument("--start", type=_moment, default=START, help=f"default: {iso(START)}")
    made.add_argument("--leads", type=int, default=20_000)
    made.add_argument("--workspace", default=NORTHWIND, help="Instantly's id of the workspace")
    made.add_argument("--ledger", type=Path, help="one JSON line per attempt is appended")
    made.add_argument("--until-acknowledged", action="store_true", help="again until 2xx")
    made.add_argument("--timeout", type=float, default=10.0, help="seconds for one answer")
    made.add_argument("--within", type=float, default=600.0, help="seconds for everything")
    return made


def order_of(args: argparse.Namespace) -> Order:
    """What the arguments ask for."""
    names = Order.__dataclass_fields__
    return Order(**{name: value for name, value in vars(args).items() if name in names})


async def _run(bulk: Bulk) -> Outcome:
    task = asyncio.create_task(bulk.run())
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, task.cancel)
    try:
        return await task
    except asyncio.CancelledError:
        return bulk.outcome


def main(arguments: Sequence[str] | None = None) -> int:
    """Send and say what came of it; the exit code."""
    args = parser().parse_args(arguments)
    bodies = LoadBodies(args.seed, start=args.start, leads=args.leads, workspace_id=args.workspace)
    ledger = Ledger(args.ledger, kept=1)
    bulk = Bulk(order_of(args), Target(args.url, dict(args.header)), ledger, bodies)
    outcome = _loop_run(bulk)
    ledger.close()
    sys.stdout.write(orjson.dumps(outcome.summary()).decode() + "\n")
    return 0 if outcome.is_complete else 1


def _loop_run(bulk: Bulk) -> Outcome:
    try:
        import uvloop
    except ImportError:  # on Windows
        return asyncio.run(_run(bulk))
    return uvloop.run(_run(bulk))


if __name__ == "__main__":
    sys.exit(main())
