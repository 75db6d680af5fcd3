"""What happens to mails: sent, opened, clicked, answered, bounced, ended by an unsubscription.

Each act takes the stage and a workspace's pool, changes the world and says what it was; None where
it cannot happen there now.
"""

from collections.abc import Callable
from typing import Any

from sandbox.mails import Mail, thread_of
from sandbox.occurrence import Occurrence
from sandbox.payloads import type_of
from sandbox.snapshot import answering
from sandbox.stage import ACTIVE, Pool, Stage, Thread
from sandbox.world.events import NEEDS_INFO_STATUS, REFERRAL_STATUS, Kind, Topic

TOPICS = {
    Topic.INTERESTED: (22, 1),
    Topic.MEETING: (12, 1),
    Topic.QUESTION: (14, NEEDS_INFO_STATUS),
    Topic.NOT_INTERESTED: (24, -1),
    Topic.OPT_OUT: (12, -1),
    Topic.WRONG_PERSON: (8, -2),
    Topic.REFERRAL: (8, REFERRAL_STATUS),
}
"""What replies say: how often, and the interest that follows."""
TRIES = 12
SCAN_MS = 7000


def about(stage: Stage, thread: Thread, kind: Kind | None, t: int, **more: Any) -> Occurrence:
    """What the webhook about a thread says."""
    world, sent = stage.world, thread.sent
    campaign = world.campaigns[thread.campaign]
    known: dict[str, Any] = {
        "campaign_id": campaign["id"],
        "campaign_name": campaign["name"],
        "kind": kind,
        "row": thread.row,
        "account": thread.account,
        "step": sent.step,
        "variant": sent.variant,
        "words": sent,
        "patch": stage.state.patches.get(thread.row),
    }
    workspace_id = world.workspaces[int(world.leads.workspace[thread.row])]
    name = more.pop("event_type", None) or type_of(stage.state, kind or Kind.SENT, 0) or ""
    return Occurrence(-1, t, name, workspace_id, **(known | more))


def picked(stage: Stage, threads: list[Thread], good: Callable[[Thread], bool]) -> Thread | None:
    """One of the threads that will do, by a dozen throws."""
    for _ in range(TRIES if threads else 0):
        thread = threads[stage.dice.randrange(len(threads))]
        if good(thread) and not stage.state.hidden[thread.row]:
            return thread
    return None


def sent(stage: Stage, pool: Pool) -> Occurrence | None:
    """A first mail to a lead, or the next step to one who has not answered."""
    if stage.dice.random() < 0.3 and (found := _follow_up(stage, pool)) is not None:
        return found
    row = stage.fresh_row(pool)
    if row is None:
        return _follow_up(stage, pool)
    campaign, t = int(stage.world.leads.campaign[row]), stage.moment(is_mail=True)
    account = _sender(stage, campaign)
    thread = Thread(row, campaign, account, _mail(t, row, campaign, account), -1, t)
    if stage.state.threads:  # the index of threads is filled once: the newcomer is added
        stage.state.threads[thread_of(stage.world, row)] = row
    pool.add(thread, stage.dice)
    _scanned(stage, pool, thread)
    return _mailed(stage, thread, is_first=True)


def _scanned(stage: Stage, pool: Pool, thread: Thread) -> None:
    """One mail in six goes through a scanner that opens it, and perhaps tries its links."""
    dice = stage.dice
    if dice.random() < 0.16 and _tracks(stage, thread, "open_tracking"):
        pool.scans[Kind.OPEN] += [thread] * dice.randint(1, 4)
        if dice.random() < 0.2 and _tracks(stage, thread, "link_tracking"):
            pool.scans[Kind.CLICK] += [thread] * dice.randint(2, 5)


def _by_machine(stage: Stage, pool: Pool, kind: Kind) -> Occurrence | None:
    """An open or a click that comes so soon after its mail that no human can have made it."""
    while pool.scans[kind]:
        thread = pool.scans[kind].pop(0)
        if stage.state.now() - thread.sent.t < SCAN_MS:
            return _noticed(stage, thread, kind, machine=1)
    return None


def _sender(stage: Stage, campaign: int) -> int:
    """One of the campaign's accounts, of those that work if any does."""
    senders = stage.world.campaigns[campaign]["email_list"]
    docs = stage.state.docs["accounts"]
    works = [e for e in senders if e in docs and docs[e]["status"] == ACTIVE]
    return stage.account_no[stage.dice.choice(works or senders)]


def _follow_up(stage: Stage, pool: Pool) -> Occurrence | None:
    def waits(thread: Thread) -> bool:
        may = stage.is_active(thread.campaign) and not stage.state.is_silent(thread.row)
        return may and not thread.is_over

    thread = picked(stage, pool.threads, waits)
    if thread is None:
        return None
    steps, step = _steps(stage, thread), thread.sent.step + 1
    variant = stage.dice.randrange(len(steps[step]["variants"])) if step < len(steps) else 0
    if step >= len(steps):
        thread.is_over = True
        return None
    t = stage.moment(thread, is_mail=True)
    thread.sent = _mail(t, thread.row, thread.campaign, thread.account, (step, variant))
    found = _mailed(stage, thread, is_first=False)
    if step + 1 == len(steps):
        _completed(stage, thread)
    return found


