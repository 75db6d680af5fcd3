"""The one readable file that names organizations, workspaces, keys, assignments and members."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    field_validator,
    model_validator,
)

from domain.addresses import canonical_address
from domain.assignment import UNASSIGNED, Rule
from models.organization_settings import OrganizationSettings
from models.settings import InstantlySettings, SalesbrainSettings

DEFAULT_FILE = Path("customers.yaml")
ONLY_KEY = "INSTANTLY_API_KEY"
"""With this variable and no file there is one organization with one workspace."""
LONGEST_VARIABLE = 63
"""Shorter than any key of API v2, which encodes a UUID and a secret."""


class CustomersFileWrong(Exception):
    """The customers file cannot be used. `faults`: what is wrong, field by field."""

    def __init__(self, message: str, faults: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.faults = tuple(faults)


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder of zones is an OSError
        raise ValueError(f"{name!r} is no IANA time zone such as Europe/Berlin") from None
    return name


def _variable(name: str) -> str:
    """A key itself would go on into the database and into messages; so it is never quoted."""
    if len(name) > LONGEST_VARIABLE or not (name.isascii() and name.isidentifier()):
        raise ValueError(
            "name the environment variable that holds the key, such as INSTANTLY_KEY_ACME; "
            "the key itself never stands in this file"
        )
    return name


Slug = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,62}$")]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class MemberEntry(_Entry):
    email: str
    name: str | None = None
    role: str = "member"


class OrganizationEntry(OrganizationSettings):
    """A customer: who it is, and what it wants otherwise than the defaults."""

    name: str
    time_zone: Annotated[str, AfterValidator(_known_zone)] = "UTC"
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "USD"
    members: tuple[MemberEntry, ...] = ()

    @field_validator("members")
    @classmethod
    def _once_each(cls, members: tuple[MemberEntry, ...]) -> tuple[MemberEntry, ...]:
        addresses = [canonical_address(member.email) for member in members]
        for address in addresses:
            if addresses.count(address) > 1:
                raise ValueError(f"{address} is named twice")
        return members

    @property
    def settings(self) -> dict[str, Any]:
        """What differs from the defaults, as it is kept (app.organizations.settings)."""
        return self.model_dump(
            mode="json", include=set(OrganizationSettings.model_fields), exclude_defaults=True
        )


class AssignmentEntry(_Entry):
    """One rule: exactly one of campaign, tag and name_prefix."""

    organization: str
    campaign: str | None = None
    tag: str | None = None
    name_prefix: str | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> "AssignmentEntry":
        if len([v for v in (self.campaign, self.tag, self.name_prefix) if v]) != 1:
            raise ValueError("name exactly one of campaign, tag and name_prefix")
        return self

    def rule(self) -> Rule:
        if self.campaign:
            return Rule("campaign", self.campaign, self.organization)
        if self.tag:
            return Rule("tag", self.tag, self.organization)
        return Rule("name_prefix", self.name_prefix or "", self.organization)


class WorkspaceEntry(_Entry):
    name: str | None = None
    organization: str | None = None
    shared: bool = False
    keys: Annotated[tuple[Annotated[str, AfterValidator(_variable)], ...], Field(min_length=1)]
    act_as: str | None = None
    enabled: bool = True
    assignments: tuple[AssignmentEntry, ...] = ()

    @model_validator(mode="after")
    def _dedicated_or_shared(self) -> "WorkspaceEntry":
        if self.shared == (self.organization is not None):
            raise ValueError(
                "a workspace has either an `organization` (dedicated) or `shared: true`"
            )
        if self.assignments and not self.shared:
            raise ValueError("assignments are for shared workspaces only")
        return self

    @property
    def owner(self) -> str:
        return self.organization or UNASSIGNED

    def secrets(self, environment: Mapping[str, str]) -> dict[str, str]:
        """The keys that are set, by variable, in order; they go into a client and nowhere else."""
        return {name: environment[name] for name in self.keys if environment.get(name)}


class CustomersFile(_Entry):
    organizations: dict[Slug, OrganizationEntry]
    workspaces: dict[Slug, WorkspaceEntry]

    @model_validator(mode="after")
    def _names_are_known(self) -> "CustomersFile":
        if UNASSIGNED in self.organizations:
            raise ValueError(f"{UNASSIGNED!r} is reserved for what no customer claims")
        for slug, workspace in self.workspaces.items():
            wanted = {a.organization for a in workspace.assignments} | {workspace.owner}
            unknown = sorted(wanted - set(self.organizations) - {UNASSIGNED})
            if unknown:
                raise ValueError(
                    f"workspaces.{slug} names organization {unknown[0]!r}, which is not under "
                    "organizations"
                )
        return self


class _NoNameTwice(yaml.SafeLoader):
    """YAML lets the last of two equal names win: a whole workspace would be lost silently."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        names = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        for name in names:
            if names.count(name) > 1:
                raise yaml.constructor.ConstructorError(
                    None, None, f"{name!r} is named twice", node.start_mark
                )
        return super().construct_mapping(node, deep)


def read_customers(path: Path) -> CustomersFile:
    """The file's content; raises CustomersFileWrong, which names the field and the fix."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), _NoNameTwice)  # noqa: S506 - safe
    except FileNotFoundError:
        raise CustomersFileWrong(
            f"{path} does not exist: copy sandbox/customers.yaml there and make it yours, or set "
            f"{ONLY_KEY} for a single workspace."
        ) from None
    except OSError as error:
        raise CustomersFileWrong(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise CustomersFileWrong(f"{path} is not UTF-8: save it in that encoding") from None
    except yaml.YAMLError as broken:
        raise CustomersFileWrong(f"{path} is not YAML: {broken}") from None
    try:
        return CustomersFile.model_validate(content or {})
    except ValidationError as wrong:
        faults = [_fault(error) for error in wrong.errors()]
        raise CustomersFileWrong(f"{path}: {'; '.join(faults)}", faults) from None


def _fault(error: Any) -> str:
    where = ".".join(str(part) for part in error["loc"]) or "the file"
    return f"{where}: {error['msg'].removeprefix('Value error, ')}"


def customers(settings: SalesbrainSettings, instantly: InstantlySettings) -> CustomersFile:
    """The customers of this installation, from the file, or of the only key."""
    path = settings.customers_file
    if path is None and (DEFAULT_FILE.exists() or instantly.api_key is None):
        path = DEFAULT_FILE
    if path is not None:
        return read_customers(path)
    return CustomersFile(
        organizations={"main": OrganizationEntry(name="Main")},
        workspaces={"main": WorkspaceEntry(organization="main", keys=(ONLY_KEY,))},
    )


def environment() -> Mapping[str, str]:
    """The process's variables, read at its entrance."""
    return dict(os.environ)
