"""Applying prefect.yaml to a server: all of it, in one process.

`prefect deploy --all` starts a program that loads every flow (9-12 s for 15 deployments); this
calls the very functions behind that command, so nothing of the file is interpreted twice, and
then applies what the command has no place for: the top-level list `automations`.
"""

import io
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.errors import CommandError
from cli.local.prefect_server import POOL

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient

POOL_CONCURRENCY = max(2, os.cpu_count() or 2)


@dataclass(frozen=True)
class Deployed:
    """The names of what now stands on the server."""

    deployments: tuple[str, ...]
    automations: tuple[str, ...]


async def deploy(file: Path) -> Deployed:
    """Apply every deployment and automation of a prefect.yaml; raises CommandError naming the
    deployment that is wrong. Doing it again changes nothing."""
    from prefect.client.orchestration import get_client
    from rich.console import Console

    said = io.StringIO()
    console = Console(file=said, width=200)
    configs, actions = _read(file, console)
    async with get_client() as client:
        pools = {POOL} | {name for c in configs if (name := (c.get("work_pool") or {}).get("name"))}
        for pool in sorted(pools):
            await _ensure_pool(client, pool)
        for config in configs:
            await _apply(client, config, actions, file, console)
        automations = await _apply_automations(client, file)
    return Deployed(tuple(config["name"] for config in configs), automations)


def _read(file: Path, console: Any) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    from prefect.cli.deploy._config import _load_deploy_configs_and_actions

    if not file.is_file():
        raise CommandError(f"{file} is missing; run the command inside the project.")
    configs, actions = _load_deploy_configs_and_actions(file, console=console)
    if not configs:
        raise CommandError(f"{file} holds no deployments: {console.file.getvalue().strip()}")
    return configs, actions


async def _apply(
    client: "PrefectClient",
    config: dict[str, Any],
    actions: dict[str, Any],
    file: Path,
    console: Any,
) -> None:
    from prefect.cli.deploy._core import _run_single_deploy

    try:
        await _run_single_deploy(
            config, actions, client=client, prefect_file=file, console=console,
            is_interactive=lambda: False,
        )  # fmt: skip
    except (ValueError, ImportError, AttributeError) as error:
        raise CommandError(
            f"The deployment {config.get('name')!r} in {file.name} cannot be applied: {error}"
        ) from error


async def _ensure_pool(client: "PrefectClient", name: str) -> None:
    from prefect.client.schemas.actions import WorkPoolCreate
    from prefect.exceptions import ObjectNotFound
    from prefect.workers.process import ProcessWorker

    try:
        await client.read_work_pool(name)
    except ObjectNotFound:
        await client.create_work_pool(
            WorkPoolCreate(
                name=name,
                type="process",
                description="Runs flows as processes of the machine its worker runs on.",
                base_job_template=ProcessWorker.get_default_base_job_template(),
                concurrency_limit=POOL_CONCURRENCY,
            )
        )


async def _apply_automations(client: "PrefectClient", file: Path) -> tuple[str, ...]:
    """Create or update each automation of the file, known by its name."""
    import yaml
    from prefect.events.schemas.automations import AutomationCore

    names = []
    for spec in yaml.safe_load(file.read_text()).get("automations") or []:
        automation = AutomationCore.model_validate(spec)
        found = await client.read_automations_by_name(automation.name)
        if found:
            await client.update_automation(found[0].id, automation)
        else:
            await client.create_automation(automation)
        names.append(automation.name)
    return tuple(names)
