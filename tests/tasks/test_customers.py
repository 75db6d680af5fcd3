"""The customers file brought into the tables."""

from typing import Any

from tests.tasks.desk import Desk

TABLES = ("organizations", "workspaces", "members", "campaign_assignments")


def everything(desk: Desk) -> dict[str, list[dict[str, Any]]]:
    return {name: desk.rows(f"select * from app.{name} order by 1, 2") for name in TABLES}


def test_the_tables_say_what_the_file_says(desk: Desk) -> None:
    """Organizations, workspaces, members and rules in their order; keys only by name."""
    found = everything(desk)
    assert [row["organization_id"] for row in found["organizations"]] == [
        "acme", "globex", "initech", "northwind", "unassigned",
    ]  # fmt: skip
    northwind = next(row for row in found["workspaces"] if row["workspace_id"] == "northwind")
    assert northwind["key_variables"] == ["INSTANTLY_KEY_NORTHWIND", "INSTANTLY_KEY_NORTHWIND_OLD"]
    assert northwind["instantly_workspace_id"] is None
    assert [row["email"] for row in found["members"]] == [
        "joe@acme.example", "mara@northwind.example",
    ]  # fmt: skip
    assert [(row["kind"], row["organization_id"]) for row in found["campaign_assignments"]] == [
        ("tag", "acme"), ("tag", "globex"), ("name_prefix", "acme"), ("name_prefix", "globex"),
    ]  # fmt: skip


def test_saving_twice_changes_nothing(desk: Desk) -> None:
    """The file is saved before every sync, and what was known of a workspace stays known."""
    desk.sync("workspaces")
    before = everything(desk)
    desk.save_customers()
    assert everything(desk) == before
    assert desk.one(
        "select instantly_workspace_id is not null from app.workspaces "
        "where workspace_id = 'northwind'"
    )


def test_a_workspace_that_left_the_file_keeps_its_rows(desk: Desk) -> None:
    """It is disabled, not deleted: its history is still its customer's."""
    desk.sync("campaigns")
    rest = {k: v for k, v in desk.customers.workspaces.items() if k != "northwind"}
    desk.customers = desk.customers.model_copy(update={"workspaces": rest})
    desk.save_customers()
    assert not desk.one("select is_enabled from app.workspaces where workspace_id = 'northwind'")
    assert desk.one("select count(*) from instantly.campaigns") == 10


def test_a_change_in_the_file_arrives(desk: Desk) -> None:
    """Names, owners and rules follow the file; a rule that was taken out is gone."""
    desk.move("beta-pool", name="Pool", assignments=())
    desk.move("agency-sub", organization="acme")
    found = everything(desk)
    by_name = {row["workspace_id"]: row for row in found["workspaces"]}
    assert by_name["beta-pool"]["name"] == "Pool"
    assert by_name["agency-sub"]["organization_id"] == "acme"
    assert found["campaign_assignments"] == []
