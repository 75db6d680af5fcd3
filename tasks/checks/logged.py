"""Checks of the event log and of the mails as conversations: what no sync mirrors."""

from typing import Final

from domain.checks import CRITICAL, WARNING
from domain.events import INFERRED, LABEL_CHANGED, OTHER, PAYLOAD_KINDS, SOURCE_RANK
from models.conversation import Message
from models.events import Event
from models.table import metadata
from tasks.checks.mirrored import (
    of_column,
    organization_agrees,
    organization_known,
    workspace_known,
)
from tasks.checks.suite import Check, RunTime, Suite, is_between, is_known, no_row, on_every_row
from tasks.checks.sums import counts_of_campaigns

SOON: Final = RunTime("soon")
"""An hour from now, for clocks that differ."""
KINDS: Final = frozenset({*PAYLOAD_KINDS.values(), LABEL_CHANGED, OTHER})
_OF_LEADS: Final = ("email_", "reply_", "auto_reply_", "lead_", "label_")
OF_LEADS: Final = tuple(sorted(kind for kind in KINDS if kind.startswith(_OF_LEADS)))
"""Kinds of what happens to a lead: without its address nobody has it."""
EVENT: Final = ("event_key",)
MESSAGE: Final = ("message_key",)
_ALONE: Final = "cross join (values (true)) as alone (is_so)"
"""Great Expectations puts a batch otherwise into a query that joins nothing, by its words."""


def _shared(model: type[Event] | type[Message], keys: tuple[str, ...]) -> list[Check]:
    table = metadata.tables[f"app.{model.__tablename__}"]
    checks = [workspace_known(), organization_known(), organization_agrees("campaign", keys)]
    for column in table.columns:
        checks += of_column(column)
    return checks


def _row_of(table: str, column: str, keys: tuple[str, ...], why: str) -> Check:
    """What a row names is in a table of the mirror; who names nothing passes."""
    return no_row(
        "is_known",
        column,
        keys,
        f"""left join {table} as o
            on o.workspace_id = b.workspace_id and o.{column} = b.{column}
        where b.{column} is not null and o.{column} is null""",
        severity=WARNING,
        why=why,
        on_deleted=True,
    )


_NAMES_A_LEAD: Final = no_row(
    "names_a_lead",
    "lead_address",
    EVENT,
    f"{_ALONE} where b.lead_address is null and b.kind in ({', '.join(map(repr, OF_LEADS))})",
    severity=WARNING,
    why="something happened to a lead and nobody knows to which: it counts for nobody",
    on_deleted=True,
)
_TIMES_IN_ORDER: Final = no_row(
    "is_known_after_it_happened",
    "known_at",
    EVENT,
    f"""{_ALONE}
    where b.known_at < b.occurred_at - interval '1 hour' and b.source <> '{INFERRED}'""",
    severity=WARNING,
    why="its time is not to be believed, and it counts on another day",
    on_deleted=True,
)
_IN_A_CONVERSATION: Final = no_row(
    "is_in_a_conversation",
    "conversation_key",
    MESSAGE,
    """left join app.conversations as c
        on c.workspace_id = b.workspace_id and c.conversation_key = b.conversation_key
    where c.conversation_key is null""",
    severity=CRITICAL,
    why="the inbox would lose the mail, and replies would not add up",
    on_deleted=True,
)
_FROM_SOMEWHERE: Final = no_row(
    "is_from_somewhere",
    "is_from_webhook",
    MESSAGE,
    f"{_ALONE} where not b.is_from_webhook and not b.is_from_sync",
    severity=WARNING,
    why="neither the webhook nor the sync told of the mail",
    on_deleted=True,
)

SUITES: Final[tuple[Suite, ...]] = (
    Suite(
        "app",
        "events",
        EVENT,
        on_every_row(
            *_shared(Event, EVENT),
            is_known("kind", KINDS, WARNING, "a kind that we do not know is counted nowhere"),
            is_known("source", SOURCE_RANK, WARNING, "nobody can tell whether it was seen or told"),
            is_between(
                "occurred_at", None, SOON, WARNING, "nothing happens later", rule="is_not_future"
            ),
            is_between("step", 1, None, WARNING, "steps count from 1"),
            is_between("variant", 1, None, WARNING, "variants count from 1"),
            _NAMES_A_LEAD,
            _TIMES_IN_ORDER,
            _row_of(
                "instantly.campaigns", "campaign_id", EVENT, "an event of no campaign that we know"
            ),
            _row_of(
                "instantly.accounts", "account_email", EVENT, "an event of no account that we know"
            ),
        ),
    ),
    Suite("app", "campaign_facts", ("campaign_id",), on_every_row(counts_of_campaigns())),
    Suite(
        "app",
        "messages",
        MESSAGE,
        on_every_row(
            *_shared(Message, MESSAGE),
            is_between(
                "sent_at", None, SOON, WARNING, "no mail is sent later", rule="is_not_future"
            ),
            _IN_A_CONVERSATION,
            _FROM_SOMEWHERE,
        ),
    ),
)
