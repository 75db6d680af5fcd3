"""Steps and variants: Instantly's from 0, ours from 1."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.steps import from_zero_based, step_and_variant


@pytest.mark.parametrize(
    ("reference", "place"),
    [
        ("0_0_0", (1, 1)),
        ("0_2_1", (3, 2)),
        ("0_10_25", (11, 26)),
        ("1_0_0", (1, 1)),
        (None, None),
        ("", None),
        ("0_0", None),
        ("0_0_0_0", None),
        ("0_-1_0", None),
        ("a_b_c", None),
        ("0_\u0663_0", None),
        ("0__0", None),
        ("0_" + "9" * 5000 + "_0", None),
    ],
)
def test_a_reference_becomes_step_and_variant(
    reference: str | None, place: tuple[int, int] | None
) -> None:
    """ "sequence_step_variant" from 0 becomes (step, variant) from 1; another form is no place."""
    assert step_and_variant(reference) == place


@given(st.integers(0, 9), st.integers(0, 999), st.integers(0, 99))
def test_counting_starts_at_one(sequence: int, step: int, variant: int) -> None:
    """Whatever the sequence, both numbers are one more than Instantly's."""
    assert step_and_variant(f"{sequence}_{step}_{variant}") == (step + 1, variant + 1)


@given(st.text())
def test_no_text_is_too_strange_to_read(reference: str) -> None:
    """Text from outside is a place or none, never an exception."""
    assert step_and_variant(reference) is None or "_" in reference
    assert from_zero_based(reference) >= 0


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 1), ("3", 4), (0, 1), (3, 4), (None, 0), ("", 0), ("-1", 0), (-1, 0),
        ("1.5", 0), (1.5, 0), (True, 0), ("x", 0), ({}, 0), ("9" * 5000, 0),
    ],
)  # fmt: skip
def test_a_step_that_cannot_be_determined_is_zero(text: object, number: int) -> None:
    """Analytics say the step as text or null; 0 is what belongs to no known step."""
    assert from_zero_based(text) == number
