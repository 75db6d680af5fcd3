"""What a model need not see is masked, and comes back where it is needed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.masking import masked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mail anna.berg@firm.example now", "mail [address-1] now"),
        ("<anna@firm.example>, ANNA@FIRM.EXAMPLE", "<[address-1]>, [address-1]"),
        ("a@x.example b@x.example", "[address-1] [address-2]"),
        ("ring +49 30 1234567 or 030/765 43 21", "ring [phone-1] or [phone-2]"),
        ("(555) 010-2030.", "[phone-1]."),
        ("https://cal.example/book?token=abc", "[link-1 cal.example]"),
        ("see www.firm.example/a", "see [link-1 www.firm.example]"),
        ("https://user:pass@host.example/x", "[link-1 host.example]"),
        ("müller@bücher.example", "[address-1]"),
    ],
)
def test_addresses_numbers_and_links_are_masked(text: str, expected: str) -> None:
    """The same thing has the same mark; a link keeps the host that says what it is for."""
    assert masked(text).texts == (expected,)


@pytest.mark.parametrize(
    "text",
    [
        "back on 24.11.2026", "2026-11-24 10:30", "12/05/2026", "24.12.2026 - 02.01.2027",
        "at 10:00-11:00", "about 1200 EUR", "order 123456", "in 2027", "3 people", "50%",
        "next Monday @ noon", "version 3.11.7",
    ],
)  # fmt: skip
def test_days_times_and_amounts_are_needed(text: str) -> None:
    """A return date and a number of people say what the label is."""
    assert masked(text).texts == (text,)


def test_marks_are_shared_by_subject_and_text_and_restored() -> None:
    """What the model answers with a mark is what the reply said."""
    found = masked("For anna@firm.example", "Ask anna@firm.example or bo@firm.example.")
    assert found.texts == ("For [address-1]", "Ask [address-1] or [address-2].")
    assert found.restored("[address-2], or [address-1]") == "bo@firm.example, or anna@firm.example"
    assert found.restored("[address-9]") == "[address-9]"


def test_a_mark_that_a_reply_brings_along_stands_for_itself() -> None:
    """Somebody who writes marks gets nobody's address by them."""
    found = masked("[address-1] and jane@firm.example")
    assert found.texts == ("[mark-1] and [address-1]",)
    assert found.restored(found.texts[0]) == "[address-1] and jane@firm.example"


@given(st.text(max_size=300))
def test_whatever_a_text_holds_it_comes_back(text: str) -> None:
    """Masking loses nothing but the case of an address that comes twice."""
    found = masked(text)
    assert found.restored(found.texts[0]).casefold() == text.casefold()


@given(st.from_regex(r"[a-z]{1,8}\.[a-z]{1,8}@[a-z]{2,8}\.(com|example|de)", fullmatch=True))
def test_no_address_is_left(address: str) -> None:
    """Wherever it stands."""
    for text in (address, f"to {address}.", f"<{address}>", f"mailto:{address}?x", f"({address})"):
        assert address not in masked(text).texts[0]


def test_a_long_text_is_masked_in_time() -> None:
    """Patterns that a hostile text could make slow are none of ours: 200 kB take no second."""
    for text in ("a" * 200_000, "1 " * 100_000, "a@" * 100_000, "https://" * 25_000, "(" * 200_000):
        assert masked(text).texts
