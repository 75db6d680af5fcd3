"""What the demo world holds: every kind of thing that a consumer has to cope with."""

import re
from collections import Counter
from typing import Any

import pytest

from sandbox import keys, mails
from sandbox.application import Sandbox, create_app
from sandbox.world import World, WorldShape, build_world
from sandbox.world.events import Kind, Topic
from sandbox.world.people import company_from, company_of, domain_of, people_of, person
from sandbox.world.texts import BOOKS
from tests.sandbox.conftest import client_of, leads_of, swept

KEYS = (keys.NORTHWIND_KEY, keys.BETA_POOL_KEY, keys.AGENCY_KEY)


@pytest.fixture(scope="module")
def still(world: World) -> Sandbox:
    """An application that nobody changes."""
    return create_app(world, limits=False)


@pytest.fixture(scope="module")
def everything(still: Sandbox) -> dict[str, list[dict[str, Any]]]:
    """Campaigns, accounts, leads and mails of all four workspaces."""
    clients = [client_of(still, key) for key in KEYS]
    clients.append(client_of(still, keys.AGENCY_KEY, **{"x-as-workspace": keys.AGENCY_SUB}))
    out = {
        kind: [d for c in clients for d in swept(c, f"/{kind}", limit=100)]
        for kind in ("campaigns", "accounts", "emails")
    }
    return out | {"leads": [lead for c in clients for lead in leads_of(c)]}


def test_every_status_occurs(everything: dict[str, list[dict[str, Any]]]) -> None:
    """Campaigns, accounts, warm-up and leads in each of their states."""
    assert {c["status"] for c in everything["campaigns"]} == {0, 1, 2, 3, 4, -1, -2, -99}
    assert {a["status"] for a in everything["accounts"]} == {1, 2, 3, -1, -2, -3}
    assert {a["warmup_status"] for a in everything["accounts"]} == {0, 1, -1, -2, -3}
    assert {lead["status"] for lead in everything["leads"]} == {1, 2, 3, -1, -2, -3}
    interest = {lead.get("lt_interest_status") for lead in everything["leads"]}
    assert interest >= {None, 0, 1, 2, 3, 4, -1, -2, -3, -4, 2001, 2002, -2003}


def test_sizes(everything: dict[str, list[dict[str, Any]]]) -> None:
    """5,000 leads, 40 accounts, 26 campaigns, and a few thousand mails."""
    assert {k: len(v) for k, v in everything.items() if k != "emails"} == {
        "campaigns": 26,
        "accounts": 40,
        "leads": 5000,
    }
    assert 3000 <= len(everything["emails"]) <= 8000
    assert len({a["email"] for a in everything["accounts"]}) == 40


def test_addresses_are_not_all_alike(everything: dict[str, list[dict[str, Any]]]) -> None:
    """Some are in capitals, some have letters beyond ASCII, some people are two leads."""
    emails = [lead["email"] for lead in everything["leads"]]
    assert 5 <= sum(e.isupper() for e in emails) <= 100
    assert 5 <= sum(not e.isascii() for e in emails) <= 100
    twice = [e for e, n in Counter(emails).items() if n > 1]
    assert len(twice) > 50
    assert len({lead["id"] for lead in everything["leads"]}) == 5000


def test_ids_have_their_versions(everything: dict[str, list[dict[str, Any]]]) -> None:
    """v7 for mails and newer leads, v4 for campaigns and leads of 2025."""
    assert {m["id"][14] for m in everything["emails"]} == {"7"}
    assert {c["id"][14] for c in everything["campaigns"]} == {"4"}
    for lead in everything["leads"]:
        assert lead["id"][14] == ("4" if lead["timestamp_created"] < "2025-10-15" else "7")
    assert {lead["id"][14] for lead in everything["leads"]} == {"4", "7"}
    assert all(re.fullmatch(r"[0-9a-f]{2}-[\w-]{22}", m["thread_id"]) for m in everything["emails"])


