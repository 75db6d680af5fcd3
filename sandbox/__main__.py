"""`python -m sandbox`."""

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sandbox.quirks import QUIRKS, Quirks
from sandbox.sending import SENDING, Sending
from sandbox.server import Subscription, clock_from, now_in_seconds, real_time, serve
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
    parser.add_argument(
        "--memory", type=Path, metavar="FILE", help="what happened is kept there for the next start"
    )
    live = parser.add_argument_group("webhooks", "the world goes on and every event is delivered")
    live.add_argument("--webhooks", action="store_true", help="deliver to the subscriptions")
    live.add_argument("--rate", type=float, help="live events a second; default: 1, 0: none")
    live.add_argument("--load", action="store_true", help="distinct bodies for load, 30 %% replies")
    live.add_argument("--ledger", type=Path, metavar="FILE", help="one JSON line per attempt")
    live.add_argument("--subscribe", metavar="URL", help="subscribe every workspace to all events")
    live.add_argument("--header", action="append", default=[], help="with it: 'Name: value'")
    live.add_argument(
        "--sending",
        type=Sending.parse,
        default=Sending(),
        help="e.g. twice=0.1,out-of-order=0.5,scale=0.01; known: " + ", ".join(SENDING),
    )
    return parser


def _sending(args: argparse.Namespace) -> Sending | None:
    """The switches when webhooks are wanted."""
    if not (args.webhooks or args.load or args.rate is not None):
        return None
    sending: Sending = args.sending
    if args.rate is not None:
        sending = sending.set("rate", args.rate)
    return sending.set("load") if args.load else sending


def _subscription(args: argparse.Namespace) -> Subscription | None:
    pairs = [header.partition(":") for header in args.header]
    headers = {name.strip(): value.strip() for name, _, value in pairs}
    return Subscription(args.subscribe, headers) if args.subscribe else None


def _clock(args: argparse.Namespace) -> Callable[[], datetime]:
    return clock_from(args.anchor) if args.anchor else real_time


def main() -> None:
    """Read the arguments and serve."""
    args = _parser().parse_args()
    shape = WorldShape(
        seed=args.seed,
        leads=args.leads,
        campaigns=args.campaigns,
        accounts=args.accounts,
        uniform=args.uniform,
        anchor=args.anchor or now_in_seconds(),
    )
    serve(
        args.host,
        args.port,
        shape,
        args.quirks,
        latency_ms=args.latency_ms,
        limits=not args.no_limits,
        clock=None if args.frozen else _clock(args),
        sending=_sending(args),
        ledger=args.ledger,
        subscription=_subscription(args),
        memory=args.memory,
    )


if __name__ == "__main__":
    main()
