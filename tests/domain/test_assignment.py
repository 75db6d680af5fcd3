"""Which customer a campaign belongs to."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.assignment import UNASSIGNED, Rule, RuleKind, fits, organization_of

RULES = (
    Rule("name_prefix", "ACME -", "acme"),
    Rule("tag", "customer: globex", "globex"),
    Rule("campaign", "c-7", "initech"),
    Rule("name_prefix", "ACME - Hotels", "hotels"),
    Rule("tag", "vip", "acme"),
)


@pytest.mark.parametrize(
    ("campaign_id", "name", "tags", "organization"),
    [
        ("c-1", "ACME - Founders", [], "acme"),
        ("c-1", "acme - founders", [], "acme"),
        ("c-1", "Our ACME - Founders", [], UNASSIGNED),
        ("c-1", "ACME - Founders", ["Customer: Globex"], "globex"),
        ("c-7", "ACME - Founders", ["customer: globex"], "initech"),
        ("C-7", "x", [], UNASSIGNED),
        ("c-1", "ACME - Hotels", [], "acme"),
        ("c-1", "x", ["vip", "customer: globex"], "globex"),
        ("c-1", "", [], UNASSIGNED),
    ],
)
def test_explicit_before_tag_before_prefix(
    campaign_id: str, name: str, tags: list[str], organization: str
) -> None:
    """Within a kind the first rule of the file decides; tags and prefixes know no case."""
    found = organization_of(RULES, campaign_id=campaign_id, name=name, tags=tags)
    assert found == organization


def test_without_rules_nobody_owns_it() -> None:
    """What no customer claims is the reserved organization's, which no customer sees."""
    assert organization_of((), campaign_id="c", name="n", tags=["t"]) == "unassigned"


KINDS = st.sampled_from(["campaign", "tag", "name_prefix"])
SOME_RULES = st.lists(
    st.builds(Rule, KINDS, st.sampled_from(["a", "ab", "B"]), st.sampled_from(["x", "y", "z"])),
    max_size=6,
)
CAMPAIGNS = st.fixed_dictionaries(
    {
        "campaign_id": st.sampled_from(["a", "b"]),
        "name": st.sampled_from(["a", "abc", "bcd", ""]),
        "tags": st.lists(st.sampled_from(["A", "b"]), max_size=2),
    }
)


@given(SOME_RULES, CAMPAIGNS)
def test_the_owner_is_one_whose_rule_fits(rules: list[Rule], campaign: dict[str, object]) -> None:
    """Nobody gets a campaign that no rule of theirs claims, and no claimed one stays unassigned."""
    owners = {rule.organization_id for rule in rules if fits(rule, **campaign)}  # type: ignore[arg-type]
    found = organization_of(rules, **campaign)  # type: ignore[arg-type]
    assert found in (owners or {UNASSIGNED})


@given(SOME_RULES, CAMPAIGNS, st.randoms(use_true_random=False))
def test_the_order_of_other_kinds_does_not_matter(
    rules: list[Rule], campaign: dict[str, object], dice: random.Random
) -> None:
    """Interleaving rules of different kinds anew, each kind in its order, changes no owner."""
    order: list[RuleKind] = ["campaign", "tag", "name_prefix"]
    dice.shuffle(order)
    grouped = [rule for kind in order for rule in rules if rule.kind == kind]
    assert organization_of(grouped, **campaign) == organization_of(rules, **campaign)  # type: ignore[arg-type]
