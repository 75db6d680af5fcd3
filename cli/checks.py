"""What `salesbrain doctor` looks at on this machine: the database and the Prefect server."""

import os
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from cli.commands.doctor import Finding
from cli.local import prefect_server, service
from cli.local.database import DATABASE_VARIABLE, database_url, is_embedded
from cli.local.home import find_home


def postgres_answers() -> Sequence[Finding]:
    import psycopg

    try:
        with psycopg.connect(database_url(), connect_timeout=10) as connection:
            version = connection.info.server_version // 10_000
    except psycopg.OperationalError as error:
        reason = str(error).strip().splitlines()[-1]
        fix = f"Check {DATABASE_VARIABLE} and that the server runs."
        return [Finding(False, f"Postgres does not answer: {reason}.", fix)]
    where = "embedded" if is_embedded() else f"at {_host(database_url())}"
    return [Finding(version >= 15, f"Postgres {version} answers ({where}).", "Use 15 or newer.")]


def migrations_are_current() -> Sequence[Finding]:
    from sqlalchemy.exc import SQLAlchemyError

    from models import migrate

    try:
        current, newest = migrate.current(database_url()), migrate.newest()
    except SQLAlchemyError:
        return [Finding(False, "The state of the migrations cannot be read.", "See above.")]
    sentence = f"The database is at migration {current or 'none'}, this version needs {newest}."
    return [Finding(current == newest, sentence, "Run `salesbrain migrate`.")]


def marts_are_built() -> Sequence[Finding]:
    """Whose marts a failed check holds, one sentence each."""
    import psycopg

    from models.session import connect

    query = """
        select workspace_id, to_char(held_since at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as since,
            because
        from app.held_workspaces order by held_since, workspace_id
    """
    try:
        with connect(database_url(), application="salesbrain doctor") as connection:
            held = connection.execute(query).fetchall()
    except psycopg.Error:
        return [Finding(False, "Whose marts are held cannot be read.", "See above.")]
    fix = (
        "Its rows in the marts stay as they were. The failing keys are in app.check_results; put "
        "them right, then run the deployment check-data (docs/checks.md)."
    )
    return [
        Finding(
            False,
            f"The marts of {row['workspace_id']} are held since {row['since']} UTC: "
            f"{row['because']}.",
            fix,
        )
        for row in held
    ] or [Finding(True, "The quality checks hold nobody's marts.")]


def prefect_answers() -> Sequence[Finding]:
    answer = _ask("GET", "/admin/version")
    if answer is None:
        fix = "Start `salesbrain up`, or check PREFECT_API_URL."
        return [Finding(False, "The Prefect server does not answer.", fix)]
    ours = _own_prefect_version()
    fine = str(answer).split(".")[:2] == ours.split(".")[:2]
    sentence = f"The Prefect server answers: version {answer}, this client is {ours}."
    return [Finding(fine, sentence, "Upgrade the older of the two.")]


def runs_are_scheduled() -> Sequence[Finding]:
    wanted = {"flow_runs": {"state": {"type": {"any_": ["SCHEDULED"]}}}}
    count = _ask("POST", "/flow_runs/count", wanted)
    if count is None:
        return [Finding(False, "Scheduled runs cannot be counted without the Prefect server.")]
    fix = "Run `salesbrain deploy`; if that does not help, look for ERROR in the server's log."
    return [Finding(bool(count), f"{count} flow runs are scheduled.", fix)]


def _ask(method: str, path: str, body: dict[str, Any] | None = None) -> Any:
    """An answer of the Prefect API, None when there is none."""
    import httpx

    running = service.find(find_home(), prefect_server.NAME)
    address = os.environ.get(prefect_server.API_VARIABLE)
    if not address and running:
        address = f"{running.url}/api"
    if not address:
        return None
    try:
        answer = httpx.request(method, address + path, json=body, timeout=10, trust_env=False)
        return answer.raise_for_status().json()
    except (httpx.HTTPError, ValueError):
        return None


def _own_prefect_version() -> str:
    from importlib.metadata import version

    return version("prefect")


def _host(address: str) -> str:
    return urlsplit(address).hostname or "a socket"
