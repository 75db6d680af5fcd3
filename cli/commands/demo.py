"""`salesbrain demo`: from nothing to marts, once, as it would run in earnest."""

import asyncio
import os
from collections import Counter
from collections.abc import Callable
from typing import Any

import typer

from cli.errors import CommandError
from cli.local import stack, webhooks
from cli.local.home import find_home, find_project, make_home
from cli.local.service import log_of
from cli.local.supervisor import Supervisor
from cli.progress import Progress
from cli.webhook_show import Show

FIRST: dict[str, dict[str, Any]] = {
    "sync-workspaces": {},
    "sync-campaigns": {},
    "sync-accounts": {},
}
"""What the webhooks need: the workspaces, and whose campaigns and accounts are."""

REST: dict[str, dict[str, Any]] = {
    "sync-leads": {},
    "sync-analytics": {},
    # The sandbox is hurried for the demo (cli/local/instantly.py): a minute reads all mails there;
    # with a real Instantly the rest of the history follows under `make up`.
    "sync-emails": {"backfill_minutes": 0.5},
}
"""With their parameters, in the order in which each finds what it needs."""

SALES: dict[str, dict[str, Any]] = {
    "reconcile-webhooks": {},
    "classify-replies": {},
    "carry-out-actions": {},
    "score-leads": {},
    "suggest-followups": {},
}
"""What is concluded from history as well: first it comes into the log of events. Under `make up`
the listener concludes from what comes in as it comes."""

CONCLUDED: dict[str, str] = {
    "classify-replies": """
        select count(*) || ' replies have a label, ' ||
            count(*) filter (where opt_out = 'yes') || ' ask not to be written to'
        from app.reply_labels where is_effective
    """,
    "carry-out-actions": """
        select count(*) filter (where state = 'active') || ' people suppressed, ' ||
            count(*) filter (where state = 'held') || ' held for a second look'
        from app.suppressions
    """,
    "score-leads": """
        select (select count(*) from app.lead_scores) || ' leads have a score, ' ||
            (select count(*) from app.hot_leads) || ' are hot'
    """,
    "suggest-followups": """
        select count(*) filter (where kind = 'answer') || ' answers and ' ||
            count(*) filter (where kind = 'follow_up') || ' follow-ups suggested'
        from app.suggestions where state = 'open'
    """,
}
"""What there is afterwards, whoever concluded it: the listener was at it, too."""

MARTS: dict[str, dict[str, Any]] = {
    "check-data": {},
    "build-marts": {"with_docs": True},
}


def demo() -> None:
    """Sync a simulated Instantly into Postgres, check it, build the marts, and report.

    Every step is a real run of its deployment, to be looked at with `salesbrain up` afterwards.
    Takes about a minute. Run again, it syncs again and finds little changed.
    """
    progress = Progress()
    home = make_home(find_home())
    progress.title("Starting everything on this machine")
    try:
        with Supervisor(home, find_project(), progress.say) as supervisor:
            addresses = stack.start(supervisor, progress, is_hurried=True)
            _quiet_console()
            with progress.step("Deployments applied") as step:
                step.note = asyncio.run(stack.prepare_server())
            is_sandbox = addresses.sandbox is not None
            door, _ = webhooks.start(supervisor, progress, is_sandbox=is_sandbox)
            show = (
                Show(addresses.sandbox, addresses.database, door, supervisor, progress)
                if addresses.sandbox
                else None
            )
            asyncio.run(_run_all(progress, show, addresses))
            _report(addresses.database, progress)
    except KeyboardInterrupt:
        progress.say("Interrupted. What was synced is kept; `salesbrain demo` goes on from there.")
        raise typer.Exit(130) from None
    progress.title("Next")
    progress.say(
        "  make up                        the Prefect UI with these runs, and the schedules"
    )
    progress.say(
        '  psql "$(.venv/bin/salesbrain db url)"   the marts, e.g. '
        "select * from marts.campaign_performance;"
    )
    progress.say("  make bi                        dashboards of the marts in Apache Superset")
    progress.say(f"  {home / 'dbt' / 'static_index.html'}   what each mart and column means")


async def _run_all(progress: Progress, show: Show | None, at: stack.Addresses) -> None:
    from cli.local.warm import flush

    try:
        progress.title("Running each flow as a run of its deployment")
        await _run_in_turn(FIRST, progress)
        if show:
            await show.run(_run)
            progress.title("The rest of Instantly")
        await _run_in_turn(REST, progress)
        progress.title("What it means for sales")
        await _run_in_turn(SALES, progress, lambda name: _concluded(at.database, name))
        if at.sandbox:
            progress.title("The customers' own side: contacts, deals, costs")
            with progress.step("salesbrain import, of files that fit the sandbox") as step:
                step.note = await _import(at.sandbox, at.database)
            await _run_in_turn({"follow-contacts": {}}, progress)
        progress.title("Checked, and the marts")
        await _run_in_turn(MARTS, progress)
    finally:
        await flush()


async def _run_in_turn(
    deployments: dict[str, dict[str, Any]],
    progress: Progress,
    said: Callable[[str], str | None] = lambda _: None,
) -> None:
    for name, parameters in deployments.items():
        with progress.step(name) as step:
            message = await _run(name, parameters)
            step.note = said(name) or message


async def _import(sandbox: str, database: str) -> str:
    """What a customer's CRM would export, imported as `salesbrain import` does it."""
    from domain.import_columns import Kind
    from models.session import open_pool
    from sandbox import crm
    from tasks.imports.run import Job, import_file
    from tasks.site import now

    folder = find_home() / "crm"
    files = await asyncio.to_thread(crm.write, folder, crm.shape_at(sandbox))
    done = Counter[str]()
    async with open_pool(database, size=2, application="salesbrain import") as pool:
        for (kind, organization), path in files.items():
            merged = (await import_file(pool, Job(Kind(kind), path, organization), now())).merged
            done[kind] += merged.new + merged.changed + merged.unchanged
    return ", ".join(f"{count} {kind}" for kind, count in done.items())


def _concluded(database: str, name: str) -> str | None:
    from models.session import WORKER, connect

    if name not in CONCLUDED:
        return None
    with connect(database, role=WORKER) as connection:
        row = connection.execute(CONCLUDED[name].encode()).fetchone()
    return str(next(iter(row.values()))) if row else None


async def _run(name: str, parameters: dict[str, Any] | None = None) -> str:
    """Run a deployment here; its message. Raises CommandError when it does not complete."""
    from cli.local.warm import run_deployment_here

    outcome = await run_deployment_here(name, parameters or {})
    if not outcome.is_completed:
        raise CommandError(
            f"The run {outcome.flow_run_name} of {name} ended as {outcome.state}: "
            f"{outcome.message} (whole log: {log_of(find_home(), 'demo')})"
        )
    return outcome.message


def _quiet_console() -> None:
    """The flows' logs go to the UI and to logs/demo.log; the terminal shows the steps."""
    import logging

    os.environ["PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL"] = "CRITICAL"
    from prefect.logging.configuration import ensure_logging_setup

    ensure_logging_setup()  # it replaces all handlers, so ours come after it
    handler = logging.FileHandler(log_of(find_home(), "demo"), mode="w", encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    for name in ("prefect.flow_runs", "prefect.task_runs"):
        logging.getLogger(name).addHandler(handler)


def _report(database: str, progress: Progress) -> None:
    from cli.demo_bi import show_bi_login
    from cli.report import report

    report(database, progress)
    show_bi_login(database, progress)
