"""`salesbrain gateway` is the gateway."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx

from domain.webhook_secret import HEADER, secret_of
from tests.gateway.running import MASTER, PATH, bodies, register


def test_the_command_becomes_the_gateway(fresh_database_url: str, tmp_path: Path) -> None:
    """With its options and the installation's spool; the process itself takes the signals."""
    register(fresh_database_url)
    command = [sys.executable, "-m", "cli.app", "gateway", "--port", "0", "--host", "127.0.0.2"]
    environment = {
        **os.environ,
        "DATABASE_URL": fresh_database_url,
        "SALESBRAIN_HOME": str(tmp_path / "home"),
    }
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        url = process.stdout.readline().split()[-1]
        assert url.startswith("http://127.0.0.2:")
        answer = _post(url)
        assert answer.json() == {"kept": True}
        assert len(list((tmp_path / "home" / "spool").glob("*.spool"))) == 1
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
    finally:
        process.kill()
        process.wait(timeout=10)
    assert bodies(fresh_database_url) == [b'{"by": "command"}']


def _post(url: str) -> httpx.Response:
    transport = httpx.HTTPTransport(retries=5)
    with httpx.Client(transport=transport, timeout=15) as client:
        return client.post(
            url + PATH, content=b'{"by": "command"}', headers={HEADER: secret_of(MASTER, "acme")}
        )


def test_without_a_database_it_says_what_to_do() -> None:
    """One sentence and exit code 1, no traceback."""
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    done = subprocess.run(
        [sys.executable, "-m", "webhook_gateway"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Error: DATABASE_URL is not set")
    assert "Traceback" not in done.stderr


def test_it_stays_light() -> None:
    """A gateway imports neither Prefect nor SQLModel: they would cost a second and 100 MB."""
    code = "import sys, webhook_gateway.serve; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "uvicorn" in loaded
    assert not {"prefect", "sqlmodel", "sqlalchemy", "httpx", "fastapi", "dbt"} & set(loaded)
