"""The customers file: each mistake is named with its field and the fix, and no key is ever kept."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from models.customers_file import CustomersFileWrong, customers, read_customers
from models.settings import InstantlySettings, SalesbrainSettings

ROOT = Path(__file__).parents[2]
GOOD: dict[str, Any] = {
    "organizations": {"acme": {"name": "ACME Tools", "members": [{"email": "joe@acme.example"}]}},
    "workspaces": {
        "acme": {"organization": "acme", "keys": ["INSTANTLY_KEY_ACME"]},
        "pool": {
            "shared": True,
            "keys": ["INSTANTLY_KEY_POOL"],
            "assignments": [{"organization": "acme", "tag": "vip"}],
        },
    },
}
SECRET = "MGE2YzFkNWUtM2I3Zi00YzIxLTlkNDgtMWYyZTNhNGI1YzAxOnNhbmRib3gtbm9ydGh3aW5k"


def written(folder: Path, content: Any) -> Path:
    path = folder / "customers.yaml"
    path.write_text(content if isinstance(content, str) else yaml.safe_dump(content))
    return path


def changed(*path: str, value: Any) -> dict[str, Any]:
    """The good file with one field changed; None removes it."""
    content: dict[str, Any] = yaml.safe_load(yaml.safe_dump(GOOD))
    inner = content
    for name in path[:-1]:
        inner = inner.setdefault(name, {})
    if value is None:
        inner.pop(path[-1], None)
    else:
        inner[path[-1]] = value
    return content


def test_the_demos_file_is_right() -> None:
    """The file that people copy can be read."""
    file = read_customers(ROOT / "sandbox" / "customers.yaml")
    assert set(file.workspaces) == {"northwind", "beta-pool", "agency-sub"}
    assert file.workspaces["beta-pool"].owner == "unassigned"
    assert file.workspaces["northwind"].owner == "northwind"


WRONG: list[tuple[dict[str, Any], str, str]] = [
    (changed("organizations", value=None), "organizations", "required"),
    (changed("workspaces", value=None), "workspaces", "required"),
    (changed("organizations", "acme", "name", value=None), "organizations.acme.name", "required"),
    (changed("organizations", "acme", "currency", value="usd"),
     "organizations.acme.currency", "[A-Z]{3}"),
    (changed("organizations", "acme", "time_zone", value="Mars/Olympus"),
     "organizations.acme.time_zone", "Europe/Berlin"),
    (changed("organizations", "acme", "time_zone", value="Europe"),
     "organizations.acme.time_zone", "Europe/Berlin"),
    (changed("organizations", "acme", "timezone", value="UTC"),
     "organizations.acme.timezone", "not permitted"),
    (changed("organizations", "ACME Tools", value={"name": "x"}), "organizations.ACME Tools",
     "pattern"),
    (changed("organizations", "unassigned", value={"name": "x"}), "the file", "reserved"),
    (changed("organizations", "acme", "members",
             value=[{"email": "a@x.example"}, {"email": "a@x.example"}]),
     "organizations.acme.members", "twice"),
    (changed("workspaces", "acme", "organization", value="acmee"), "workspaces.acme", "acmee"),
    (changed("workspaces", "acme", "organization", value=None), "workspaces.acme", "shared: true"),
    (changed("workspaces", "pool", "organization", value="acme"), "workspaces.pool",
     "shared: true"),
    (changed("workspaces", "acme", "keys", value=[]), "workspaces.acme.keys", "at least 1"),
    (changed("workspaces", "acme", "keys", value="INSTANTLY_KEY_ACME"), "workspaces.acme.keys",
     "tuple"),
    (changed("workspaces", "acme", "keys", value=[SECRET]), "workspaces.acme.keys.0", "variable"),
    (changed("workspaces", "acme", "keys", value=["sbx_v1_key-7f3a=="]), "workspaces.acme.keys.0",
     "variable"),
    (changed("workspaces", "acme", "assignments", value=[{"organization": "acme", "tag": "x"}]),
     "workspaces.acme", "shared workspaces only"),
    (changed("workspaces", "pool", "assignments", value=[{"organization": "acme"}]),
     "workspaces.pool.assignments.0", "exactly one"),
    (changed("workspaces", "pool", "assignments",
             value=[{"organization": "acme", "tag": "x", "campaign": "y"}]),
     "workspaces.pool.assignments.0", "exactly one"),
    (changed("workspaces", "pool", "assignments", value=[{"organization": "initech", "tag": "x"}]),
     "workspaces.pool", "initech"),
    (changed("workspaces", "pool", "enabled", value="perhaps"), "workspaces.pool.enabled",
     "boolean"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "field", "fix"), WRONG)
def test_a_mistake_is_named(tmp_path: Path, content: dict[str, Any], field: str, fix: str) -> None:
    """The field by its way through the file, and what it should be; never a key."""
    with pytest.raises(CustomersFileWrong) as wrong:
        read_customers(written(tmp_path, content))
    assert f"{field}" in str(wrong.value)
    assert fix in str(wrong.value)
    assert SECRET not in str(wrong.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "organizations"),
        ("- a\n- b\n", "the file"),
        ("organizations: {", "not YAML"),
        ("organizations:\n  acme: {name: A}\n  acme: {name: B}\nworkspaces: {}\n", "acme"),
        ("a: !!python/object/apply:os.getcwd []", "not YAML"),
    ],
)
def test_what_is_no_such_file_is_refused(tmp_path: Path, content: str, said: str) -> None:
    """Empty, another form, broken YAML, a name twice (one of the two would be lost)."""
    with pytest.raises(CustomersFileWrong, match=said):
        read_customers(written(tmp_path, content))


def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    """Not there, a folder, or bytes that are no text."""
    with pytest.raises(CustomersFileWrong, match=r"copy sandbox/customers\.yaml"):
        read_customers(tmp_path / "customers.yaml")
    with pytest.raises(CustomersFileWrong, match="cannot be read"):
        read_customers(tmp_path)
    (tmp_path / "latin.yaml").write_bytes(b"organizations: {a: {name: \xe4}}")
    with pytest.raises(CustomersFileWrong, match="UTF-8"):
        read_customers(tmp_path / "latin.yaml")


def test_keys_come_from_the_environment_in_the_order_of_the_file(tmp_path: Path) -> None:
    """The new one first, then the old one; what is not set is left out."""
    content = changed("workspaces", "acme", "keys", value=["NEW", "OLD", "OLDER"])
    entry = read_customers(written(tmp_path, content)).workspaces["acme"]
    assert entry.secrets({"OLD": "o", "NEW": "n", "OLDER": ""}) == {"NEW": "n", "OLD": "o"}
    assert list(entry.secrets({"OLD": "o", "NEW": "n"})) == ["NEW", "OLD"]
    assert entry.secrets({}) == {}


def test_one_key_is_one_customer(tmp_path: Path) -> None:
    """With INSTANTLY_API_KEY and no file there is one organization with one workspace."""
    salesbrain = SalesbrainSettings(customers_file=None)
    alone = customers(salesbrain, InstantlySettings(api_key="k"))  # type: ignore[arg-type]
    assert list(alone.organizations) == list(alone.workspaces) == ["main"]
    assert alone.workspaces["main"].keys == ("INSTANTLY_API_KEY",)
    named = SalesbrainSettings(customers_file=written(tmp_path, GOOD))
    assert set(customers(named, InstantlySettings()).workspaces) == {"acme", "pool"}
