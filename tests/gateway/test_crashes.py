"""kill -9 between every two steps: what was acknowledged is there, once; nothing is invented."""

import contextlib
import threading
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

import httpx

from domain.webhook_secret import HEADER, secret_of
from tests.gateway.conftest import Line
from tests.gateway.running import MASTER, PATH, PLAIN, Running, bodies, gateway, wait_for


class Sender(threading.Thread):
    """Sends distinct bodies to one of several gateways until stopped, and notes which were
    acknowledged. Never sends one again, so that each stored twice is the gateway's doing."""

    def __init__(self, name: str, gateways: list[Running]) -> None:
        super().__init__(name=name, daemon=True)
        self.acknowledged: list[bytes] = []
        self.sent: list[bytes] = []
        self.is_stopping = False
        self._gateways = gateways

    def run(self) -> None:
        headers = {HEADER: secret_of(MASTER, "acme")}
        with httpx.Client(timeout=10, headers=headers, verify=PLAIN) as client:
            while not self.is_stopping:
                body = b'{"from": "%s", "number": %d}' % (self.name.encode(), len(self.sent))
                target = self._gateways[len(self.sent) % len(self._gateways)]
                self.sent.append(body)
                with contextlib.suppress(httpx.TransportError):
                    if client.post(target.url + PATH, content=body).status_code == 200:
                        self.acknowledged.append(body)
                time.sleep(0.003)


def senders(count: int, gateways: list[Running], name: str = "") -> list[Sender]:
    started = [Sender(f"{name} {number}", gateways) for number in range(count)]
    for one in started:
        one.start()
    return started


def more_acknowledged(some: list[Sender], count: int = 20) -> None:
    """Wait for so many more."""
    before = sum(len(one.acknowledged) for one in some)
    wait_for(
        lambda: sum(len(one.acknowledged) for one in some) >= before + count, "acknowledgements"
    )


def stopped(some: list[Sender]) -> tuple[Counter[bytes], Counter[bytes]]:
    """All that was acknowledged, and all that was sent."""
    for one in some:
        one.is_stopping = True
    for one in some:
        one.join(timeout=20)
    return (
        Counter(body for one in some for body in one.acknowledged),
        Counter(body for one in some for body in one.sent),
    )


def assert_nothing_lost(line: Line, acknowledged: Counter[bytes], sent: Counter[bytes]) -> None:
    wait_for(lambda: not acknowledged - Counter(bodies(line.database)), "every acknowledged one")
    stored = Counter(bodies(line.database))
    assert not stored - sent  # none twice, none invented
    assert acknowledged


def test_killed_while_storing(line: Line, folder: Path) -> None:
    """Under load, between received, stored and acknowledged, whatever comes first."""
    acknowledged: Counter[bytes] = Counter()
    sent: Counter[bytes] = Counter()
    for attempt in range(3):
        with gateway(line.by_wire, folder) as running:
            sending = senders(4, [running], f"attempt {attempt}, sender")
            more_acknowledged(sending, 10 + attempt)
            running.kill()
            for total, new in zip((acknowledged, sent), stopped(sending), strict=True):
                total.update(new)
        assert_nothing_lost(line, acknowledged, sent)


def test_killed_while_spooling(line: Line, folder: Path) -> None:
    """The next gateway adopts the file; a record that was torn was acknowledged to nobody."""
    with gateway(line.by_wire, folder) as running:
        line.wire.cut()
        sending = senders(4, [running])
        more_acknowledged(sending)
        running.kill()
        acknowledged, sent = stopped(sending)
    assert bodies(line.database) == []
    line.wire.mend()
    with gateway(line.by_wire, folder) as running:
        assert_nothing_lost(line, acknowledged, sent)
        wait_for(lambda: len(list(folder.glob("*.spool"))) == 1, "the adopted file to go")


def test_killed_between_commit_and_truncation(line: Line, folder: Path) -> None:
    """Drained and committed, but the gateway dies before it knows: the next one drains the same
    rows again and the inbox has them once."""
    expected = [b'{"number": %d}' % number for number in range(50)]
    with gateway(line.by_wire, folder) as running:
        line.wire.cut()
        for body in expected:
            assert running.post(body).status_code == 200
        running.kill()
    (left,) = folder.glob("*.spool")
    content = left.read_bytes()
    line.wire.mend()
    with gateway(line.by_wire, folder) as running:
        wait_for(lambda: bodies(line.database) == expected, "the rows")
        running.kill()
    left.write_bytes(content)  # as if it had died before the file was removed
    with gateway(line.by_wire, folder) as running:
        wait_for(lambda: not left.exists(), "the file to be drained again")
        assert f"duplicate_total {len(expected)}" in running.metrics()
    assert bodies(line.database) == expected


def test_killed_in_the_middle_of_draining(line: Line, folder: Path) -> None:
    """With a commit on its way whose answer never comes."""
    expected = [b'{"number": %d}' % number for number in range(50)]
    with gateway(line.by_wire, folder) as running:
        line.wire.cut()
        for body in expected:
            assert running.post(body).status_code == 200
        line.wire.mend()
        wait_for(lambda: bodies(line.database), "the drain to begin")
        running.kill()
    with gateway(line.by_wire, folder):
        wait_for(lambda: bodies(line.database) == expected, "all, once")
        wait_for(lambda: len(list(folder.glob("*.spool"))) == 1, "the adopted file to go")
    assert bodies(line.database) == expected


def test_a_living_gateway_adopts_the_file_of_a_dead_one(line: Line, folder: Path) -> None:
    """Two on one host: what the one kept, the other brings in; a living one's file is left."""
    with gateway(line.by_wire, folder) as first, gateway(line.by_wire, folder) as second:
        line.wire.cut()
        assert first.post(b'{"of": "the first"}').status_code == 200
        assert second.post(b'{"of": "the second"}').status_code == 200
        first.kill()
        line.wire.mend()
        wait_for(lambda: len(bodies(line.database)) == 2, "both")
        wait_for(lambda: len(list(folder.glob("*.spool"))) == 1, "the dead one's file to go")
        assert second.ready()["ready"] is True


def test_two_gateways_and_an_outage_under_load(line: Line, folder: Path) -> None:
    """Both receive while Postgres goes and comes and one of them is killed."""
    with ExitStack() as stack:
        both = [stack.enter_context(gateway(line.by_wire, folder)) for _ in range(2)]
        sending = senders(6, both)
        more_acknowledged(sending)
        line.wire.cut()
        more_acknowledged(sending)
        line.wire.mend()
        more_acknowledged(sending)
        both[0].kill()
        more_acknowledged(sending)
        line.wire.cut()
        more_acknowledged(sending)
        line.wire.mend()
        acknowledged, sent = stopped(sending)
        assert_nothing_lost(line, acknowledged, sent)
        wait_for(lambda: not both[1].ready()["spooled_bytes"], "the spool to drain")
        assert not Counter(bodies(line.database)) - sent
