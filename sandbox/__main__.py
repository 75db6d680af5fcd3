"""`python -m sandbox`."""

import argparse
from datetime import UTC, datetime

from sandbox.quirks import QUIRKS, Quirks
from sandbox.server import serve
from sandbox.world import WorldShape


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("sandbox", description="Instantly's API v2 on a laptop.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8010, help="0 takes a free one")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--leads", type=int, default=5000)
    parser.add_argument("--campaigns", type=int)
    parser.add_argument("--accounts", type=int, default=40)
    parser.add_argument("--anchor", type=_moment, help="the present of the world; default: now")
    parser.add_argument("--frozen", action="store_true", help="the clock stands at the anchor")
    parser.add_argument("--uniform", action="store_true", help="load shape: no activity")
    parser.add_argument("--latency-ms", type=float, default=0)
    parser.add_argument("--no-limits", action="store_true")
    parser.add_argument(
        "--quirks",
        type=Quirks.parse,
        default=Quirks(),
        help="e.g. slow,server-errors=0.02,-cloudflare; known: " + ", ".join(QUIRKS),
    )
    return parser


def main() -> None:
    """Read the arguments and serve."""
    args = _parser().parse_args()
    shape = WorldShape(
        seed=args.seed,
        leads=args.leads,
        campaigns=args.campaigns,
        accounts=args.accounts,
        uniform=args.uniform,
        anchor=args.anchor or datetime.now(UTC).replace(microsecond=0),
    )
    serve(
        args.host,
        args.port,
        shape,
        args.quirks,
        latency_ms=args.latency_ms,
        limits=not args.no_limits,
        frozen=args.frozen,
    )


if __name__ == "__main__":
    main()
