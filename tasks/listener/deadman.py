"""The dead-man's switch: whoever watches it hears of us once a minute while we are well."""

import asyncio
import contextlib
import logging
from typing import Final

import httpx

from tasks.clients.outgoing import only_public
from tasks.listener.figures import Figures
from tasks.site import now

EVERY_S: Final = 60.0
log = logging.getLogger("salesbrain.listener")


async def ping(
    url: str, figures: Figures, is_private_allowed: bool, every_s: float = EVERY_S
) -> None:
    """For ever. A watcher that does not answer is no reason to stop."""
    while True:
        if figures.trouble(now()) is None and figures.last_success_at is not None:
            try:
                await asyncio.to_thread(ask, url, is_private_allowed)
            except (httpx.HTTPError, OSError) as error:
                log.warning("the dead-man URL does not answer: %s", type(error).__name__)
        await asyncio.sleep(every_s if figures.last_success_at else min(every_s, 1.0))


def ask(url: str, is_private_allowed: bool) -> None:
    """Raises httpx.HTTPError or OSError when it does not answer or must not be asked."""
    with contextlib.nullcontext() if is_private_allowed else only_public():
        httpx.get(url, timeout=10, follow_redirects=False).raise_for_status()