def _steps(stage: Stage, thread: Thread) -> list[Any]:
    steps: list[Any] = stage.world.campaigns[thread.campaign]["sequences"][0]["steps"]
    return steps


def _mail(t: int, row: int, campaign: int, account: int, at: tuple[int, int] = (0, 0)) -> Mail:
    step, variant = at
    return Mail(t, Kind.SENT, row, campaign, account, step, variant, t, step, variant, 0)


def _mailed(stage: Stage, thread: Thread, *, is_first: bool) -> Occurrence:
    thread.send = answering(len(stage.state.extra_events))
    stage.keep(thread, Kind.SENT, thread.sent.t)
    return about(stage, thread, Kind.SENT, thread.sent.t, is_first=is_first)


def _completed(stage: Stage, thread: Thread) -> None:
    thread.is_over = True
    stage.keep(thread, Kind.COMPLETED, stage.moment(thread))


def opened(stage: Stage, pool: Pool) -> Occurrence | None:
    """Somebody opens a mail, for the first time or again; or a machine does."""
    if (found := _by_machine(stage, pool, Kind.OPEN)) is not None:
        return found
    thread = picked(stage, pool.threads, lambda t: _tracks(stage, t, "open_tracking"))
    return None if thread is None else _noticed(stage, thread, Kind.OPEN)


def clicked(stage: Stage, pool: Pool) -> Occurrence | None:
    """Somebody clicks a link; or a machine does."""
    if (found := _by_machine(stage, pool, Kind.CLICK)) is not None:
        return found
    thread = picked(stage, pool.threads, lambda t: _tracks(stage, t, "link_tracking"))
    return None if thread is None else _noticed(stage, thread, Kind.CLICK)


def _tracks(stage: Stage, thread: Thread, what: str) -> bool:
    return bool(stage.world.campaigns[thread.campaign][what])


def _noticed(stage: Stage, thread: Thread, kind: Kind, machine: int = 0) -> Occurrence:
    t = stage.moment(thread)
    before = thread.opens if kind == Kind.OPEN else thread.clicks
    thread.opens += kind == Kind.OPEN
    thread.clicks += kind == Kind.CLICK
    stage.keep(thread, kind, t, machine)
    return about(stage, thread, kind, t, is_first=before == 0)


def replied(stage: Stage, pool: Pool) -> Occurrence | None:
    """A person answers; most answers are judged soon after."""
    thread = picked(stage, pool.threads, lambda t: not t.is_over)
    if thread is None:
        return None
    topic = stage.dice.choices(list(TOPICS), [w for w, _ in TOPICS.values()])[0]
    found = _answered(stage, thread, Kind.REPLY, topic, is_first=thread.replies == 0)
    thread.replies += 1
    _completed(stage, thread)
    pool.answered(thread, stage.dice)
    if stage.dice.random() < 0.85:
        pool.due.append((thread, TOPICS[topic][1]))
    return found


def answered_by_machine(stage: Stage, pool: Pool) -> Occurrence | None:
    """An absence notice or a receipt."""
    thread = picked(stage, pool.threads, lambda t: not t.is_over)
    if thread is None:
        return None
    topic = Topic.OUT_OF_OFFICE if stage.dice.random() < 0.7 else Topic.AUTO_REPLY
    found = _answered(stage, thread, Kind.AUTO_REPLY, topic, is_first=thread.automatic == 0)
    thread.automatic += 1
    if topic == Topic.OUT_OF_OFFICE:
        pool.due.append((thread, 0))
    return found


def _answered(
    stage: Stage, thread: Thread, kind: Kind, topic: Topic, *, is_first: bool
) -> Occurrence:
    t, mail = stage.moment(thread, is_mail=True), thread.sent
    reply = Mail(
        t, kind, thread.row, thread.campaign, thread.account, mail.step, mail.variant,
        mail.t, mail.step, mail.variant, topic,
    )  # fmt: skip
    thread.reply = reply
    stage.keep(thread, kind, t, topic)
    return about(stage, thread, kind, t, is_first=is_first, words=reply)


def bounced(stage: Stage, pool: Pool) -> Occurrence | None:
    """A first mail comes back."""
    thread = picked(
        stage, pool.threads, lambda t: not (t.is_over or t.opens or t.sent.step or t.automatic)
    )
    return None if thread is None else _ended(stage, thread, Kind.BOUNCE)


def unsubscribed(stage: Stage, pool: Pool) -> Occurrence | None:
    """A lead wants no more mails."""
    thread = picked(stage, pool.threads, lambda t: not t.is_over)
    return None if thread is None else _ended(stage, thread, Kind.UNSUBSCRIBE)


def _ended(stage: Stage, thread: Thread, kind: Kind) -> Occurrence:
    t, thread.is_over = stage.moment(thread), True
    stage.keep(thread, kind, t)
    return about(stage, thread, kind, t)