def test_replies_are_many_and_varied(everything: dict[str, list[dict[str, Any]]]) -> None:
    """Hundreds of texts, most with quoted history, some without."""
    texts = [m["body"]["text"] for m in everything["emails"] if m["ue_type"] == 2]
    assert len(set(texts)) > 500
    assert 0.4 < sum("\n> " in t for t in texts) / len(texts) < 0.95


def test_the_shared_workspace_has_campaigns_of_two_customers_and_of_nobody(still: Sandbox) -> None:
    """By name, by tag, and unclaimed."""
    client = client_of(still, keys.BETA_POOL_KEY)
    campaigns = swept(client, "/campaigns", limit=100)
    tags = {t["id"]: t["label"] for t in swept(client, "/custom-tags")}
    tagged = {
        m["resource_id"]: tags[m["tag_id"]]
        for m in swept(client, "/custom-tag-mappings")
        if m["resource_type"] == 2
    }
    claim = {c["name"]: tagged.get(c["id"]) or c["name"].split()[0] for c in campaigns}
    assert set(tagged.values()) == {"customer: acme", "customer: globex"}
    assert {"ACME", "Globex"} < set(claim.values())
    assert (claim["Quick test 17"], claim["untitled (copy)"]) == ("Quick", "untitled")


def test_machines_open_within_seconds(world: World) -> None:
    """Machine opens and clicks come in bursts right after the mail, human ones take minutes."""
    events = world.events
    looked = (events.kind == Kind.OPEN) | (events.kind == Kind.CLICK)
    delay = (events.t - events.t[events.send])[looked]
    machine = events.value[looked] == 1
    assert machine.sum() > 300
    assert delay[machine].max() < 10_000
    assert delay[~machine].min() > 100_000


def test_every_topic_is_written_in_every_language() -> None:
    """Eight languages with several texts for each topic, and every placeholder filled."""
    assert len(BOOKS) == 8
    for book in BOOKS.values():
        assert set(book.topics) == {t.name for t in Topic}
        assert all(len(set(texts)) >= 3 for texts in book.topics.values())


def test_no_placeholder_is_left(everything: dict[str, list[dict[str, Any]]]) -> None:
    """Neither ours nor Instantly's."""
    for mail in everything["emails"]:
        assert not re.search(r"\{\w+\}", mail["subject"] + mail["body"]["text"])


@pytest.mark.parametrize("number", [0, 1, 7, 8, 23, 24, 9_999, 7_999_999])
def test_a_person_is_found_by_the_address(number: int) -> None:
    """Domain -> company -> its three people: the way a search in a large world goes."""
    company = company_of(number)
    assert company_from(domain_of(company)) == company
    assert number in people_of(company)
    assert len({person(n).email.lower() for n in people_of(company)}) == 3


def test_foreign_domains_belong_to_nobody() -> None:
    """Whatever is typed into a search."""
    for domain in ("", "x", "example", "alder-bau.example.org", "alder-bau9x.example", "a-b"):
        assert company_from(domain) is None


def test_ages_of_mails_follow_their_ids(world: World) -> None:
    """Times of events are unique, so ids of mails are and sort by time."""
    assert (world.events.t[1:] > world.events.t[:-1]).all()
    assert mails.mail_id(1, 1000, 5) != mails.mail_id(1, 1000, 6)


def test_a_load_shape_has_one_workspace_and_equal_campaigns() -> None:
    """uniform: leads shared evenly among the campaigns, no activity."""
    world = build_world(WorldShape(leads=600, campaigns=3, uniform=True))
    assert [len(rows) for rows in world.rows_of_campaign] == [200, 200, 200]
    assert (len(world.workspaces), len(world.events)) == (1, 0)
    client = client_of(create_app(world, limits=False))
    assert len({lead["email"] for lead in leads_of(client)}) == 600
