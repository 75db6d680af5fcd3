"""What is kept of an address, and where in a text it stands."""

from uuid import UUID

import pytest

from domain.erasure import (
    Subject,
    addresses_in,
    erasure_hash,
    is_named,
    is_stranger,
    key_mark,
    masked,
    stranger,
)

HER = "jane.doe@example.com"


def test_a_hash_needs_the_key_and_tells_kinds_apart() -> None:
    """Another key, another hash; a customer called like an address is no person."""
    hers = erasure_hash(b"key", Subject.PERSON, HER)
    assert hers == erasure_hash(b"key", Subject.PERSON, HER)
    assert len(hers) == 32
    assert hers != erasure_hash(b"other key", Subject.PERSON, HER)
    assert hers != erasure_hash(b"key", Subject.ORGANIZATION, HER)
    assert key_mark(b"key") != key_mark(b"other key")


def test_a_stranger_can_never_be_written_to() -> None:
    """Its domain is reserved (RFC 2606), and it is known as one."""
    token = UUID(int=7)
    assert stranger(token).endswith("@erased.invalid")
    assert is_stranger(stranger(token))
    assert not is_stranger(HER)
    assert not is_stranger("erased.invalid@example.com")
    assert not is_stranger(None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", set()),
        ("no address @ all, @media (min) {", set()),
        (f"<{HER.upper()}>, or: mailto:bob@example.org.", {HER, "bob@example.org"}),
        ('{"email":"Jürgen@bücher.example"}', {"jürgen@bücher.example"}),
        ("'quoted@example.com'", {"quoted@example.com"}),
    ],
)
def test_addresses_are_found_in_texts(text: str, found: set[str]) -> None:
    """In mails, JSON and links, in canonical form."""
    assert addresses_in(text) == found


def test_a_long_text_without_spaces_takes_no_time() -> None:
    """A megabyte around one sign is looked at once: an encoded picture is no attack."""
    assert addresses_in("a" * 500_000 + "@" + "b" * 500_000 + "@") != {HER}


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (f"ask {HER}.", "ask [erased]."),
        (f"{HER.title()},x", "[erased],x"),
        (f"mary.{HER}", f"mary.{HER}"),
        (f"{HER}.au", f"{HER}.au"),
        (f"x+{HER}", f"x+{HER}"),
        ("nobody", "nobody"),
    ],
)
def test_only_the_whole_address_is_masked(text: str, after: str) -> None:
    """Longer ones that end or begin like it are other people's."""
    assert masked(text, HER) == after
    assert is_named(text, HER) == (text != after)
