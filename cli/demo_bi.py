"""The demo's proof that a BI login sees one customer only: a real login, asked in SQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from psycopg import Connection, errors, sql
from psycopg.conninfo import make_conninfo
from rich.table import Table

from cli.errors import CommandError
from cli.progress import Progress

if TYPE_CHECKING:
    from tasks.bi_logins import Issued

RELATIONS: Final = (
    "marts.campaign_performance",
    "marts.fct_lead_events",
    "marts.customer_roi",
    "marts.account_health",
    "reports.report_customer_months",
)
"""What is asked for; of a database that lacks one, the others."""
REFUSED: Final = (
    "set role salesbrain_analyst",
    "select * from app.contacts",
    "select * from operations.operator_margin",
)
"""What a login must not get, however it asks."""

Plain = Connection[dict[str, Any]]


def show_bi_login(database: str, progress: Progress) -> None:
    """Make a BI login for a customer, ask through it, print what it sees, and take it away.

    Raises CommandError if it sees another customer's row, or gets what must be refused.
    """
    from models.session import ANALYST, connect
    from tasks import bi_logins

    progress.title("A BI login that sees one customer only")
    with (
        connect(database, application="salesbrain demo") as connection,
        connect(database, role=ANALYST, application="salesbrain demo") as analyst,
    ):
        organization = _customer(analyst)
        if organization is None:
            progress.say("  No customer has rows in the marts yet.")
            return
        with _login(connection, organization, progress) as issued:
            if issued is None:
                return
            with progress.step(f"{issued.login}, made for {organization}, asks") as step:
                rows, refusals = _ask(analyst, database, issued)
                _require_one(organization, rows)
                step.note = f"{len(rows)} tables, only rows of {organization}"
            progress.console.print(_table(rows))
            for statement, refusal in refusals.items():
                progress.say(f"  {statement}: {refusal}")
        left = [one for one in bi_logins.listed(connection, organization) if one.has_role]
    progress.say(
        f"  Revoked and dropped: {organization} has {len(left)} logins. "
        f"`salesbrain bi-login create {organization}` makes one to keep."
    )


def _customer(analyst: Plain) -> str | None:
    """The customer with most campaigns in the marts."""
    if not _exists(analyst, RELATIONS[0]):
        return None
    row = analyst.execute(
        """
        select organization_id from marts.campaign_performance
        where organization_id <> 'unassigned'
        group by 1 order by count(*) desc, 1 limit 1
        """
    ).fetchone()
    return str(row["organization_id"]) if row else None


@contextmanager
def _login(connection: Plain, organization: str, progress: Progress) -> Iterator["Issued | None"]:
    """A login for as long as it is looked at; None where this database's login may make none."""
    from tasks import bi_logins

    issued = bi_logins.create(connection, organization, name="the demo", done_by="demo")
    if issued.script is not None:
        progress.say(f"  DATABASE_URL's login may make no logins here ({issued.reason}).")
        yield None
        return
    try:
        yield issued
    finally:
        bi_logins.revoke(connection, issued.login)


def _ask(
    analyst: Plain, database: str, issued: "Issued"
) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """Of each relation what there is and what the login sees of it; and how it is refused."""
    from models.session import connect

    address = make_conninfo(database, user=issued.login, password=issued.password)
    rows = []
    with connect(address, application="salesbrain demo") as theirs:
        for relation in RELATIONS:
            if _exists(analyst, relation):
                rows.append(_seen(analyst, theirs, relation))
        refusals = {statement: _refusal(theirs, statement) for statement in REFUSED}
    return rows, refusals


def _seen(ours: Plain, theirs: Plain, relation: str) -> dict[str, Any]:
    count = sql.SQL("select organization_id, count(*) as rows from {} group by 1 order by 1")
    query = count.format(sql.Identifier(*relation.split(".")))
    everything = ours.execute(query).fetchall()
    visible = theirs.execute(query).fetchall()
    return {
        "relation": relation,
        "all rows": sum(row["rows"] for row in everything),
        "of customers": len(everything),
        "rows it sees": sum(row["rows"] for row in visible),
        "of": [row["organization_id"] for row in visible],
    }


def _refusal(theirs: Plain, statement: str) -> str:
    """What Postgres says; raises CommandError when it says yes."""
    try:
        with theirs.transaction():
            theirs.execute(statement.encode())
    except errors.InsufficientPrivilege as refused:
        return refused.diag.message_primary or "permission denied"
    raise CommandError(f"A customer's BI login may {statement}: run `salesbrain doctor`.")


def _require_one(organization: str, rows: list[dict[str, Any]]) -> None:
    for row in rows:
        if row["of"] not in ([], [organization]):
            raise CommandError(
                f"A BI login of {organization} sees rows of {', '.join(row['of'])} in "
                f"{row['relation']}: run `salesbrain doctor`."
            )


def _exists(connection: Plain, relation: str) -> bool:
    found = connection.execute("select to_regclass(%s) as name", [relation]).fetchone()
    return bool(found and found["name"])


def _table(rows: list[dict[str, Any]]) -> Table:
    table = Table("select organization_id, count(*) from …")
    for name in ("all rows", "of customers", "rows it sees"):
        table.add_column(name, justify="right")
    table.add_column("of")
    for row in rows:
        counts = (f"{row[name]:,}" for name in ("all rows", "of customers", "rows it sees"))
        table.add_row(row["relation"], *counts, ", ".join(row["of"]))
    return table
