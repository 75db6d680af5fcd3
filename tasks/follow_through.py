"""What comes of news, in one go: replies are read and acted on, leads scored, answers suggested."""

from dataclasses import dataclass

from models.session import Pool
from models.settings import LlmSettings
from tasks.act.run import act_on_new
from tasks.classify.run import classify_new
from tasks.score.run import score_touched
from tasks.site import now
from tasks.suggest.run import suggest_answers


@dataclass(slots=True)
class Followed:
    """What was done, summed up over any number of times. `more` tells of replies still unread."""

    read: int = 0
    opt_outs: int = 0
    held: int = 0
    ordered: int = 0
    scored: int = 0
    became_hot: int = 0
    suggested: int = 0
    is_more: bool = False

    def add(self, other: "Followed") -> None:
        self.read += other.read
        self.opt_outs += other.opt_outs
        self.held += other.held
        self.ordered += other.ordered
        self.scored += other.scored
        self.became_hot += other.became_hot
        self.suggested += other.suggested
        self.is_more = other.is_more

    @property
    def is_any(self) -> bool:
        return bool(self.read or self.opt_outs or self.held or self.scored)

    @property
    def sentence(self) -> str:
        return (
            f"{self.read} replies read, {self.opt_outs} opt-outs, {self.held} held; {self.scored} "
            f"leads scored, {self.became_hot} became hot; {self.suggested} answers suggested"
        )


async def follow_through(pool: Pool, settings: LlmSettings | None = None) -> Followed:
    """Bring what is known now to its conclusions; a second time finds nothing.

    Opt-outs count before anything is suggested, and alerts carry the answer. Any number of
    processes may do it at once. `settings`: of a language model, where one may be asked; then it
    may take a minute and three of the pool's connections.
    """
    classified = await classify_new(pool, now(), settings)
    acted = await act_on_new(pool, now())
    scored = await score_touched(pool, now())
    is_news = bool(classified.read or acted.replies)
    suggested = await suggest_answers(pool, now(), settings) if is_news else None
    return Followed(
        read=classified.read,
        opt_outs=acted.suppressed,
        held=acted.held,
        ordered=acted.ordered,
        scored=scored.leads,
        became_hot=len(scored.entries),
        suggested=suggested.made if suggested else 0,
        is_more=classified.is_more,
    )
