"""One thing that Instantly sends a webhook about, whether it was planned or happens now."""

from dataclasses import dataclass, field
from typing import Any

from sandbox import payloads
from sandbox.mails import Mail
from sandbox.world import World
from sandbox.world.documents import Doc
from sandbox.world.events import Kind


@dataclass(slots=True)
class Occurrence:
    """All that the body depends on, so that the same bytes can be made again at any time.

    Positions are those of the world, -1 for none; `step` and `variant` are zero-based. `words`:
    the mail whose texts and id the body carries. `patch`: what callers had changed of the lead.
    `variables`: further custom variables; `omitted`: keys that this body lacks; `more`: keys
    beyond the usual ones.
    """

    number: int
    t: int
    event_type: str
    workspace_id: str
    campaign_id: str | None = None
    campaign_name: str | None = None
    kind: Kind | None = None
    row: int = -1
    account: int = -1
    step: int = -1
    variant: int = -1
    is_first: bool = True
    words: Mail | None = None
    label: int | None = None
    patch: Doc | None = None
    variables: Doc | None = None
    omitted: tuple[str, ...] = ()
    more: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Happening:
    """An occurrence in its world, as the sender sees it."""

    world: World
    occurrence: Occurrence

    @property
    def number(self) -> int:
        """Counts the events of one sandbox from 0."""
        return self.occurrence.number

    @property
    def event_type(self) -> str:
        """The payload's name for it; a custom label is its own text."""
        return self.occurrence.event_type

    @property
    def workspace_id(self) -> str:
        """The workspace it happened in."""
        return self.occurrence.workspace_id

    @property
    def campaign_id(self) -> str | None:
        """The campaign, None for what concerns none."""
        return self.occurrence.campaign_id

    @property
    def label(self) -> int | None:
        """The custom label's interest status."""
        return self.occurrence.label

    def document(self, variation: int = 0) -> Doc:
        """The body; another `variation` has other values of the lead's own fields."""
        return payloads.document(self.world, self.occurrence, variation)
