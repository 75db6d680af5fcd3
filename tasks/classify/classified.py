"""What a reading of replies came to, in numbers."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from typing import Any

from domain.readings import OptOut, Way
from tasks.classify.readings import Conclusion


@dataclass(slots=True)
class Tally:
    """Of one organization. `cost` is in US dollars, `disagreements` only where both have read."""

    labels: Counter[str] = field(default_factory=Counter)
    read: int = 0
    news: int = 0
    by_model: int = 0
    opt_outs: int = 0
    doubtful: int = 0
    fell_back: int = 0
    disagreements: int = 0
    calls: int = 0
    cost: Decimal = Decimal(0)

    def add(self, one: Conclusion, *, is_news: bool) -> None:
        self.read += 1
        self.news += is_news
        self.labels[one.reading.label.value] += 1
        self.by_model += one.way is Way.LLM
        self.opt_outs += one.reading.opt_out is OptOut.YES
        self.doubtful += one.reading.opt_out is OptOut.DOUBTFUL
        self.fell_back += one.fell_back_because is not None

    def join(self, other: "Tally") -> None:
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))

    def row(self, organization_id: str) -> dict[str, Any]:
        """A line of the table that people look at."""
        counted = sorted(self.labels.items(), key=lambda one: (-one[1], one[0]))
        return {
            "organization": organization_id,
            "read": self.read,
            "news": self.news,
            "labels": ", ".join(f"{label} {count}" for label, count in counted),
            "opt-outs": self.opt_outs,
            "doubtful": self.doubtful,
            "by the model": self.by_model,
            "fell back": self.fell_back,
            "disagreements": self.disagreements,
            "calls": self.calls,
            "cost in USD": f"{self.cost:.6f}",
        }


@dataclass(slots=True)
class Classified:
    """By organization; `news` are the replies from which something is to follow now. `is_more`:
    the time was up before all was read."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    is_more: bool = False

    def of(self, organization_id: str) -> Tally:
        return self.tallies.setdefault(organization_id, Tally())

    def add(self, concluded: Iterable[Conclusion], news: Iterable[tuple[str, str]]) -> None:
        """Count effective readings that were written."""
        fresh = set(news)
        for one in concluded:
            tally = self.of(one.read.waiting.organization_id)
            tally.add(one, is_news=one.read.waiting.key in fresh)

    def join(self, other: "Classified") -> None:
        """Add what a later run came to."""
        for name, tally in other.tallies.items():
            self.of(name).join(tally)
        self.is_more = other.is_more

    @property
    def read(self) -> int:
        return self.total("read")

    @property
    def news(self) -> int:
        return self.total("news")

    @property
    def opt_outs(self) -> int:
        return self.total("opt_outs")

    @property
    def cost(self) -> Decimal:
        return sum((one.cost for one in self.tallies.values()), Decimal(0))

    @property
    def labels(self) -> Mapping[str, int]:
        return sum((one.labels for one in self.tallies.values()), Counter())

    def total(self, name: str) -> int:
        return sum(int(getattr(one, name)) for one in self.tallies.values())

    def rows(self) -> list[dict[str, Any]]:
        return [self.tallies[name].row(name) for name in sorted(self.tallies)]

    @property
    def sentence(self) -> str:
        replies = "reply" if self.read == 1 else "replies"
        said = f"{self.read} {replies} read, {self.opt_outs} opt-outs"
        if self.total("calls") or self.total("by_model"):
            said += f", {self.total('by_model')} by the model for {self.cost:.4f} USD"
        if self.total("fell_back"):
            said += f", {self.total('fell_back')} fell back to rules"
        return said
