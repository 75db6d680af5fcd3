"""What can happen next: the table of all acts, and those that are not about a single mail."""

from collections.abc import Callable

from sandbox import mail_acts as mails
from sandbox.mail_acts import about, picked
from sandbox.occurrence import Occurrence
from sandbox.payloads import INTEREST_TYPES, LOST, type_of
from sandbox.snapshot import NO_INTEREST
from sandbox.stage import ACTIVE, Pool, Stage, Thread
from sandbox.state import FOREVER
from sandbox.world.events import BUDGET_STATUS, Kind
from sandbox.world.ids import iso

Act = Callable[[Stage, Pool], Occurrence | None]
NEXT = {1: (2, 2, NO_INTEREST), 2: (3, 3, -4), 3: (4, 4, BUDGET_STATUS, LOST), NO_INTEREST: (1,)}
"""Interest -> what it may become."""
UNKNOWN = ("lead_snoozed", "email_forwarded", "phone_call_logged")


def judged(stage: Stage, pool: Pool) -> Occurrence | None:
    """A lead's interest changes: what a reply meant, or the next stage of a deal."""
    if pool.due:
        return interest(stage, *pool.due.pop(0))
    thread = picked(stage, pool.replied, lambda t: t.interest in NEXT)
    if thread is None or thread.interest is None:
        return None
    return interest(stage, thread, stage.dice.choice(NEXT[thread.interest]))


def labelled(stage: Stage, pool: Pool) -> Occurrence | None:
    """A lead gets one of the workspace's custom labels."""
    own = stage.state.owned("lead-labels", stage.world.workspaces[pool.number])
    thread = picked(stage, pool.replied, lambda _: True)
    if thread is None or not own:
        return None
    return interest(stage, thread, stage.dice.choice(own)["interest_status"])


def interest(stage: Stage, thread: Thread, value: int) -> Occurrence | None:
    """Set a thread's interest; "Lost" has no event."""
    name = type_of(stage.state, Kind.INTEREST, value)
    t, thread.interest = stage.moment(thread), value
    stage.keep(thread, Kind.INTEREST, t, value)
    if name is None or value == LOST:
        return None
    label = None if value in INTEREST_TYPES else value
    words = thread.reply or thread.sent
    return about(stage, thread, Kind.INTEREST, t, event_type=name, words=words, label=label)


def campaign_completed(stage: Stage, pool: Pool) -> Occurrence | None:
    """A campaign has nothing left to send; two of each workspace always go on."""
    own = stage.world.workspaces[pool.number]
    active = [
        n for n, c in enumerate(stage.world.campaigns)
        if c["organization"] == own and stage.is_active(n)
    ]  # fmt: skip
    if len(active) <= 2:
        return None
    number, t = stage.dice.choice(active), stage.moment()
    doc = stage.state.docs["campaigns"][stage.world.campaigns[number]["id"]]
    doc |= {"status": 3, "timestamp_updated": iso(t)}
    stage.state.pauses.setdefault(number, []).append((t, FOREVER))
    return Occurrence(-1, t, "campaign_completed", own, doc["id"], doc["name"])


def account_error(stage: Stage, pool: Pool) -> Occurrence | None:
    """A mailbox cannot be reached any more; the one before it has been mended meanwhile."""
    own = stage.world.workspaces[pool.number]
    healthy = [a for a in stage.state.owned("accounts", own) if a["status"] == ACTIVE]
    if len(healthy) < 2:
        return None
    t = stage.moment()
    if len(stage.broken) >= 2:
        mended = {"status": ACTIVE, "status_message": None, "timestamp_updated": iso(t)}
        stage.broken.pop(0).update(mended)
    doc = stage.dice.choice(healthy)
    text = "Invalid login: 535-5.7.8 Username and Password not accepted"
    trouble = {"code": "EAUTH", "command": "AUTH PLAIN", "responseCode": 535, "e_message": text}
    doc |= {"status": -1, "status_message": trouble, "timestamp_updated": iso(t)}
    stage.broken.append(doc)
    more = {"email_account": doc["email"], "error": text}
    return Occurrence(-1, t, "account_error", own, more=more)


def enriched(stage: Stage, pool: Pool) -> Occurrence | None:
    """An enrichment is through (the real body is not known)."""
    own = stage.world.workspaces[pool.number]
    lists = stage.state.owned("lead-lists", own)
    more = {"list_id": stage.dice.choice(lists)["id"]} if lists else {}
    more["enriched_count"] = stage.dice.randrange(5, 400)
    return Occurrence(-1, stage.moment(), "supersearch_enrichment_completed", own, more=more)


def unheard_of(stage: Stage, pool: Pool) -> Occurrence | None:
    """A kind of event nobody has documented yet."""
    thread = picked(stage, pool.threads, lambda _: True)
    if thread is None:
        return None
    name = stage.dice.choice(UNKNOWN)
    return about(stage, thread, None, stage.moment(thread), event_type=name)


ACTS: dict[str, tuple[float, Act]] = {
    "sent": (38, mails.sent),
    "opened": (27, mails.opened),
    "clicked": (6, mails.clicked),
    "replied": (9, mails.replied),
    "auto-replied": (4, mails.answered_by_machine),
    "interest": (9, judged),
    "label": (1.5, labelled),
    "bounced": (2, mails.bounced),
    "unsubscribed": (1.5, mails.unsubscribed),
    "unknown": (0.4, unheard_of),
    "account-error": (0.3, account_error),
    "enrichment": (0.3, enriched),
    "campaign-completed": (0.2, campaign_completed),
}
"""Name -> how often, and what it does."""
