"""Which customer a campaign of a shared workspace belongs to."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

RuleKind = Literal["campaign", "tag", "name_prefix"]
RULE_KINDS: tuple[RuleKind, ...] = ("campaign", "tag", "name_prefix")

UNASSIGNED = "unassigned"
"""The reserved organization of what no customer claims: visible to admins only."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the assignment table: campaigns that fit belong to `organization_id`."""

    kind: RuleKind
    value: str
    organization_id: str


def fits(rule: Rule, *, campaign_id: str, name: str, tags: Collection[str]) -> bool:
    """Whether a rule claims a campaign; prefixes and tags are compared without case."""
    if rule.kind == "campaign":
        return rule.value == campaign_id
    if rule.kind == "tag":
        return rule.value.casefold() in {tag.casefold() for tag in tags}
    return name.casefold().startswith(rule.value.casefold())


def organization_of(
    rules: Sequence[Rule], *, campaign_id: str, name: str, tags: Collection[str]
) -> str:
    """The organization of the first rule that fits, explicit rules before tags before prefixes."""
    ranked = sorted(rules, key=lambda rule: RULE_KINDS.index(rule.kind))
    for rule in ranked:
        if fits(rule, campaign_id=campaign_id, name=name, tags=tags):
            return rule.organization_id
    return UNASSIGNED
