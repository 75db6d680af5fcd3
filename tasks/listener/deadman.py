"""The dead-man's switch: whoever watches it hears of us once a minute while we are well."""

import asyncio
import logging
from typing import Final

from tasks.clients import deadman
from tasks.listener.figures import Figures
from tasks.site import now

EVERY_S: Final = 60.0
VARIABLE: Final = "LISTENER_DEADMAN_URL"
log = logging.getLogger("salesbrain.listener")


async def ping(
    url: str, figures: Figures, *, allow_private: bool, every_s: float = EVERY_S
) -> None:
    """For ever. A watcher that does not answer is no reason to stop."""
    while True:
        if figures.trouble(now()) is None and figures.last_success_at is not None:
            try:
                await asyncio.to_thread(
                    deadman.ping, url, allow_private=allow_private, variable=VARIABLE
                )
            except deadman.NoSignOfLife as error:
                log.warning("no sign of life: %s", error)
        await asyncio.sleep(every_s if figures.last_success_at else min(every_s, 1.0))
