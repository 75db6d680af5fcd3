"""What the phrases say about a text, after negations and overlaps are settled."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from domain.reply_rules.concepts import told
from domain.reply_rules.language import ALL, languages
from domain.reply_rules.normalise import prose
from domain.reply_rules.patterns import Hit, outermost
from domain.reply_rules.phrases import index
from domain.reply_rules.signals import HOT, Signal

_NEGATORS_WORDS: Final = (
    "not never dont doesnt didnt cant cannot wont wouldnt isnt arent wasnt without hardly "
    "neither nor nicht kein keine keinen keinem keiner keinerlei nie niemals weder ohne pas "
    "aucun aucune jamais sans ni nunca jamas ningun ninguna ninguno sin tampoco non nessun "
    "nessuna nessuno mai senza ne neanche niet geen nooit zonder nao nem nenhum nenhuma sem "
    "nigdy zaden zadnej zadnych bez "
)
_NEGATORS: Final = frozenset(_NEGATORS_WORDS.split())
_SPANISH_NO: Final = frozenset({"no"})
_AFTER: Final = frozenset({"nicht", "niet", "pas", "nie"})
_CONTRAST_WORDS: Final = (
    "but however though although yet aber jedoch sondern allerdings mais pourtant pero sino "
    "ma mas porem maar echter ale lecz jednak "
)
_CONTRAST: Final = frozenset(_CONTRAST_WORDS.split())
_TURN: Final = re.compile(r"[ \t](?:" + "|".join(sorted(_CONTRAST)) + r")[ \t]")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Every phrase found; `language` as detected."""

    prose: str
    language: str | None
    hits: tuple[Hit, ...]
    by_signal: dict[Signal, list[Hit]] = field(default_factory=dict)
    told: dict[Signal, str] = field(default_factory=dict)
    """What sentences tell by the meanings of their words, where no phrase of NOTHING stands."""

    def has(self, *signals: Signal) -> bool:
        return any(signal in self.by_signal for signal in signals)

    def of(self, *signals: Signal) -> list[Hit]:
        return [hit for signal in signals for hit in self.by_signal.get(signal, ())]

    def words(self, hit: Hit) -> str:
        return " ".join(self.prose[hit.start : hit.end].split())

    def turns_warm(self) -> bool:
        """ "We have one already, but happy to talk": after the last no comes a but, and then "
        "a yes."""
        cold = max((hit.end for hit in self.of(Signal.DECLINE, Signal.LATER)), default=0)
        turn = self._last_turn(after=cold)
        return turn >= 0 and any(hit.start >= turn for hit in self.of(Signal.MEET, Signal.INTEREST))

    def turns_cold(self) -> bool:
        """ "Sounds good, but I doubt it": after the last yes comes a but, and then half a no."""
        warm = self.of(*HOT)
        if not warm:
            return False
        turn = self._last_turn(after=max(hit.start for hit in warm))
        return turn >= 0 and any(hit.start >= turn for hit in self.of(Signal.DECLINE_WEAK))

    def _last_turn(self, *, after: int) -> int:
        found = [match.start() for match in _TURN.finditer(self.prose, after)]
        return found[-1] if found else -1


def evidence(text: str) -> Evidence:
    """Read a text by every phrase of the languages it may be in."""
    read = prose(text)
    language, tried = languages(text, read)
    found = outermost(index().hits(read, tried or ALL))
    settled = tuple(_negated(found, read, language))
    by_signal: dict[Signal, list[Hit]] = {}
    for hit in settled:
        by_signal.setdefault(hit.signal, []).append(hit)
    sentences: dict[Signal, str] = {}
    for signal, sentence in told(_without_nothing(read, found), tried or ALL):
        sentences.setdefault(signal, sentence)
    return Evidence(read, language, settled, by_signal, sentences)


def _without_nothing(read: str, hits: list[Hit]) -> str:
    for hit in hits:
        if hit.signal is Signal.NOTHING:
            read = f"{read[: hit.start]}{' ' * (hit.end - hit.start)}{read[hit.end :]}"
    return read


def _negated(hits: list[Hit], read: str, language: str | None) -> Iterable[Hit]:
    """Warm phrases under a negation are cold ones."""
    taken = [(hit.start, hit.end) for hit in hits if hit.signal not in HOT]
    for hit in hits:
        if hit.signal in _NOT_ASKED and _is_asked(hit, read):
            continue
        if hit.signal in HOT and _is_negated(hit, read, taken, language):
            yield Hit(hit.phrase.as_signal(Signal.DECLINE_WEAK), hit.start, hit.end)
        else:
            yield hit


_NOT_ASKED: Final = frozenset(
    {Signal.DECLINE, Signal.DECLINE_WEAK, Signal.WRONG, Signal.LATER_WEAK, Signal.REFER_WEAK,
     Signal.MACHINE, Signal.BOUNCE, Signal.RECEIPT}
)  # fmt: skip
"""Who asks "does it work without a network?" declines nothing."""


def _is_asked(hit: Hit, read: str) -> bool:
    end = read.find("\n", hit.end)
    return "?" in read[hit.start : end]


_WORD: Final = re.compile(r"([ \t])([^\s]+)")
_REACH: Final = 4
"""Words over which a "not" reaches."""


def _is_negated(hit: Hit, read: str, taken: list[tuple[int, int]], language: str | None) -> bool:
    line = read.rfind("\n", 0, hit.start + 1)
    before = [
        (m.group(1), m.group(2), m.start())
        for m in _WORD.finditer(read, max(line, hit.start - 60), hit.start)
    ]
    for blank, word, at in before[: -_REACH - 1 : -1]:
        if word in _CONTRAST:
            break
        is_no = word in _NEGATORS or (language in ("es", "en") and word == "no")
        if is_no and not any(start <= at < end for start, end in taken):
            return True
        if blank == "\t":
            break
    after = _WORD.findall(read, hit.end, hit.end + 40)
    return any(word in _AFTER and blank == " " for blank, word in after[:2])
