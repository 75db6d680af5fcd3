"""Which rows share a commit, with real lanes to a real Postgres."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import psycopg

from tests.gateway.running import bodies
from webhook_gateway.desk import Desk
from webhook_gateway.figures import Figures, Outcome
from webhook_gateway.inbox import connect
from webhook_gateway.row import column, encode
from webhook_gateway.spool import Spool


def _row(body: bytes) -> bytes:
    return encode(column("acme"), body, len(body), None)


class Sender:
    """Sends its bodies one after another, each as soon as the one before is answered."""

    def __init__(self, desk: Desk, some: Sequence[bytes]) -> None:
        self._desk, self._left = desk, list(some)
        self.outcomes: list[Outcome] = []
        self.done = asyncio.Event()

    def go_on(self) -> None:
        if self._left:
            self._desk.keep(_row(self._left.pop(0)), self._answered)
        else:
            self.done.set()

    def _answered(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)
        self.go_on()


async def _sent(
    url: str, folder: Path, senders: Sequence[Sequence[bytes]]
) -> tuple[Figures, list[list[Outcome]]]:
    figures = Figures()
    desk = Desk(Spool(folder, 2**20), figures, 60.0, lambda: None)
    running = asyncio.create_task(desk.run())
    desk.use([await connect(url, "tests")])
    sending = [Sender(desk, some) for some in senders]
    for one in sending:
        one.go_on()
    await asyncio.gather(*(one.done.wait() for one in sending))
    await desk.close(running)
    return figures, [one.outcomes for one in sending]


def test_what_comes_while_the_server_prepares_shares_its_commit(
    fresh_database_url: str, tmp_path: Path
) -> None:
    """The first row announces a group; those that come before the server is ready are in it."""
    numbers = [b'{"number": %d}' % number for number in range(3)]
    figures, outcomes = asyncio.run(_sent(fresh_database_url, tmp_path, [[n] for n in numbers]))
    assert outcomes == [[Outcome.STORED]] * 3
    assert bodies(fresh_database_url) == numbers
    assert sum(figures.batch_sizes.counts) == 1


def test_answers_that_bring_more_work_are_given_in_order(
    fresh_database_url: str, tmp_path: Path
) -> None:
    """Senders that send again from within an answer: each row once, each sender's in its order."""
    senders = [[b'{"of": %d, "number": %d}' % (of, n) for n in range(20)] for of in range(3)]
    _, outcomes = asyncio.run(_sent(fresh_database_url, tmp_path, senders))
    stored = bodies(fresh_database_url)
    assert outcomes == [[Outcome.STORED] * 20] * 3
    assert sorted(stored) == sorted(body for some in senders for body in some)
    assert all([body for body in stored if body in some] == some for some in senders)


def test_a_lane_that_died_leaves_its_rows_to_the_spool(
    fresh_database_url: str, tmp_path: Path
) -> None:
    """Announced to a dead server, a group is on the disk before it is acknowledged."""

    async def run() -> tuple[list[Outcome], int]:
        spool, troubles = Spool(tmp_path, 2**20), list[str]()
        desk = Desk(spool, Figures(), 60.0, lambda: troubles.append("lost"))
        running = asyncio.create_task(desk.run())
        lane = await connect(fresh_database_url, "tests")
        with psycopg.connect(fresh_database_url, autocommit=True) as other:
            other.execute("select pg_terminate_backend(%s, 10000)", [lane.info.backend_pid])
        desk.use([lane])
        sender = Sender(desk, [b"{}", b"{}"])
        sender.go_on()
        await sender.done.wait()
        assert troubles == ["lost"]
        assert not desk.is_direct
        await desk.close(running)
        depth = spool.depth
        await spool.close()
        return sender.outcomes, depth

    assert asyncio.run(run()) == ([Outcome.SPOOLED] * 2, 2)
    assert bodies(fresh_database_url) == []
