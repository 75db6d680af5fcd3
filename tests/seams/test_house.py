"""The house: who may import whom, and names that would get in each other's way."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("domain", "models", "tasks", "flows", "webhook_gateway", "sandbox", "cli", "api")
OURS = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]


def imported(path: Path) -> set[str]:
    """Top-level names of everything that a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize(
    "path", sorted((ROOT / "domain").glob("*.py")), ids=lambda path: str(path.stem)
)
def test_the_domain_imports_the_standard_library_only(path: Path) -> None:
    """What we decide needs no clock, environment, network or database."""
    assert imported(path) <= set(sys.stdlib_module_names) | {"domain"}
    impure = {"os", "time", "random", "socket", "subprocess", "logging", "pathlib", "asyncio"}
    assert not imported(path) & impure
    text = path.read_text()
    assert ".now(" not in text
    assert ".today(" not in text


def test_dbt_holds_no_python() -> None:
    """With an __init__.py in dbt/, `import dbt.cli` would break."""
    assert list((ROOT / "dbt").rglob("*.py")) == []


def test_no_name_of_ours_hides_another() -> None:
    """No room and no flow file is named like a module of the standard library or a room."""
    rooms = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert not rooms & set(sys.stdlib_module_names)
    flows = {path.stem for path in (ROOT / "flows").glob("*.py")} - {"__init__"}
    assert not flows & (set(sys.stdlib_module_names) | rooms)
    top = {path.stem for path in ROOT.glob("*.py")}
    assert not top & (set(sys.stdlib_module_names) | rooms)


def test_no_drawer_for_everything() -> None:
    """A name that says nothing collects everything."""
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "core", "base"}
    assert {path.stem for path in OURS} & drawers == set()


@pytest.mark.parametrize(
    ("module", "homes"),
    [
        ("great_expectations", {"tasks/checks/suite.py", "tasks/checks/validate.py"}),
        ("dbt", {"tasks/transform.py"}),
        ("openai", {"tasks/clients/llm.py"}),
        ("apprise", {"tasks/clients/notifier.py"}),
    ],
)
def test_a_heavy_library_has_one_home(module: str, homes: set[str]) -> None:
    """It takes seconds to import: nobody gets it by accident."""
    users = {str(path.relative_to(ROOT)) for path in OURS if module in imported(path)}
    assert users <= homes


def test_the_import_contracts_hold() -> None:
    """flows, tasks, models, domain: data goes downhill, as pyproject.toml has it."""
    linter = Path(sys.executable).with_name("lint-imports")
    if not linter.exists():
        pytest.skip("import-linter is not installed: pip install -e '.[dev]'")
    done = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_importing_a_module_reads_no_secret() -> None:
    """Settings are read at the entrance of a process: without any, everything can be imported."""
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in OURS
        if path.name not in ("__init__.py", "__main__.py", "env.py")
        and "migrations" not in path.parts
        and "great_expectations" not in imported(path)  # 8 s, and tests/flows run it
    ]
    program = f"import importlib\nfor name in {modules!r}: importlib.import_module(name)"
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("DATABASE_", "INSTANTLY_", "SALESBRAIN_", "OPENAI_"))
    }
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
