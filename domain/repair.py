"""What our webhook at Instantly must look like, and what to do when it does not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from domain.targets import host_of
from domain.webhook_secret import HEADER, tag_of

ALL_EVENTS: Final = "all_events"
OUR_PREFIX: Final = "salesbrain "
"""What the name of every installation begins with; its id follows."""
ACTIVE: Final = 1

NOTHING: Final = "nothing"
CREATE: Final = "create"
RESTORE: Final = "restore"
RESUME: Final = "resume"
CANNOT: Final = "cannot"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Our subscription as it should be. `previous` is the secret that the door still accepts
    while one is replaced. `newer_tags`: of secrets that a younger process made; to a
    subscription that shows one of them ours is the old one."""

    name: str
    target_url: str
    secret: str = field(repr=False)
    previous: str | None = field(default=None, repr=False)
    newer_tags: frozenset[str] = frozenset()

    @property
    def body(self) -> Mapping[str, object]:
        """As POST takes it."""
        return {
            "name": self.name,
            "target_hook_url": self.target_url,
            "event_type": ALL_EVENTS,
            "headers": {HEADER: self.secret},
        }

    def changes(self, edited: Sequence[str]) -> Mapping[str, object]:
        """As PATCH takes it: the edited fields alone."""
        body = {**self.body, "campaign": None, "custom_interest_value": None}
        return {name: body[name] for name in edited}


@dataclass(frozen=True, slots=True)
class Found:
    """A subscription as Instantly shows it."""

    webhook_id: str
    name: str | None
    target_url: str
    event_type: str | None
    campaign_id: str | None = None
    label: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    status: int | None = ACTIVE
    failed_at: datetime | None = None

    @property
    def is_disabled(self) -> bool:
        """Open set: what Instantly adds beside -1 delivers nothing as far as we know."""
        return self.status is not None and self.status != ACTIVE

    @property
    def secret(self) -> str | None:
        """Header names mean the same in any case."""
        return next((v for k, v in self.headers.items() if k.lower() == HEADER.lower()), None)

    @property
    def host(self) -> str:
        """Where it goes; the rest of an address may hold a secret and is never told."""
        return host_of(self.target_url) or "nowhere"


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Why nothing may be changed, and what a person can do about it."""

    because: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do. `seen` says what was found, without secrets; `edited` are the fields that
    differ; `strays` lead to our door too, but do not carry our name: they are left alone.
    `delivers_anyway`: all that is wrong is that it shows the previous secret, which is valid."""

    action: str
    seen: str
    webhook_id: str | None = None
    edited: tuple[str, ...] = ()
    is_disabled: bool = False
    failed_at: datetime | None = None
    strays: tuple[str, ...] = ()
    hindrance: Hindrance | None = None
    delivers_anyway: bool = False

    @property
    def kind(self) -> str:
        """The incident's kind; empty when all is as wanted."""
        if self.action == NOTHING:
            return ""
        if self.webhook_id is None:
            return "webhook_missing"
        return "webhook_edited" if self.edited else "webhook_disabled"


def decide(wanted: Wanted, found: Sequence[Found], hindrance: Hindrance | None = None) -> Decision:
    """Compare what is wanted with all subscriptions of the workspace.

    Only one that carries our name is changed. One that was given another name but still shows
    our secret and delivers is left as it is: a second one would only deliver everything twice.
    """
    strays = tuple(
        one.webhook_id
        for one in found
        if one.name != wanted.name and one.target_url == wanted.target_url
    )
    mine = sorted(
        (one for one in found if one.name == wanted.name),
        key=lambda one: (len(_edited(wanted, one)), one.is_disabled, one.webhook_id),
    )
    renamed = [one for one in found if one.name != wanted.name and _is_right(wanted, one)]
    if not mine and renamed:
        seen = f"It was renamed to {renamed[0].name!r} and delivers."
        return Decision(NOTHING, seen, renamed[0].webhook_id)
    if not mine:
        return _unless(hindrance, Decision(CREATE, "There is none of ours.", strays=strays))
    best = mine[0]
    edited = _edited(wanted, best)
    if not edited and not best.is_disabled:
        return Decision(NOTHING, "It is as wanted.", best.webhook_id, strays=strays)
    decision = Decision(
        RESTORE if edited else RESUME,
        _seen(best, edited),
        best.webhook_id,
        edited,
        best.is_disabled,
        best.failed_at,
        strays,
        delivers_anyway=edited == ("headers",)
        and not best.is_disabled
        and best.secret == wanted.previous is not None,
    )
    return _unless(hindrance, decision)


