"""What a suggestion is grounded in beside the thread: campaigns' copy, customers' snippets."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from pydantic import ValidationError

from domain.answer_match import Snippet
from domain.campaign_copy import copy_language, copy_text
from domain.mail_writing import Source
from models.organization_settings import OrganizationSettings
from tasks.store import Connection

Key = tuple[str, str]
"""workspace_id, campaign_id."""

_COPIES: Final = """
    select v.workspace_id, v.campaign_id, v.step, v.variant, v.subject, v.body
    from instantly.campaign_variants as v
    inner join unnest(%s::text[], %s::text[]) as asked (workspace_id, campaign_id)
        using (workspace_id, campaign_id)
    where v.deleted_at is null and not coalesce(v.is_disabled, false)
    order by v.workspace_id, v.campaign_id, v.step, v.variant
"""


async def copies(connection: Connection, keys: Iterable[Key]) -> Mapping[Key, tuple[Source, ...]]:
    """The copy of these campaigns, step by step; each source is one variant of a step."""
    asked = sorted(set(keys))
    found = await connection.execute(
        _COPIES, [[one[0] for one in asked], [one[1] for one in asked]]
    )
    known = defaultdict[Key, list[Source]](list)
    for row in await found.fetchall():
        ref = f"{row['campaign_id']}/{row['step']}/{row['variant']}"
        text = "\n\n".join(filter(None, (row["subject"], copy_text(row["body"] or ""))))
        known[row["workspace_id"], row["campaign_id"]].append(Source("campaign", ref, text))
    return {key: tuple(sources) for key, sources in known.items()}


def language_of(copy: Sequence[Source], default: str = "en") -> str:
    """The language that a campaign is written in."""
    return copy_language("\n".join(one.text for one in copy), default)


async def wishes(connection: Connection) -> Mapping[str, OrganizationSettings]:
    """What each customer wants: its snippets, and who writes its answers; the defaults for one
    whose settings cannot be read, so that it stops nobody's suggestions."""
    found = await connection.execute("select organization_id, settings from app.organizations")
    return {row["organization_id"]: _settings(row["settings"]) for row in await found.fetchall()}


def _settings(document: Any) -> OrganizationSettings:
    try:
        return OrganizationSettings.model_validate(document)
    except ValidationError:
        return OrganizationSettings()


def snippets_of(settings: OrganizationSettings | None) -> tuple[Snippet, ...]:
    given = settings.snippets if settings else ()
    return tuple(Snippet(one.name, one.text, one.for_labels, one.language) for one in given)


def variables_of(raw: Any) -> dict[str, Any]:
    """A lead's own variables, as Instantly keeps them: of the payload, and beside it."""
    if not isinstance(raw, Mapping):
        return {}
    payload = raw.get("payload")
    return {**raw, **(payload if isinstance(payload, Mapping) else {})}
