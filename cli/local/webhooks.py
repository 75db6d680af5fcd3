"""The way of the webhooks on this machine: their secrets, the gateway, the listener."""

import asyncio
import os
import secrets
import sys
from pathlib import Path

from cli.commands.listener import OTHERS
from cli.local.processes import free_port
from cli.local.service import Service
from cli.local.supervisor import Supervisor
from cli.progress import Progress

GATEWAY_PORT = 8001
LISTENER_PORT = 8002
PATH = "/webhooks/instantly/webhook"
MASTER_VARIABLE = "INSTANTLY_WEBHOOK_SECRET"
URL_VARIABLE = "INSTANTLY_WEBHOOK_URL"
WRITES_VARIABLE = "INSTANTLY_ALLOW_WRITES"


def gateway(port: int | None = None) -> Service:
    """The door on GATEWAY_PORT (8001), or on a free port when that is taken. It holds no key of
    Instantly's and not the secret itself."""
    port = port or free_port(int(os.environ.get("GATEWAY_PORT", GATEWAY_PORT)))
    base = f"http://127.0.0.1:{port}"
    return Service(
        "gateway", (sys.executable, "-m", "webhook_gateway"), {"GATEWAY_PORT": str(port)},
        url=base, health=f"{base}/health",
        withheld=("INSTANTLY_", "OPENAI_", "API_", "ALERT_", "ERASURE_"),
    )  # fmt: skip


def listener(port: int | None = None) -> Service:
    """The process that drains what the gateway keeps; /health and /metrics on LISTENER_PORT
    (8002) or a free one. It also tells the alerts, and so gets their addresses."""
    port = port or free_port(int(os.environ.get("LISTENER_PORT", LISTENER_PORT)))
    base = f"http://127.0.0.1:{port}"
    command = (sys.executable, "-m", "cli.app", "listener", "--host", "127.0.0.1", "--port")
    return Service(
        "listener", (*command, str(port)), url=base, health=f"{base}/health",
        withheld=OTHERS,
    )  # fmt: skip


def start(
    supervisor: Supervisor, progress: Progress, *, is_sandbox: bool
) -> tuple[Service, Service]:
    """Register the secrets, start gateway and listener, wait for both. Comes after the database
    and the deployments; a simulated Instantly is to send its webhooks here."""
    door, drain = gateway(), listener()
    if is_sandbox:
        _prepare_sandbox(supervisor.home, str(door.url))
    with progress.step("Webhook secrets registered") as step:
        step.note = asyncio.run(register())
    for described, preferred in ((door, GATEWAY_PORT), (drain, LISTENER_PORT)):
        supervisor.start(described)
        with progress.step(f"{described.name} answers") as step:
            supervisor.wait(described)
            step.note = str(described.url)
        if not str(described.url).endswith(f":{preferred}"):
            progress.say(f"          (port {preferred} is set otherwise or taken)")
    return door, drain


async def register() -> str:
    """Bring the customers and the digests of their secrets into the database; in words."""
    from models.session import open_pool
    from models.settings import DatabaseSettings, WebhookSettings
    from tasks.customers import enabled_workspaces
    from tasks.site import now
    from tasks.webhook_secrets import register_secrets

    settings = WebhookSettings()
    if settings.secret is None:
        return f"none: {MASTER_VARIABLE} is not set, so the gateway accepts nothing"
    master, previous = settings.secret.get_secret_value(), settings.secret_previous
    names = await enabled_workspaces()
    async with open_pool(DatabaseSettings().required_url(), size=1) as pool:
        done = await register_secrets(
            pool, names, master, previous.get_secret_value() if previous else None, now()
        )
    return f"{done.accepted} accepted, {done.added} of them new, {done.retired} retired"


def master_of(home: Path) -> str:
    """The installation's own master secret, made at the first call and readable by us alone."""
    file = home / "webhook-secret"
    if not file.exists():
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as made:
            made.write(secrets.token_urlsafe(32))
    return file.read_text().strip()


def _prepare_sandbox(home: Path, gateway_url: str) -> None:
    """A simulated Instantly needs no settings: a secret of this home, our gateway's address, and
    leave to make webhooks there."""
    os.environ.setdefault(MASTER_VARIABLE, master_of(home))
    os.environ.setdefault(URL_VARIABLE, f"{gateway_url}{PATH}")
    os.environ.setdefault(WRITES_VARIABLE, "true")
