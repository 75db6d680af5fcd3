"""The webhook that this machine's settings ask for; with the sandbox they need not be set."""

import os

from cli.errors import CommandError
from cli.local import instantly, service, webhooks
from cli.local.adopt import adopt_running
from cli.local.home import find_home
from tasks.subscriptions import Wish, read_wish


def wish() -> Wish:
    """Where Instantly is to deliver and the master secrets; raises CommandError with the fix."""
    if not adopt_running():
        raise CommandError(
            "There is no Instantly to talk to: start `salesbrain up` for the sandbox, or set "
            "INSTANTLY_API_KEY for the real one."
        )
    found = read_wish()
    if found is None:
        raise CommandError(
            f"{webhooks.URL_VARIABLE} is not set: it is the gateway's address on the internet, "
            f"https://HOST{webhooks.PATH}."
        )
    return found


def is_simulated() -> bool:
    """Whether the Instantly of this process is the sandbox that `up` runs."""
    running = service.find(find_home(), instantly.NAME)
    return running is not None and os.environ.get(instantly.BASE_URL_VARIABLE) == running.url
