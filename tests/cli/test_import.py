"""`salesbrain import`: what it says, where refused rows go, and how it ends."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cli.app import app
from cli.errors import CommandError
from sandbox.application import create_app
from sandbox.world import WorldShape, build_world
from tests.tasks.desk import Desk

DEALS = (
    "Deal ID;Contact;Deal Stage;Amount;Create Date;Close Date\n"
    "D-1;jane@example.com;Closed Won;1.200,50;01.09.2026;02.10.2026\n"
    "D-2;jane@example.com;Proposal;zehn;02.09.2026;\n"
)


@pytest.fixture
def desk(fresh_database_url: str) -> Desk:
    found = Desk(fresh_database_url, create_app(build_world(WorldShape(leads=10))))
    found.save_customers()
    return found


def run(desk: Desk, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["import", *arguments], env={"DATABASE_URL": desk.url})


def test_what_was_imported_is_told(desk: Desk, tmp_path: Path) -> None:
    """Counts, how the file was read, the refused rows by line and column; exit code 2 for them."""
    file = tmp_path / "deals.csv"
    file.write_text(DEALS, "utf-8")
    given = ("--organization", "acme", "--decimal", "comma", "--dates", "%d.%m.%Y")
    preview = run(desk, "deals", str(file), *given, "--preview")
    assert preview.exit_code == 2
    assert "1 would be new, 0 would be changed, 0 unchanged, 1 refused." in preview.output
    assert "Nothing was written: this is a preview." in preview.output
    assert "The first 1 of 1:" in preview.output
    assert "line 2 new: deal_id=D-1, address=jane@example.com" in preview.output
    assert list(tmp_path.iterdir()) == [file]
    assert desk.one("select count(*) from app.deals") == 0
    done = run(desk, "deals", str(file), *given, "--by", "joe")
    assert "read as UTF-8, separated by semicolon" in done.output
    assert "1 new, 0 changed, 0 unchanged, 1 refused." in done.output
    assert "line 3, Amount: this is no number; write digits alone" in done.output
    assert (
        (tmp_path / "deals.rejected.csv")
        .read_text("utf-8")
        .splitlines()[1]
        .startswith("D-2;jane@example.com;Proposal;zehn;02.09.2026;;3;Amount;")
    )
    [deal] = desk.rows("select amount, currency, imported_by from app.deals, app.imports")
    assert (str(deal["amount"]), deal["currency"], deal["imported_by"]) == ("1200.50", "USD", "joe")
    again = run(desk, "deals", str(file), *given)
    assert re.search(
        r"The very same file was imported on [-0-9]+ [:0-9]+ UTC by joe\.", again.output
    )
    assert "0 new, 0 changed, 1 unchanged, 1 refused. Nothing changes." in again.output


@pytest.mark.parametrize(
    ("content", "organization", "told"),
    [
        ("name,amount\nx,1\n", "acme", "no column deal_id"),
        (DEALS, "nobody", "no customer 'nobody'; known: acme, globex"),
        (DEALS, "unassigned", "deals belong to a customer"),
        ("", "acme", "is empty"),
        ('id,email,stage,created\n1,"a@b.example,x,2026-01-01\n', "acme", "never closed"),
    ],
)
def test_a_file_that_cannot_be_read_changes_nothing(
    desk: Desk, tmp_path: Path, content: str, organization: str, told: str
) -> None:
    """One sentence says why, and that nothing was imported."""
    file = tmp_path / "deals.csv"
    file.write_text(content, "utf-8")
    done = run(desk, "deals", str(file), "--organization", organization)
    assert isinstance(done.exception, CommandError)
    assert told in str(done.exception)
    assert "Nothing was imported" in str(done.exception)
    assert desk.one("select count(*) from app.imports") == 0
    assert list(tmp_path.iterdir()) == [file]


def test_rates_belong_to_nobody(desk: Desk, tmp_path: Path) -> None:
    """No customer is named; a rate with three decimals is a rate."""
    file = tmp_path / "rates.csv"
    file.write_text("from,to,date,rate\nEUR,USD,2026-11-01,1.085\n", "utf-8")
    assert run(desk, "rates", str(file)).exit_code == 0
    assert str(desk.one("select rate from app.exchange_rates")) == "1.085"