def _unless(hindrance: Hindrance | None, decision: Decision) -> Decision:
    if hindrance is None:
        return decision
    return replace(decision, action=CANNOT, hindrance=hindrance)


def _is_right(wanted: Wanted, one: Found) -> bool:
    return not one.is_disabled and not _edited(wanted, one)


def _edited(wanted: Wanted, one: Found) -> tuple[str, ...]:
    """Fields that differ, the name left out."""
    differs = {
        "target_hook_url": one.target_url != wanted.target_url,
        "event_type": one.event_type != ALL_EVENTS,
        "custom_interest_value": one.label is not None,
        "campaign": one.campaign_id is not None,
        "headers": not _shows_a_right_secret(wanted, one),
    }
    return tuple(name for name, is_so in differs.items() if is_so)


def _shows_a_right_secret(wanted: Wanted, one: Found) -> bool:
    shown = one.secret
    if shown is None:
        return False
    return shown == wanted.secret or tag_of(shown) in wanted.newer_tags


def _seen(one: Found, edited: Sequence[str]) -> str:
    said = []
    if one.is_disabled:
        since = f" at {one.failed_at:%Y-%m-%d %H:%M:%S} UTC" if one.failed_at else ""
        said.append(f"Instantly disabled it{since}")
    if edited:
        said.append(f"{', '.join(edited)} {'was' if len(edited) == 1 else 'were'} changed")
    return " and ".join(said) + "."


def gap_start(
    last_good: datetime | None, failed_at: datetime | None, now: datetime
) -> datetime | None:
    """Since when deliveries may be missing; None when we never saw it well: then nothing was
    ever promised, and what was before is history."""
    known = [one for one in (last_good, failed_at) if one is not None and one <= now]
    if last_good is None and failed_at is None:
        return None
    return min(known, default=now)


def must_register(active: Sequence[str], ours: str, previous: str | None) -> bool:
    """Whether the door's list of secrets of a workspace differs from what we know, and we know
    better. `active` are tags, the youngest last; behind a younger one than ours stands a process
    that was given a newer master.
    """
    if ours not in active:
        return True
    if active[-1] != ours and active[-1] != previous:
        return False
    return set(active) != {ours} | ({previous} if previous else set())


def adoptable(
    wanted: Wanted, found: Sequence[Found], webhook_id: str | None = None
) -> Found | Hindrance:
    """The subscription without our name that is to be ours from now on, or why there is none.

    Without an id it must be the only one that leads to our door.
    """
    if any(one.name == wanted.name for one in found):
        return Hindrance(
            "This workspace has a webhook of ours already.",
            "Delete the other one at Instantly: everything would come twice.",
        )
    leading = [one for one in found if one.target_url == wanted.target_url]
    chosen = [one for one in leading if webhook_id in (None, one.webhook_id)]
    if not chosen:
        said = (
            "No webhook of this workspace" if webhook_id is None else f"{webhook_id} is none that"
        )
        return Hindrance(
            f"{said} leads to INSTANTLY_WEBHOOK_URL.", "See `salesbrain webhooks list`."
        )
    if len(chosen) > 1:
        names = ", ".join(one.webhook_id for one in chosen)
        return Hindrance(f"Several lead to our address: {names}.", "Name one of them.")
    if (chosen[0].name or "").startswith(OUR_PREFIX):
        return Hindrance(
            f"It belongs to another installation ({chosen[0].name}).",
            "Give this installation a gateway address of its own.",
        )
    return chosen[0]


def adopted(wanted: Wanted, one: Found) -> Mapping[str, object]:
    """As PATCH takes it: our name, and all that differs."""
    return wanted.changes(("name", *_edited(wanted, one)))
