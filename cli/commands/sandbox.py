"""`salesbrain sandbox`: the simulated Instantly on its own."""

import os
import sys

import typer


def sandbox(context: typer.Context) -> None:
    """Run the simulated Instantly in the foreground; its options are passed on.

    `salesbrain sandbox -- --help` lists them (port, size of the world, latency, quirks, webhooks).
    `salesbrain sandbox --webhooks --rate 50` lets the world go on and delivers what happens to the
    subscriptions; `--ledger FILE` says what was really sent.
    """
    sys.stdout.flush()
    # This process becomes the sandbox: who stops the command stops it.
    os.execv(sys.executable, [sys.executable, "-m", "sandbox", *context.args])  # noqa: S606
