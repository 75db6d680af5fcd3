"""What a customer wants otherwise than the defaults: scoring, reading replies, snippets, terms.

Written in customers.yaml under an organization, kept as one document in
app.organizations.settings, and read from there by whoever decides.
"""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from domain.signals import DEFAULT, Override
from domain.taxonomy import Label


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SignalEntry(_Part):
    """How one kind of signal counts; what is absent stays as domain/signals.py has it."""

    points: float | None = Field(default=None, ge=-1000, le=1000)
    cap: float | None = Field(default=None, gt=0, le=10_000)
    half_life_days: float | None = Field(default=None, ge=0.5, le=3650)


class ScoringEntry(_Part):
    """`signals` by their names in domain/signals.py; shares are of the organization's leads."""

    signals: dict[str, SignalEntry] = {}
    enters_within: float = Field(default=0.10, gt=0, le=1)
    leaves_beyond: float = Field(default=0.12, gt=0, le=1)
    floor: float | None = Field(default=None, ge=0)

    @field_validator("signals")
    @classmethod
    def _names_are_known(cls, signals: dict[str, SignalEntry]) -> dict[str, SignalEntry]:
        DEFAULT.overridden(dict.fromkeys(signals, Override()))
        return signals

    @model_validator(mode="after")
    def _wider_out_than_in(self) -> "ScoringEntry":
        if self.leaves_beyond < self.enters_within:
            raise ValueError("leaves_beyond must not be smaller than enters_within")
        return self


class RepliesEntry(_Part):
    """Who reads replies. A language model is asked only with `mode: llm`, and up to
    `daily_limit` US dollars a day (UTC); `compare` lets both read and lists where they differ."""

    mode: Literal["rules", "llm"] = "rules"
    compare: bool = False
    daily_limit: Decimal = Field(default=Decimal("2.00"), ge=0)
    interest_to_instantly: bool = False
    """Whether our labels are written to Instantly as a lead's interest."""
    opt_outs_to_instantly: bool = True
    """Whether an opt-out also blocks or stops the lead at Instantly (with writes allowed)."""


class SnippetEntry(_Part):
    """A piece of the customer's own words that a suggested answer may use; `for_labels`: the
    replies it answers (empty: any)."""

    name: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,62}$")]
    text: Annotated[str, Field(min_length=1, max_length=5000)]
    for_labels: tuple[Label, ...] = ()
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"


class RetentionEntry(_Part):
    """For how long a customer keeps what people wrote; null: as long as the mail itself."""

    reply_bodies_days: int | None = Field(default=None, ge=1, le=36_500)
    """Days after which the words of mails are emptied; counts and labels stay."""


class OrganizationSettings(_Part):
    """All of it, with its defaults."""

    scoring: ScoringEntry = ScoringEntry()
    replies: RepliesEntry = RepliesEntry()
    snippets: tuple[SnippetEntry, ...] = ()
    retention: RetentionEntry = RetentionEntry()
