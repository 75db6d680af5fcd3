"""The command as its user meets it: quick, helpful, and plain when something is wrong."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from cli.commands.run import parameters_of
from cli.errors import CommandError
from cli.local.home import find_home, find_project

PROJECT = Path(__file__).resolve().parents[2]
COMMANDS = [
    "demo", "up", "down", "listener", "doctor", "migrate", "deploy", "run", "backup", "restore",
    "db",
]  # fmt: skip
HEAVY = ("prefect", "sqlalchemy", "alembic", "httpx", "psycopg", "pandas", "dbt", "pydantic")


def salesbrain(*arguments: str, home: Path | None = None) -> "subprocess.CompletedProcess[str]":
    ours = ("SALESBRAIN_", "PREFECT_", "DATABASE_", "INSTANTLY_")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(ours)}
    if home:
        environment["SALESBRAIN_HOME"] = str(home)
    return subprocess.run(
        [sys.executable, "-m", "cli.app", *arguments],
        capture_output=True, text=True, cwd=PROJECT, env=environment, check=False,
    )  # fmt: skip


def test_help_lists_every_command_at_once() -> None:
    """`--help` names them all, in well under a second of the processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    said = salesbrain("--help")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime - before.ru_utime < 2
    assert said.returncode == 0
    assert [name for name in COMMANDS if f" {name} " not in said.stdout] == []


def test_starting_imports_nothing_heavy() -> None:
    """What makes it quick: the heavy packages are imported by the commands that need them."""
    program = "import sys, cli.app; print([m for m in sys.argv[1:] if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program, *HEAVY], capture_output=True, text=True, cwd=PROJECT,
        check=True,
    )  # fmt: skip
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(command: str) -> None:
    """Every command has a help of its own."""
    said = salesbrain(command, "--help")
    assert said.returncode == 0
    assert f"salesbrain {command}" in said.stdout


def test_database_address_works_at_any_time(home: Path) -> None:
    """`db url` starts what is not running and prints the address alone."""
    assert "is not running" in salesbrain("db", "status", home=home).stderr
    said = salesbrain("db", "url", home=home)
    assert said.stdout.startswith("postgresql://salesbrain_admin@/salesbrain?host=/")
    assert said.stdout.count("\n") == 1
    selected = salesbrain("db", "psql", "-Atc", "select 42", home=home)
    assert selected.stdout == "42\n"
    assert salesbrain("down", home=home).stdout == "Stopped: Postgres.\n"


def test_doctor_fails_with_a_fix_for_each_failure(home: Path) -> None:
    """Before anything was set up, doctor says what is missing and exits with 1."""
    said = salesbrain("doctor", home=home)
    assert said.returncode == 1
    assert "FAIL  The database is at migration none" in said.stdout
    assert "Run `salesbrain migrate`." in said.stdout
    assert "FAIL  The Prefect server does not answer." in said.stdout
    assert salesbrain("migrate", home=home).stdout.startswith("Migrated to ")
    assert salesbrain("migrate", home=home).stdout.startswith("Already at ")
    assert "ok    The database is at migration" in salesbrain("doctor", home=home).stdout


def test_expected_failure_is_one_sentence(home: Path) -> None:
    """No traceback; with --debug there is one."""
    said = salesbrain("run", "sync-campaigns", home=home)
    assert said.returncode == 1
    assert said.stderr.startswith("Error: No Prefect server is running")
    assert "Traceback" not in said.stderr
    assert "Traceback" in salesbrain("--debug", "run", "sync-campaigns", home=home).stderr


def test_parameters_are_json_or_plain_text() -> None:
    """NAME=VALUE: numbers, lists and truth as JSON, everything else as it stands."""
    pairs = ["workspace=acme", "days=3", "full=true", "ids=[1, 2]", "text=a=b", "empty="]
    assert parameters_of(pairs) == {
        "workspace": "acme", "days": 3, "full": True, "ids": [1, 2], "text": "a=b", "empty": "",
    }  # fmt: skip
    with pytest.raises(CommandError, match="'days' is not NAME=VALUE"):
        parameters_of(["days"])


def test_home_is_found_from_any_folder_of_the_project(tmp_path: Path) -> None:
    """The nearest prefect.yaml above decides where the data is kept."""
    (tmp_path / "prefect.yaml").touch()
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find_project(inner) == tmp_path
    assert find_home(inner) == tmp_path / ".salesbrain"
