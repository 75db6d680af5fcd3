"""Prices of language models."""

from decimal import Decimal

import pytest

from domain.model_prices import CAREFUL, OWN, PRICES, VERSION, price_of


def test_a_call_costs_its_tokens() -> None:
    """A million each way is the two prices together; no float is in between."""
    price = price_of("gpt-4.1-mini")
    assert price is not None
    assert price.cost(1_000_000, 1_000_000) == Decimal("2.00")
    assert price.cost(1, 0) == Decimal("0.0000004")
    assert price.version == VERSION


@pytest.mark.parametrize(
    ("model", "listed"), [("gpt-5-mini-2025-08-07", "gpt-5-mini"), ("gpt-4o", "gpt-4o")]
)
def test_a_dated_model_costs_what_its_name_does(model: str, listed: str) -> None:
    """The provider dates its models."""
    assert price_of(model) == PRICES[listed]


def test_an_unknown_model_has_no_price_until_somebody_says_it() -> None:
    """A price of one's own fills the gap and never changes a listed one."""
    assert price_of("llama") is None
    own = price_of("llama", Decimal(0), None)
    assert own is not None
    assert (own.cost(10**6, 10**6), own.version) == (Decimal(0), OWN)
    assert price_of("gpt-4o", Decimal(0), Decimal(0)) == PRICES["gpt-4o"]


def test_the_careful_price_is_the_dearest() -> None:
    """No listed model costs more than what an unknown one counts as."""
    for price in PRICES.values():
        assert price.cost(1000, 1000) <= CAREFUL.cost(1000, 1000)
