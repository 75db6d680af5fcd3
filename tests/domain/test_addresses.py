"""One form of an address to compare by."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.addresses import canonical_address


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Ada@Example.COM", "ada@example.com"),
        ("  ada@example.com\n", "ada@example.com"),
        ("a.d.a+news@example.com", "a.d.a+news@example.com"),
        ("ZOË@example.com", "zoë@example.com"),
        ("ZOE\u0308@example.com", "zoë@example.com"),
        ("STRASSE@example.com", "strasse@example.com"),
        ("straße@example.com", "straße@example.com"),
        ("用户@例え.example", "用户@例え.example"),
        ("x" * 288 + "@example.com", "x" * 288 + "@example.com"),
        ("", None),
        ("   ", None),
        (None, None),
    ],
)
def test_the_form_to_compare_by(written: str | None, canonical: str | None) -> None:
    """Case, surrounding space and the way an accent is written do not make another person."""
    assert canonical_address(written) == canonical


@given(st.text())
@example("J\u030c@example.com")
@example("\u0130@example.com")
@example("\u1e9e@example.com")
def test_the_form_of_a_form_is_itself(address: str) -> None:
    """Idempotent: joining a stored form with one made anew always fits."""
    once = canonical_address(address)
    assert canonical_address(once) == once


@given(st.text(min_size=1))
def test_two_ways_of_writing_an_accent_are_one_address(address: str) -> None:
    """Composed and decomposed text of the same address meet."""
    composed = canonical_address(unicodedata.normalize("NFC", address))
    assert canonical_address(unicodedata.normalize("NFD", address)) == composed


@given(st.from_regex(r"[a-z0-9.+_-]{1,20}@[a-z0-9-]{1,20}[.]example", fullmatch=True))
def test_upper_case_is_the_same_address(address: str) -> None:
    """What a mail program shouts is the same mailbox."""
    assert canonical_address(address.upper()) == canonical_address(address)
