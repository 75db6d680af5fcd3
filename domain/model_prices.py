"""What a call of a language model costs, by the price list of its maker."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

VERSION: Final = "openai-2026-06"
"""OpenAI's public list, standard tier, as quoted in June 2026. Whoever pays otherwise sets
OPENAI_PRICE_IN and OPENAI_PRICE_OUT for a model that is not listed here."""
OWN: Final = "own"
_MILLION: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars for a million tokens, and the list that says so."""

    tokens_in: Decimal
    tokens_out: Decimal
    version: str = VERSION

    def cost(self, tokens_in: int, tokens_out: int) -> Decimal:
        """Of one call, in US dollars."""
        return (tokens_in * self.tokens_in + tokens_out * self.tokens_out) / _MILLION


def _price(tokens_in: str, tokens_out: str) -> Price:
    return Price(Decimal(tokens_in), Decimal(tokens_out))


PRICES: Final[Mapping[str, Price]] = {
    "gpt-4o": _price("2.50", "10.00"),
    "gpt-4o-mini": _price("0.15", "0.60"),
    "gpt-4.1": _price("2.00", "8.00"),
    "gpt-4.1-mini": _price("0.40", "1.60"),
    "gpt-4.1-nano": _price("0.10", "0.40"),
    "gpt-5": _price("1.25", "10.00"),
    "gpt-5-mini": _price("0.25", "2.00"),
    "gpt-5-nano": _price("0.05", "0.40"),
    "gpt-5.1": _price("1.25", "10.00"),
    "gpt-5.4": _price("2.50", "15.00"),
    "o3": _price("2.00", "8.00"),
    "o3-mini": _price("1.10", "4.40"),
    "o4-mini": _price("1.10", "4.40"),
}
CAREFUL: Final = Price(
    max(one.tokens_in for one in PRICES.values()), max(one.tokens_out for one in PRICES.values())
)
"""The dearest of the list. A model without a known price counts so against the daily limit, so
that an unknown price never means an unlimited bill; its cost is stored as not known."""
_DATED: Final = re.compile(r"-20\d\d-\d\d-\d\d$")


def price_of(
    model: str, price_in: Decimal | None = None, price_out: Decimal | None = None
) -> Price | None:
    """The listed price of a model or of its dated form; else the given one; else None."""
    listed = PRICES.get(_DATED.sub("", model))
    if listed is not None:
        return listed
    if price_in is None and price_out is None:
        return None
    return Price(price_in or Decimal(0), price_out or Decimal(0), OWN)
