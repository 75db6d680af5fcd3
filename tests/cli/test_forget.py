"""`salesbrain forget` as it is typed: the disk too, a receipt, restarts, and what it refuses."""

import json
import os
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import forget_backups
from cli.app import app
from cli.errors import CommandError
from cli.forget_files import erase_spool
from cli.forget_key import make_key
from domain.erasure import is_stranger
from tasks.erase.run import NotYet
from tests.tasks.process.inbox import LEAD, Inbox, body
from webhook_gateway import spool_file
from webhook_gateway.row import column, decode, encode

OTHER = "otto@example.net"
WORKSPACE = column("northwind")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SALESBRAIN_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ERASURE_KEY", raising=False)
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


@pytest.fixture
def inbox(fresh_database_url: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> Inbox:
    monkeypatch.setenv("DATABASE_URL", fresh_database_url)
    found = Inbox(fresh_database_url)
    found.open()
    found.deliver(body("email_sent"), body("email_opened", 5))
    found.drain()
    return found


def typed(*words: str) -> str:
    result = CliRunner().invoke(app, ["forget", *words])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.output


def spooled(folder: Path, *leads: str) -> None:
    file = spool_file.create(folder)
    for lead in leads:
        data = json.dumps(body("email_opened", 9, lead_email=lead, email=lead)).encode()
        file.append([encode(WORKSPACE, data, len(data), None)])
    file.close(remove=False)


def left_in(folder: Path) -> list[str]:
    leads = []
    for path in folder.glob("*.spool"):
        file = spool_file.adopt(path)
        assert file is not None
        rows, _ = file.next_rows()
        leads += [json.loads(decode(row).body)["lead_email"] for row in rows]
        file.close(remove=False)
    return leads


def test_a_person_goes_from_tables_and_disk_and_a_receipt_stays(inbox: Inbox, home: Path) -> None:
    """Spool and Data Docs too; the key is made once and readable by us alone; the receipt says
    what went by table, and no name."""
    spooled(home / "spool", LEAD, OTHER)
    page = home / "data_docs" / "gx" / "page.html"
    page.parent.mkdir(parents=True)
    page.write_text(f"<td>northwind/{LEAD.upper()}</td>")
    said = typed(LEAD.upper(), "--yes", "--by", "mara")
    assert "Forgotten" in said
    assert "--keep-days 35" in said
    assert (home / "erasure-key").stat().st_mode & 0o777 == 0o600
    assert left_in(home / "spool") == [OTHER]
    assert page.read_text() == "<td>northwind/[erased]</td>"
    assert {is_stranger(row["lead_address"]) for row in inbox.table("events")} == {True}
    receipt = typed("--receipts")
    assert "by mara, done" in receipt
    assert "app.events" in receipt
    assert LEAD not in receipt
    assert inbox.one("select count(*) from app.webhook_inbox where body <> ''") == 0


def test_what_a_spool_held_is_emptied_when_it_comes(
    inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A gateway that drained after the erasure brings no one back."""
    typed(LEAD, "--yes")
    inbox.deliver(body("email_opened", 60), body("email_opened", 61, lead_email=OTHER, email=OTHER))
    drained = inbox.drain()
    assert (drained.erased, drained.events_new) == (1, 1)
    assert {row["lead_address"] for row in inbox.table("events")} - {OTHER} != {LEAD}
    assert inbox.one("select count(*) from app.webhook_inbox where body <> ''") == 1


def test_it_says_who_is_meant(inbox: Inbox) -> None:
    """Not asked, an unknown customer, or nobody at all: nothing is done and the way is told."""
    with pytest.raises(CommandError, match="There is no customer 'nobody'; known: northwind"):
        typed("nobody", "--yes")
    with pytest.raises(CommandError, match="Name an e-mail address or a customer"):
        typed()
    result = CliRunner().invoke(app, ["forget", LEAD], input="n\n")
    assert result.exit_code == 1
    assert inbox.one("select count(*) from app.erasures") == 0


def test_a_customer_of_the_file_is_not_forgotten(
    inbox: Inbox, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next sync would bring it back; out of the file it goes, with its receipt."""
    file = home.parent / "customers.yaml"
    file.write_text(
        "organizations: {northwind: {name: N}}\n"
        "workspaces: {northwind: {organization: northwind, keys: [INSTANTLY_KEY]}}\n"
    )
    with pytest.raises(CommandError, match="customers file still names northwind"):
        typed("northwind", "--yes")
    file.write_text("organizations: {}\nworkspaces: {}\n")
    assert "Forgotten" in typed("northwind", "--yes")
    assert inbox.table("events") == []
    assert inbox.one("select count(*) from app.workspaces") == 0


def test_a_restored_backup_forgets_again(inbox: Inbox) -> None:
    """The marks of the database that was replaced go on, and whoever the backup brought back is
    forgotten again; the first receipt stays."""
    typed(LEAD, "--yes")
    marks = forget_backups.known(inbox.url)
    with inbox.connect() as owner:  # as a backup has it that was made before
        owner.execute("delete from app.erased_addresses")
        owner.execute("delete from app.erasures")
        for table in ("events", "lead_facts"):
            owner.execute(f"update app.{table} set lead_address = %s", [LEAD])
    forget_backups.forget_again(inbox.url, marks)
    assert {is_stranger(row["lead_address"]) for row in inbox.table("events")} == {True}
    assert inbox.one("select count(*) from app.erased_addresses") == 1
    assert inbox.one("select count(*) from app.erasures where finished_at is not null") == 2


def test_backups_age_out(tmp_path: Path) -> None:
    """Only when asked, only backups, only old ones, and only after the new one is there."""
    files = [tmp_path / name for name in ("new.dump", "old.dump", "older.dump", "notes.dump")]
    for file in files:
        file.write_bytes(b"not a backup" if file.stem == "notes" else b"PGDMP...")
        if file.stem != "new":
            long_ago = time.time() - 40 * 86_400
            os.utime(file, (long_ago, long_ago))
    [hint] = forget_backups.age_out(files[0], None)
    assert hint.startswith("2 backups here are older than 35 days")
    assert all(file.exists() for file in files)
    assert len(list(forget_backups.age_out(files[0], 35))) == 2
    assert [file.name for file in files if file.exists()] == ["new.dump", "notes.dump"]


def test_a_file_in_use_waits(tmp_path: Path) -> None:
    """What a living gateway holds is its own to drain."""
    held = spool_file.create(tmp_path)
    data = json.dumps(body("email_opened")).encode()
    held.append([encode(WORKSPACE, data, len(data), None)])
    with pytest.raises(NotYet, match="in use by a gateway"):
        erase_spool(tmp_path, LEAD)
    held.close(remove=False)
    assert erase_spool(tmp_path, LEAD) == {"spool": 1}
    assert list(tmp_path.glob("*.spool")) == []


def test_a_key_is_made_once(home: Path) -> None:
    """Another key would forget who was forgotten."""
    home.mkdir()
    made = make_key(home)
    assert made is not None
    key = made.read_text()
    assert make_key(home) is None
    assert made.read_text() == key
