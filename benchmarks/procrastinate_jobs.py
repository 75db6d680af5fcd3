"""The way of one job per event: procrastinate running jobs that do nothing.

Run by a Python of its own, since its pins are not ours: `python procrastinate_jobs.py URL JOBS`.
Prints jobs a second, from start until none is left.
"""

import asyncio
import sys
import time

import procrastinate  # type: ignore[import-not-found,unused-ignore]


async def main(url: str, jobs: int) -> None:
    app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=url))

    @app.task(name="nothing")  # type: ignore[untyped-decorator,unused-ignore]
    async def nothing(event: int) -> None:
        """What an event would be handled by."""

    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        await nothing.batch_defer_async(*({"event": number} for number in range(jobs)))
        began = time.monotonic()
        await app.run_worker_async(wait=False, concurrency=20, install_signal_handlers=False)
        print(jobs / (time.monotonic() - began))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
