"""`salesbrain bi-login …`: a customer's own login to its marts and reports."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from cli.errors import CommandError
from cli.local.database import database_url

if TYPE_CHECKING:
    from tasks.bi_logins import Issued, Listed
    from tasks.bi_roles import Plain

app = typer.Typer(
    no_args_is_help=True,
    help="Database logins for customers' BI tools: each sees its customer's rows alone.",
)
Login = Annotated[str, typer.Argument(help="The login's name, e.g. bi_7f3k2m9q.")]


@app.command()
def create(
    organization: Annotated[str, typer.Argument(help="Whose rows: a name of customers.yaml.")],
    *,
    name: Annotated[
        str | None, typer.Option("--name", help="What it is for; customers never see it.")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", help="Who makes it; default: you.")] = None,
) -> None:
    """Make a login and show its password, this once: it is kept nowhere."""
    from tasks import bi_logins

    with _connected() as connection:
        issued = bi_logins.create(
            connection, organization, name=name, done_by=by or getpass.getuser()
        )
        _tell(issued)


@app.command()
def rotate(login: Login) -> None:
    """Give a login a new password and end its sessions; makes it again after a restore."""
    from tasks import bi_logins

    with _connected() as connection:
        _tell(bi_logins.rotate(connection, login))


@app.command()
def revoke(login: Login) -> None:
    """Take a login away and end its sessions, at once."""
    from tasks import bi_logins

    with _connected() as connection:
        ended = bi_logins.revoke(connection, login)
    typer.echo(f"{login} is gone; {ended} of its sessions ended.")


@app.command("list")
def list_(
    organization: Annotated[
        str | None, typer.Option("--organization", help="Of this customer alone.")
    ] = None,
) -> None:
    """Every login, whose rows it sees, and what is wrong with it."""
    from tasks import bi_logins

    with _connected() as connection:
        found = bi_logins.listed(connection, organization)
    for one in found:
        typer.echo(_line(one))
    if not found:
        typer.echo("No BI logins: salesbrain bi-login create ORGANIZATION makes one.")


def _line(one: "Listed") -> str:
    name = f" ({_plain(one.name)})" if one.name else ""
    by = f" by {_plain(one.created_by)}" if one.created_by else ""
    made = f"made {one.created_at:%Y-%m-%d}{by}"
    turned = f", rotated {one.rotated_at:%Y-%m-%d}" if one.rotated_at else ""
    return f"{one.login}  {one.organization_id}{name}: {made}{turned}; {_state(one)}"


def _state(one: "Listed") -> str:
    if one.revoked_at:
        left = ", but it can still log in: revoke it again" if one.has_role else ""
        return f"revoked {one.revoked_at:%Y-%m-%d}{left}"
    if not one.has_role:
        return f"the server lacks it: salesbrain bi-login rotate {one.login} makes it again"
    return f"{one.sessions} sessions"


def _tell(issued: "Issued") -> None:
    typer.echo(f"login     {issued.login}\npassword  {issued.password}")
    typer.echo("Shown this once and kept nowhere; bi-login rotate gives another.", err=True)
    if issued.script is not None:
        typer.echo(issued.script)
        raise CommandError(
            f"DATABASE_URL's login may not do that ({issued.reason}), so nothing is made yet. "
            "Let an administrator of the server run the SQL above; the password holds then."
        )
    if _needs_no_password(issued):
        typer.echo(
            "This server lets its users in without a password, as the embedded one does: whoever "
            "reaches it can be anybody. Give customers a login of a server that asks "
            "(scram-sha-256 in pg_hba.conf), over TLS.",
            err=True,
        )


def _needs_no_password(issued: "Issued") -> bool:
    import psycopg

    address = psycopg.conninfo.make_conninfo(
        database_url(), user=issued.login, password="not " + issued.password, connect_timeout=5
    )
    try:
        psycopg.connect(address).close()
    except psycopg.OperationalError:
        return False
    return True


@contextmanager
def _connected() -> "Iterator[Plain]":
    import psycopg

    from models.session import connect
    from tasks import bi_logins

    try:
        with connect(database_url(), application="salesbrain bi-login") as connection:
            yield connection
    except bi_logins.NoOrganization as wrong:
        raise CommandError(f"There is no organization {_plain(str(wrong))}.") from wrong
    except bi_logins.NoLogin as wrong:
        raise CommandError(
            f"No BI login {_plain(str(wrong))} is in use; see salesbrain bi-login list."
        ) from wrong
    except bi_logins.MayNot as refused:
        raise CommandError(
            f"DATABASE_URL's login may not do that ({refused}). Let an administrator run:\n"
            f"{refused.script}"
        ) from refused
    except psycopg.OperationalError as error:
        raise CommandError(f"Postgres: {str(error).strip().splitlines()[-1]}") from error


def _plain(text: str, longest: int = 120) -> str:
    from domain.plain_text import plain

    return plain(text, longest)
