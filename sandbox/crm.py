"""`python -m sandbox.crm FOLDER`: what the demo's customers know beside Instantly, as CSV files.

Contacts, deals and costs of each customer, costs that belong to none, and exchange rates, in the
forms that CRMs and people write. They fit the world of a shape: deals are with leads that booked
meetings there. The same shape gives the same files.
"""

import argparse
import csv
import json
import urllib.request
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import yaml

from domain.assignment import UNASSIGNED, Rule, organization_of
from sandbox.crm_books import costs, rates
from sandbox.keys import AGENCY_SUB, BETA_POOL, NORTHWIND
from sandbox.world import World, WorldShape, build_world
from sandbox.world.events import BUDGET_STATUS, Kind
from sandbox.world.ids import DAY, mix
from sandbox.world.people import Person, person

CURRENCIES: Final[Mapping[str, str]] = {
    "northwind": "EUR",
    "acme": "USD",
    "globex": "EUR",
    "initech": "USD",
}
SLUGS: Final = {NORTHWIND: "northwind", BETA_POOL: "beta-pool", AGENCY_SUB: "agency-sub"}
_MEETINGS: Final = (2, 3)
_WON: Final = 4
_LOST: Final = (-3, BUDGET_STATUS)
_DECIDES_AFTER: Final = 18 * DAY
"""So long after a meeting the CRM mostly knows how it went, whatever stands at Instantly."""


@dataclass(frozen=True, slots=True)
class Story:
    """A lead that came to a meeting: when, in which campaign, and how Instantly says it ended."""

    person: Person
    campaign: str
    met_at: int
    ended_at: int | None
    outcome: int | None


def write(folder: Path, shape: WorldShape | None = None) -> dict[tuple[str, str], Path]:
    """Write the files; each by (kind, customer), in the order in which they are to be imported.

    `shape`: that of the sandbox's world (`shape_at` asks a running one).
    """
    world = build_world(shape)
    folder.mkdir(parents=True, exist_ok=True)
    today = datetime.fromtimestamp(world.anchor / 1000, UTC).date()
    files = {("rates", UNASSIGNED): _file(folder / "rates.csv", rates(today))}
    stories = _stories(world)
    for name, currency in CURRENCIES.items():
        own = stories.get(name, [])
        files["contacts", name] = _file(folder / f"contacts-{name}.csv", _contacts(name, own))
        deals = _deals(name, currency, own, world.anchor)
        files["deals", name] = _file(folder / f"deals-{name}.csv", deals)
        files["costs", name] = _file(folder / f"costs-{name}.csv", costs(name, currency, today))
    shared = _file(folder / "costs-unassigned.csv", costs(UNASSIGNED, "USD", today))
    files["costs", UNASSIGNED] = shared
    return files


def shape_at(url: str) -> WorldShape:
    """The shape of the world of the sandbox that runs at this address."""
    with urllib.request.urlopen(f"{url}/_sandbox", timeout=30) as answer:  # noqa: S310 - our own
        told = json.load(answer)
    anchor = datetime.fromisoformat(told["anchor"])
    return WorldShape(seed=told["seed"], leads=told["leads"], anchor=anchor)


def _file(path: Path, rows: Iterable[Mapping[str, Any]]) -> Path:
    """The rows under the names of the first, or nothing but a heading."""
    listed = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(listed[0]))
        writer.writeheader()
        writer.writerows(listed)
    return path


def _owners(world: World) -> list[str]:
    """The customer of each campaign, by the demo's file of customers."""
    file = yaml.safe_load(Path(__file__).with_name("customers.yaml").read_text("utf-8"))
    owners = []
    for cast, campaign in zip(world.cast, world.campaigns, strict=True):
        entry = file["workspaces"].get(SLUGS.get(cast.workspace_id), {})
        rules = [
            Rule("tag", one["tag"], one["organization"])
            if "tag" in one
            else Rule("name_prefix", one["name_prefix"], one["organization"])
            for one in entry.get("assignments", ())
        ]
        found = organization_of(rules, campaign_id=campaign["id"], name=cast.name, tags=cast.tags)
        owners.append(entry.get("organization", found))
    return owners


def _stories(world: World) -> dict[str, list[Story]]:
    """Each customer's meetings up to the world's present, in the order of their booking."""
    owners, events = _owners(world), world.events
    told: dict[int, tuple[int, int, int | None, int | None]] = {}
    for place in ((events.kind == Kind.INTEREST) & (events.t < world.anchor)).nonzero()[0]:
        lead, at, value = int(events.row[place]), int(events.t[place]), int(events.value[place])
        if value in _MEETINGS and lead not in told:
            told[lead] = (int(events.campaign[place]), at, None, None)
        elif value in (_WON, *_LOST) and lead in told:
            told[lead] = (*told[lead][:2], at, value)
    stories: dict[str, list[Story]] = {}
    for lead, (campaign, met_at, ended_at, outcome) in told.items():
        who = person(int(world.leads.person[lead]))
        story = Story(who, world.cast[campaign].name, met_at, ended_at, outcome)
        stories.setdefault(owners[campaign], []).append(story)
    return stories


