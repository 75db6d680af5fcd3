"""`salesbrain org`: what it shows, and what it does to the file and the tables."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from psycopg.conninfo import conninfo_to_dict
from typer.testing import CliRunner

from cli.app import app
from cli.errors import CommandError
from cli.local import postgres
from sandbox.application import create_app
from sandbox.world import WorldShape, build_world
from tests.conftest import copied_database
from tests.tasks.desk import CUSTOMERS, Desk


@dataclass
class Command:
    """`salesbrain org` with a database and a customers file."""

    desk: Desk
    file: Path

    def __call__(self, *arguments: str) -> str:
        """What it says on stdout and stderr; raises what it raises."""
        given: Mapping[str, str] = {
            "DATABASE_URL": self.desk.url,
            "SALESBRAIN_CUSTOMERS_FILE": str(self.file),
        }
        done = CliRunner().invoke(app, ["org", *arguments], env=given)
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done.output

    def edit(self, before: str, after: str) -> None:
        content = self.file.read_text("utf-8")
        assert before in content
        self.file.write_text(content.replace(before, after), "utf-8")


@pytest.fixture(scope="module")
def template(postgres_server: postgres.Postgres) -> Iterator[str]:
    """The name of a database with the campaigns of the shared workspace."""
    anchor = datetime.now(UTC) - timedelta(days=1)
    world = build_world(WorldShape(leads=300, anchor=anchor))
    with copied_database(postgres_server) as url:
        desk = Desk(url, create_app(world, limits=False))
        desk.save_customers()
        desk.sync("campaigns", "beta-pool")
        yield str(conninfo_to_dict(url)["dbname"])


@pytest.fixture
def org(postgres_server: postgres.Postgres, template: str, tmp_path: Path) -> Iterator[Command]:
    file = tmp_path / "customers.yaml"
    shutil.copy(CUSTOMERS, file)
    with copied_database(postgres_server, template) as url:
        yield Command(Desk(url, create_app(build_world(WorldShape(leads=10)))), file)


def test_the_list_has_customers_workspaces_and_strays(org: Command) -> None:
    """Each customer with what there is of it, and each campaign that nobody has claimed."""
    said = org("list")
    assert "ACME Tools, America/Chicago, USD: 5 campaigns, 0 contacts, 1 member\n" in said
    assert "beta-pool (Beta pool (shared)): shared, 11 campaigns, 2 unassigned" in said
    assert "Campaigns that nobody has claimed:\n  beta-pool " in said
    assert "Quick test 17" in said


def test_show_has_settings_in_effect(org: Command) -> None:
    """Defaults beside what the customer has of its own, which is marked."""
    said = org("show", "northwind")
    assert "replies.mode*: llm" in said
    assert "replies.opt_outs_to_instantly: yes" in said
    assert "snippets*: 2" in said
    assert "scoring.floor: not set" in said
    assert "scoring.signals.clicked.half_life_days*: 45.0\n" in org("show", "acme")
    assert "scoring.enters_within: 0.1" in said
    assert "mara@northwind.example  Mara Lindt  owner" in said
    assert "northwind (Northwind (dedicated)): dedicated to northwind" in said
    assert "BI logins: none" in said
    with pytest.raises(CommandError, match="No customer 'nobody'; known: acme, globex"):
        org("show", "nobody")


def test_members_are_those_of_the_file(org: Command) -> None:
    """One a line; a customer without any says so."""
    assert org("members", "acme") == "joe@acme.example  Joe Park  sales\n"
    assert org("members", "globex") == "None.\n"


def test_check_names_every_field_that_is_wrong(org: Command) -> None:
    """Not the first alone."""
    org.edit("time_zone: Europe/Paris", "time_zone: Europe/Atlantis")
    org.edit("currency: USD", "currency: dollars")
    with pytest.raises(CommandError) as wrong:
        org("check")
    assert "organizations.globex.time_zone: 'Europe/Atlantis' is no IANA time zone" in str(
        wrong.value
    )
    assert "organizations.acme.currency" in str(wrong.value)


def test_check_says_what_would_change_and_apply_does_it(org: Command) -> None:
    """Added, changed, disabled, moved; applied once, nothing is left to change but the moves."""
    assert org("check").endswith("Nothing changes.\n")
    org.edit("name: ACME Tools", "name: ACME Ltd")
    org.edit("  initech:\n    name: Initech\n", "  hooli:\n    name: Hooli\n")
    org.edit("    organization: initech\n", "    organization: hooli\n    enabled: false\n")
    org.edit('{tag: "customer: globex", organization: globex}', '{tag: "x", organization: globex}')
    told = org("check")
    assert "organization acme would be changed: name ACME Tools → ACME Ltd" in told
    assert "organization hooli would be added" in told
    assert "organization initech would be disabled" in told
    assert "workspace agency-sub would be changed: owner initech → hooli; enabled True" in told
    assert "of beta-pool moves: globex → unassigned" in told
    assert org("apply", "--preview") == told.split("\n", 1)[1]
    assert org.desk.one("select name from app.organizations where organization_id = 'acme'") == (
        "ACME Tools"
    )
    assert "Applied." in org("apply")
    assert org.desk.one("select name from app.organizations where organization_id = 'acme'") == (
        "ACME Ltd"
    )
    left = org("check")
    assert "moves: globex → unassigned" in left
    assert "acme" not in left


def test_a_file_that_the_syncs_do_not_read_is_told(org: Command, tmp_path: Path) -> None:
    """It is applied, and will be undone by the next sync, which it says."""
    other = tmp_path / "other.yaml"
    other.write_text(org.file.read_text("utf-8").replace("ACME Tools", "ACME Ltd"), "utf-8")
    assert f"The syncs read {org.file}" in org("apply", str(other))


def test_assign_writes_one_line_and_nothing_else(org: Command) -> None:
    """Comments and order stay; the campaign moves by the new rule, before all others."""
    before = org.file.read_text("utf-8").splitlines()
    said = org("assign", "beta-pool", "Quick test 17", "acme")
    assert "Quick test 17: unassigned → acme" in said
    assert org.file.read_text("utf-8").splitlines() == before
    org("assign", "beta-pool", "Quick test 17", "acme", "--write")
    after = org.file.read_text("utf-8").splitlines()
    [added] = [line for line in after if line not in before]
    assert added.startswith("      - {campaign: ")
    assert [line for line in after if line != added] == before
    assert "moves: unassigned → acme" in org("check")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("beta-pool", "No such", "acme"), "beta-pool has no campaign 'No such'"),
        (("beta-pool", "Quick test 17", "nobody"), "names no customer 'nobody'"),
    ],
)
def test_what_cannot_be_assigned_is_told(
    org: Command, arguments: tuple[str, ...], told: str
) -> None:
    """An unknown campaign or customer changes nothing."""
    before = org.file.read_text("utf-8")
    with pytest.raises(CommandError, match=told):
        org("assign", *arguments, "--write")
    assert org.file.read_text("utf-8") == before


def test_a_workspace_without_a_list_gets_told_the_line(org: Command) -> None:
    """The words for the hand, where the file has no place that could be edited."""
    content = org.file.read_text("utf-8")
    start = content.index("    # Explicit campaigns before tags")
    end = content.index("  agency-sub:\n")
    org.file.write_text(content[:start] + content[end:], "utf-8")
    with pytest.raises(CommandError, match="Add by hand"):
        org("assign", "beta-pool", "Quick test 17", "acme", "--write")
