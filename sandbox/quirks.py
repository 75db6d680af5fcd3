"""Peculiarities of the real API, one named switch each."""

from dataclasses import dataclass, fields, replace
from typing import Any

QUIRKS = {
    "cloudflare": "some User-Agents (none, Python-urllib, python-httpx) get 403 'error code: 1010'",
    "delete-content-type": "DELETE of one item with a content type is 400 'body must be null'",
    "empty-json-body": "a JSON content type with an empty body is 400",
    "trailing-cursor": "a page with items always has a cursor, so an empty page follows the last",
    "omit-nulls": "null fields are left out of entities",
    "limit-400": "limit above 100 is 400; switched off it gives an empty list",
    "analytics-gaps": "campaigns that never sent and days without activity are missing",
    "contacted-dispatch": "contacted_count counts lead-days, not leads",
    "ghost-account-row": "account analytics has a row of zeros with an empty address",
    "automatic-in-replies": "reply_count includes automatic replies",
    "end-date-exclusive": "a bare end_date means its midnight, so that day is left out",
    "interest-202": "update-interest-status and bulk-assign answer 202 instead of 200",
    "scope-400": "a missing scope answers 400 instead of 403",
    "lagging-counters": "counters of /leads/list are sometimes behind those of analytics",
    "slow": "share of answers that take two seconds more",
    "server-errors": "share of answers that are 500",
    "new-enums": "share of entities with an enum value nobody documented",
    "new-fields": "share of entities with a field nobody documented",
}
"""What each switch does; the first ten transport facts are on by default."""


@dataclass(frozen=True)
class Quirks:
    """Which peculiarities are on. Rates are shares from 0 to 1."""

    cloudflare: bool = True
    delete_content_type: bool = True
    empty_json_body: bool = True
    trailing_cursor: bool = True
    omit_nulls: bool = True
    limit_400: bool = True
    analytics_gaps: bool = True
    contacted_dispatch: bool = True
    ghost_account_row: bool = False
    automatic_in_replies: bool = False
    end_date_exclusive: bool = False
    interest_202: bool = False
    scope_400: bool = False
    lagging_counters: bool = False
    slow: float = 0.0
    server_errors: float = 0.0
    new_enums: float = 0.0
    new_fields: float = 0.0

    @classmethod
    def all(cls) -> "Quirks":
        """Everything on; 2 % slow, 2 % errors, 5 % new values and fields."""
        rates = {"slow": 0.02, "server_errors": 0.02, "new_enums": 0.05, "new_fields": 0.05}
        every: dict[str, Any] = {f.name: rates.get(f.name, True) for f in fields(cls)}
        return cls(**every)

    @classmethod
    def none(cls) -> "Quirks":
        """An API as one would wish it."""
        nothing: dict[str, Any] = {
            f.name: False if isinstance(f.default, bool) else 0.0 for f in fields(cls)
        }
        return cls(**nothing)

    @classmethod
    def parse(cls, text: str) -> "Quirks":
        """From `slow,server-errors=0.02,-cloudflare`; `all` and `none` may stand first.

        A name alone switches on (rates: 0.1), a leading minus switches off.
        Raises ValueError that names the unknown word.
        """
        quirks = cls()
        for word in filter(None, (w.strip() for w in text.split(","))):
            if word in ("all", "none"):
                quirks = cls.all() if word == "all" else cls.none()
                continue
            name, _, value = word.removeprefix("-").partition("=")
            if name not in QUIRKS:
                raise ValueError(f"unknown quirk {name!r}; known: {', '.join(QUIRKS)}")
            quirks = quirks.set(name, 0 if word.startswith("-") else value or None)
        return quirks

    def set(self, name: str, value: object = None) -> "Quirks":
        """One switch changed; None means on."""
        attribute = name.replace("-", "_")
        if isinstance(getattr(self, attribute), bool):
            changed: dict[str, Any] = {attribute: value not in (0, "0", "false", "off", False)}
        else:
            changed = {attribute: 0.1 if value is None else float(str(value))}
        return replace(self, **changed)
