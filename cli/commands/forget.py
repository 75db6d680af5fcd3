"""`salesbrain forget`: a person or a customer goes, everywhere, and does not come back."""

import asyncio
import getpass
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from cli.errors import CommandError
from cli.local.database import database_url
from cli.local.home import find_home, make_home
from domain.erasure import BACKUP_DAYS

if TYPE_CHECKING:
    from models.session import Pool
    from tasks.erase.receipt import Erasure, Wish


def forget(
    who: Annotated[
        str | None, typer.Argument(help="An e-mail address, or a customer's name.")
    ] = None,
    *,
    organization: Annotated[
        str | None, typer.Option("--organization", help="A person: for this customer alone.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    by: Annotated[str | None, typer.Option("--by", help="Who asks; default: you.")] = None,
    receipts: Annotated[bool, typer.Option("--receipts", help="What was forgotten when.")] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Whoever a restored backup brought back.")
    ] = False,
) -> None:
    """Remove a person or a customer from every table, mart, cache, page and queue of this
    installation, for good; only a keyed hash stays, by which nothing of them comes in again.

    Broken off, the same command goes on where it was. Instantly itself is not touched.
    """
    if receipts:
        _show_receipts()
        return
    make_home(find_home())
    if again:
        _forget_again(by or getpass.getuser())
        return
    if who is None:
        raise CommandError("Name an e-mail address or a customer: salesbrain forget ADDRESS|ORG.")
    wish = _wish(who, organization, by or getpass.getuser())
    if not yes:
        _ask(wish)
    _tell(_forget(wish))


def _wish(who: str, organization: str | None, by: str) -> "Wish":
    from domain.addresses import canonical_address
    from domain.erasure import EVERYWHERE, Subject
    from tasks.erase.receipt import Wish

    if "@" in who:
        address = canonical_address(who)
        assert address is not None  # noqa: S101 - it holds an @
        if organization is not None:
            _require(organization)
        return Wish(Subject.PERSON, address, organization or EVERYWHERE, by)
    if organization is not None:
        raise CommandError("--organization belongs to an e-mail address; name the customer alone.")
    _require(who)
    return Wish(Subject.ORGANIZATION, who, EVERYWHERE, by)


def _require(organization: str) -> None:
    """Raises CommandError where there is no such customer (any more)."""
    from domain.plain_text import plain
    from models.session import connect

    with connect(database_url()) as connection:
        rows = connection.execute(
            "select organization_id from app.organizations order by 1"
        ).fetchall()
    known = [row["organization_id"] for row in rows if row["organization_id"] != "unassigned"]
    if organization not in known:
        raise CommandError(
            f"There is no customer {plain(organization, 80)!r}; known: {', '.join(known)}. "
            "A person is named by an e-mail address."
        )


def _ask(wish: "Wish") -> None:
    from domain.erasure import EVERYWHERE, Subject

    if wish.subject is Subject.ORGANIZATION:
        what = "this customer with all its workspaces, campaigns, leads, mails and figures"
    elif wish.organization_id == EVERYWHERE:
        what = "this person, for all customers"
    else:
        what = f"this person, for {wish.organization_id} alone"
    typer.confirm(f"Forget {what}? There is no way back.", abort=True)


def _forget(wish: "Wish") -> "Erasure":
    from cli.forget_key import make_key
    from domain.erasure import Subject
    from models.settings import ErasureSettings

    made = make_key(find_home())
    if made is not None:
        typer.echo(f"Made {made}: keep it as long as this installation, apart from its backups.")
    key = (ErasureSettings().found(find_home()) or "").encode()
    if wish.subject is Subject.ORGANIZATION:
        from cli.forget_customer import forget_customer

        return cast("Erasure", _at(lambda pool: forget_customer(pool, wish, key)))
    from tasks.erase.run import forget_person

    now, outside = datetime.now(UTC), _outside(wish.name)
    return cast("Erasure", _at(lambda pool: forget_person(pool, wish, key, now, outside)))


def _outside(address: str) -> Mapping[str, Callable[[], Awaitable[Mapping[str, int]]]]:
    """The parts that are in no database of ours."""
    from cli.commands.deploy import use_prefect_server
    from cli.forget_files import erase_pages, erase_spool
    from cli.forget_prefect import erase_from_prefect
    from models.settings import GatewaySettings
    from tasks.erase.run import NotYet

    home = find_home()

    async def spool() -> Mapping[str, int]:
        return erase_spool(GatewaySettings().spool_folder or home / "spool", address)

    async def pages() -> Mapping[str, int]:
        return erase_pages([home / "data_docs"], address)

    async def prefect() -> Mapping[str, int]:
        database = home / "prefect" / "prefect.db"
        try:
            use_prefect_server()
        except CommandError as none:
            if not database.is_file():
                return {}
            raise NotYet(
                "No Prefect server is running: its artifacts, logs and events still have to be "
                "looked through. Run the same command again under `salesbrain up`."
            ) from none
        return await erase_from_prefect(address, database)

    return {"spool": spool, "data_docs": pages, "prefect": prefect}


def _tell(erasure: "Erasure") -> None:
    total = sum(erasure.counts.values())
    if erasure.is_resumed:
        typer.echo("An erasure that was broken off went on.")
    for table, count in sorted(erasure.counts.items()):
        typer.echo(f"  {count:6}  {table}")
    until = (datetime.now(UTC) + timedelta(days=BACKUP_DAYS)).date()
    if erasure.waits_for:
        for part, because in erasure.waits_for.items():
            typer.echo(f"  waits   {part}: {because}", err=True)
        raise CommandError(
            f"{total} places are done; {', '.join(erasure.waits_for)} still waits, see above."
        )
    typer.echo(
        f"Forgotten: {total} places. Receipt {erasure.erasure_id}: salesbrain forget --receipts."
    )
    typer.echo(
        f"Backups made until now still hold it: delete them by {until} (salesbrain backup "
        f"--keep-days {BACKUP_DAYS}). At Instantly itself delete it too."
    )


def _show_receipts() -> None:
    from tasks.erase.receipt import receipts as read

    rows = _at(read)
    for row in rows:
        whose = "all customers" if row["organization_id"] == "*" else row["organization_id"]
        ended = row["finished_at"]
        state = f"done {ended:%Y-%m-%d %H:%M} UTC" if ended else "not finished"
        typer.echo(
            f"{row['erasure_id']}  {row['subject']} {bytes(row['subject_hash']).hex()[:16]}…  for "
            f"{whose}, asked {row['asked_at']:%Y-%m-%d %H:%M} UTC by {_plain(row['asked_by'])}, "
            f"{state}"
        )
        for table, count in sorted(row["counts"].items()):
            typer.echo(f"      {count:6}  {table}")
        for part, because in row["waits_for"].items():
            typer.echo(f"      waits   {part}: {because}")
    if not rows:
        typer.echo("Nobody was forgotten yet.")


def _forget_again(by: str) -> None:
    """Forget those whom a restored backup brought back."""
    from domain.erasure import Subject
    from models.settings import ErasureSettings
    from tasks.erase.again import erased_but_here
    from tasks.erase.receipt import Wish

    key = ErasureSettings().found(find_home())
    if key is None:
        typer.echo("Nobody was forgotten in this installation yet: there is no key.")
        return
    here: Sequence[tuple[str, str]] = _at(lambda pool: erased_but_here(pool, key.encode()))
    for address, whose in here:
        wish = Wish(Subject.PERSON, address, whose, by)
        _tell(_forget(wish))
    typer.echo(f"{len(here)} people whom a backup brought back were forgotten again.")


def _plain(text: str) -> str:
    from domain.plain_text import plain

    return plain(text, 80)


def _at(work: "Callable[[Pool], Awaitable[Any]]") -> Any:
    import psycopg

    from models.session import ERASER, open_pool
    from tasks.erase.guard import ErasureKeyMissing, ErasureKeyWrong

    async def opened() -> Any:
        async with open_pool(
            database_url(), role=ERASER, size=2, application="salesbrain forget"
        ) as pool:
            return await work(pool)

    try:
        return asyncio.run(opened())
    except (ErasureKeyMissing, ErasureKeyWrong) as wrong:
        raise CommandError(" ".join(str(wrong).split())) from wrong
    except psycopg.OperationalError as error:
        raise CommandError(f"Postgres: {str(error).strip().splitlines()[-1]}") from error
