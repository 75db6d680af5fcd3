"""Which conversation a mail belongs to, and by what.

Mails that carry each other's Message-ID belong together, then those of one of Instantly's
threads, then what knows neither goes with its lead and campaign. Subjects decide nothing: equal
ones do not merge strangers, a changed one does not split a conversation.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple

BY_MESSAGE_ID: Final = "message_id"
BY_THREAD: Final = "thread"
BY_LEAD: Final = "lead"


class Letter(NamedTuple):
    """What is known of a mail's place. `message_ids`: its own Message-ID and those it refers to,
    as far as known (Instantly tells a mail's own, after a sync, and no References).
    """

    message_key: str
    sent_at: datetime
    lead_address: str
    campaign_id: str | None
    thread_id: str | None
    message_ids: frozenset[str] = frozenset()


class Placement(NamedTuple):
    """A conversation's key, and by what the mail stands in it."""

    conversation_key: str
    placed_by: str


def placements(letters: Sequence[Letter]) -> dict[str, Placement]:
    """The place of each of a lead's mails, by message key: a function of the set of them.

    All letters are of one lead of one workspace. Threads that share a Message-ID are one, under
    the least of their ids. A mail that knows no thread goes with the mail of its campaign that
    knows one and is nearest to it in time (Instantly's event of a sent mail names no thread; a
    sync names it soon); with none, the lead and campaign are the conversation.
    """
    if len(letters) == 1 and not letters[0].thread_id:  # most are a lead's first mail
        return {letters[0].message_key: _of_lead(letters[0])}
    tied = _tied(letters)
    settled = [letter for letter in letters if letter.thread_id or tied.get(_node(letter))]
    placed = {letter.message_key: _of_thread(letter, tied) for letter in settled}
    for letter in letters:
        if letter.message_key not in placed:
            placed[letter.message_key] = _beside(letter, settled, placed) or _of_lead(letter)
    return placed


def _of_thread(letter: Letter, tied: Mapping[str, str | None]) -> Placement:
    thread = tied.get(_node(letter)) or letter.thread_id
    return Placement(f"thread:{thread}", BY_THREAD if thread == letter.thread_id else BY_MESSAGE_ID)


def _of_lead(letter: Letter) -> Placement:
    return Placement(f"lead:{letter.campaign_id or ''}:{letter.lead_address}", BY_LEAD)


def _beside(
    letter: Letter, settled: Iterable[Letter], placed: Mapping[str, Placement]
) -> Placement | None:
    near = min(
        (
            (abs(other.sent_at - letter.sent_at), placed[other.message_key].conversation_key)
            for other in settled
            if other.campaign_id == letter.campaign_id
        ),
        default=None,
    )
    return Placement(near[1], BY_LEAD) if near else None


def _node(letter: Letter) -> str:
    return "thread " + letter.thread_id if letter.thread_id else "mail " + letter.message_key


def _tied(letters: Iterable[Letter]) -> dict[str, str | None]:
    """For each thread, and each mail without one, that shares a Message-ID with another: the
    least thread id of all that hang together; None if no thread does.
    """
    carriers: dict[str, set[str]] = {}
    for letter in letters:
        for message_id in letter.message_ids:
            carriers.setdefault(message_id, set()).add(_node(letter))
    groups: dict[str, set[str]] = {}
    for nodes in carriers.values():
        if len(nodes) > 1:
            whole = set(nodes).union(*(groups.get(node, ()) for node in nodes))
            groups.update(dict.fromkeys(whole, whole))
    return {node: _least_thread(group) for node, group in groups.items()}


def _least_thread(group: Iterable[str]) -> str | None:
    threads = [node.removeprefix("thread ") for node in group if node.startswith("thread ")]
    return min(threads, default=None)