def _contacts(name: str, stories: Sequence[Story]) -> Iterator[dict[str, Any]]:
    """Whom the CRM knows: who came to a meeting, their colleague, and a partner of nobody's."""
    for number, story in enumerate(stories):
        who = story.person
        yield _contact(f"{name[0].upper()}-{1000 + number}", who, "Campaign")
    for number in range(8):
        who = person(8_000_000 + 8 * (len(name) * 40 + number))
        yield _contact(f"{name[0].upper()}-{9000 + number}", who, "Partner")


def _contact(record: str, who: Person, source: str) -> dict[str, Any]:
    return {
        "Record ID": record,
        "Email": who.email,
        "First Name": who.first,
        "Last Name": who.last,
        "Company": who.company,
        "Job Title": who.title,
        "Phone": f"+00 555 {who.dice % 10_000_000:07d}",
        "City": who.city,
        "Lead Source": source,
    }


def _deals(
    name: str, currency: str, stories: Sequence[Story], anchor: int
) -> Iterator[dict[str, Any]]:
    """A deal for most who came to a meeting; every third that Instantly calls won is missing, as
    where nobody kept the CRM; and one that no campaign brought."""
    won = 0
    for number, story in enumerate(stories):
        won += story.outcome == _WON
        if story.outcome == _WON and won % 3 == 0:
            continue
        dice = mix(story.person.dice + number)
        if story.outcome is None and dice % 10 < 2:
            continue
        yield _deal(f"{name[:3].upper()}-{2600 + number}", currency, story, anchor)
    who = person(8_000_000 + 8 * len(name) * 40)
    at = anchor - 40 * DAY
    inbound = Story(who, "", at, at + 20 * DAY, _WON)
    yield _deal(f"{name[:3].upper()}-2500", currency, inbound, anchor)


def _deal(record: str, currency: str, story: Story, anchor: int) -> dict[str, Any]:
    dice = mix(story.person.dice)
    stage, closed = _outcome(story, dice, anchor)
    amount = 1800 + dice % 90 * 120
    is_refunded = stage == "Closed Won" and dice % 11 == 0
    other = {"EUR": "USD", "USD": "EUR"}[currency]
    return {
        "Deal ID": record,
        "Deal Name": f"{story.person.company} – seats",  # noqa: RUF001
        "Contact": story.person.email,
        "Deal Stage": stage,
        "Amount": f"{amount}.00",
        "Currency": other if dice % 7 == 0 else currency,
        "Refunded": f"{amount // 4}.00" if is_refunded else "",
        "Create Date": _day(story.met_at).isoformat(),
        "Close Date": closed.isoformat() if closed else "",
        "Campaign": story.campaign if dice % 4 == 0 else "",
    }


def _outcome(story: Story, dice: int, anchor: int) -> tuple[str, date | None]:
    """What the CRM says of it: what Instantly knows, and more where a meeting is long ago."""
    if story.outcome is not None:
        closed = _day(story.ended_at or story.met_at)
        return ("Closed Won" if story.outcome == _WON else "Closed Lost"), closed
    if anchor - story.met_at > _DECIDES_AFTER:
        closed = min(_day(story.met_at) + timedelta(10 + dice % 8), _day(anchor))
        return ("Closed Won" if dice % 5 < 2 else "Closed Lost"), closed
    return ("Proposal" if dice % 2 else "Meeting held"), None


def _day(at: int) -> date:
    return datetime.fromtimestamp(at / 1000, UTC).date()


def main() -> None:
    """Write the files of a world."""
    parser = argparse.ArgumentParser("sandbox.crm", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--url", help="the address of a running sandbox, whose world it is")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--leads", type=int, default=5000)
    parser.add_argument(
        "--anchor", type=datetime.fromisoformat, help="the present of the world; default: now"
    )
    asked = parser.parse_args()
    anchor = asked.anchor or datetime.now(UTC)
    if anchor.tzinfo is None:
        anchor = anchor.replace(tzinfo=UTC)
    shape = WorldShape(asked.seed, asked.leads, anchor=anchor)
    for path in write(asked.folder, shape_at(asked.url) if asked.url else shape).values():
        print(path)  # noqa: T201 - what a command says


if __name__ == "__main__":
    main()
