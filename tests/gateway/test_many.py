"""Several processes on one port, and migrations while they receive."""

import time
from collections import Counter
from pathlib import Path

import httpx
import psutil
import psycopg
from prometheus_client.parser import text_string_to_metric_families

from tests.gateway.running import PLAIN, Running, bodies, gateway, register, wait_for
from tests.gateway.test_crashes import senders, stopped


def test_two_workers_share_a_port(fresh_database_url: str, folder: Path) -> None:
    """Both answer, /metrics of either is the sum, one that is killed is replaced, and SIGTERM
    ends all with exit code 0."""
    register(fresh_database_url)
    with gateway(fresh_database_url, folder, gateway_workers=2) as running:
        wait_for(lambda: len(list(folder.glob("*.spool"))) == 2, "both workers")
        _send_by_new_connections(running, 20)
        wait_for(lambda: _kept(running) == 20, "the sum")
        sending = senders(4, [running])
        workers = _workers(running.process.pid)
        assert len(workers) == 2
        workers[0].kill()
        wait_for(lambda: len(_workers(running.process.pid)) == 2, "the replacement")
        wait_for(lambda: _is_served(running.url, 5), "answers")
        acknowledged, sent = stopped(sending)
        assert running.stop() == 0
        assert not list(folder.glob("figures-*.json"))
    stored = Counter(bodies(fresh_database_url))
    assert acknowledged
    assert not acknowledged - stored
    assert not stored - sent - Counter({b"{}": 20})


def test_workers_do_not_outlive_their_parent(fresh_database_url: str, folder: Path) -> None:
    """When it is killed they end, so that the next gateway gets the port."""
    register(fresh_database_url)
    with gateway(fresh_database_url, folder, gateway_workers=2) as running:
        wait_for(lambda: len(list(folder.glob("figures-*.json"))) == 2, "both workers")
        running.kill()
        wait_for(lambda: not list(folder.glob("figures-*.json")), "both to end")
        with gateway(fresh_database_url, folder, gateway_port=running.port) as following:
            assert following.port == running.port
            assert following.post(b'{"after": 1}').status_code == 200


def _send_by_new_connections(running: Running, count: int) -> None:
    """So that each process gets some."""
    for _ in range(count):
        with httpx.Client(verify=PLAIN) as running.client:
            assert running.post(b"{}").status_code == 200
    running.client = httpx.Client(verify=PLAIN)


def _workers(parent: int) -> list[psutil.Process]:
    """The processes that serve; not the one that watches over shared resources."""
    return [child for child in psutil.Process(parent).children() if _is_worker(child)]


def _is_worker(process: psutil.Process) -> bool:
    try:
        return "spawn_main" in " ".join(process.cmdline())
    except (psutil.NoSuchProcess, psutil.ZombieProcess):
        return False


def _kept(running: Running) -> float:
    return sum(
        sample.value
        for family in text_string_to_metric_families(running.metrics())
        for sample in family.samples
        if sample.name == "salesbrain_gateway_kept_total"
    )


def _is_served(url: str, times: int) -> bool:
    return all(httpx.get(url + "/health", verify=PLAIN).is_success for _ in range(times))


def test_a_migration_while_events_come(fresh_database_url: str, folder: Path) -> None:
    """New columns and an index on the inbox, with locks as `salesbrain migrate` takes them and
    one held for longer than a commit may take: nothing is lost, nothing twice."""
    register(fresh_database_url)
    with gateway(fresh_database_url, folder, gateway_commit_seconds=0.5) as running:
        sending = senders(4, [running])
        wait_for(lambda: bodies(fresh_database_url), "events")
        with psycopg.connect(fresh_database_url, autocommit=True) as connection:
            connection.execute("set role salesbrain_owner")
            connection.execute("set lock_timeout = '2s'")
            connection.execute("alter table app.webhook_inbox add column more text")
            with connection.transaction():
                connection.execute("alter table app.webhook_inbox add column most text")
                time.sleep(1.2)
        wait_for(lambda: running.ready()["state"] == "direct", "the way back")
        acknowledged, sent = stopped(sending)
        wait_for(lambda: not acknowledged - Counter(bodies(fresh_database_url)), "all rows")
        metrics = running.metrics()
    assert not Counter(bodies(fresh_database_url)) - sent
    assert 'outcome="spooled"' in metrics
