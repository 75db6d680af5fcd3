"""Write one assignment into the customers file and leave every other sign of it as it is."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from domain.assignment import Rule
from models.customers_file import CustomersFileWrong, read_customers


@dataclass(frozen=True, slots=True)
class Line:
    """A line to put into a file, before the line of this number (counted from 1)."""

    path: Path
    number: int
    text: str


def assignment_line(path: Path, workspace: str, campaign_id: str, organization: str) -> Line:
    """The line that gives a campaign to a customer, as the first of the workspace's assignments:
    of several rules for one campaign the first decides.

    Raises CustomersFileWrong where the file has no place for it that is written line by line.
    """
    read_customers(path)
    root = yaml.compose(path.read_text(encoding="utf-8"), yaml.SafeLoader)
    entry = _child(_child(root, "workspaces"), workspace)
    if entry is None:
        raise CustomersFileWrong(f"{path} names no workspace {workspace!r}")
    rules = _child(entry, "assignments")
    rule = f"- {{campaign: {campaign_id}, organization: {organization}}}"
    if not isinstance(rules, yaml.SequenceNode) or rules.flow_style or not rules.value:
        raise CustomersFileWrong(
            f"workspaces.{workspace} in {path} has no list of assignments that is written line by "
            f"line. Add by hand, under the workspace:\n    assignments:\n      {rule}"
        )
    mark = rules.start_mark
    return Line(path, mark.line + 1, f"{' ' * mark.column}{rule}")


def insert(line: Line, workspace: str, rule: Rule) -> None:
    """Put it in; the file is read again first, whole, and must then say exactly that."""
    lines = line.path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines.insert(line.number - 1, f"{line.text}\n")
    beside = line.path.with_name(f".{line.path.name}.part")
    beside.write_text("".join(lines), encoding="utf-8")
    try:
        if read_customers(beside).workspaces[workspace].assignments[0].rule() != rule:
            raise CustomersFileWrong(f"{line.path} could not be edited: add the line by hand")
        beside.chmod(line.path.stat().st_mode)
        beside.replace(line.path)
    finally:
        beside.unlink(missing_ok=True)


def _child(node: yaml.Node | None, name: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for key, value in node.value if key.value == name), None)
