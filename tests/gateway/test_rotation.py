"""Secrets change while the gateway runs."""

from pathlib import Path

from domain.webhook_secret import secret_of
from tests.gateway.running import MASTER, Running, bodies, gateway, register, wait_for

OLD, NEW = secret_of(MASTER, "acme"), secret_of("the next master", "acme")


def statuses(running: Running) -> tuple[int, int]:
    return tuple(running.post(b"{}", secret=secret).status_code for secret in (OLD, NEW))  # type: ignore[return-value]


def test_a_rotation_without_a_restart(fresh_database_url: str, folder: Path) -> None:
    """Old, then both, then the new one alone, each within seconds of registering."""
    register(fresh_database_url)
    with gateway(fresh_database_url, folder) as running:
        assert statuses(running) == (200, 401)
        register(fresh_database_url, master="the next master", previous=MASTER)
        wait_for(lambda: statuses(running) == (200, 200), "both to be accepted")
        register(fresh_database_url, master="the next master")
        wait_for(lambda: statuses(running) == (401, 200), "the old one to be refused")
        cached = (folder / "secrets.json").read_text()
    assert cached.count("acme") == 1
    assert set(bodies(fresh_database_url)) == {b"{}"}
