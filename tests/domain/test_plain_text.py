"""Text from outside is only text, wherever it is shown."""

import html
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.plain_text import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("three rows of leads", "three rows of leads"),
        ("ada@mail.example, bob+x@mail.example", "ada@mail.example, bob+x@mail.example"),
        ("smtp_error in step_2", "smtp_error in step_2"),
        ("a\nb\r\n\tc\x00d\x1b[31me", "a b c d [31me"),
        ("100 % {0} %s {x.__class__}", None),
        ("Zoë 日本語 🎉", "Zoë 日本語 🎉"),
    ],
)
def test_ordinary_words_stay(text: str, shown: str | None) -> None:
    """What is no sign of any markup is shown as it came, on one line."""
    expected = text.replace("x.__class__", "x.\uff3f\uff3fclass\uff3f\uff3f")
    assert plain(text, 100) == (expected if shown is None else shown)


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>", "<!channel> look", "<https://evil.example|click>", "[x](//evil.example)",
        "[x][1]", "`code`", "```block```", "**bold**", "__under__", "_em_", "~~gone~~",
        "||spoiler||",
        "@everyone", "hello @here", "(@channel)", "<@U123>", "&lt;b&gt;", "\\*", "![i](x)",
        "<script>alert(1)</script>", "\u202eesrever\u202c", "a\u200bb", "x\ud800",
        "x@everyone", "-@here",
    ],
)  # fmt: skip
def test_nothing_is_markup_or_a_mention(text: str) -> None:
    """Marks of HTML, Slack, Discord and Markdown are replaced by signs that only look like them."""
    shown = plain(text, 200)
    assert html.escape(shown, quote=False) == shown
    assert not re.search(r"[<>`*~|\\&]|\](?=[(\[])|(?<!\w)@\w|(?<![^\W_])_|_(?![^\W_])", shown)
    assert not any(unicodedata.category(sign) in ("Cc", "Cf", "Cs") for sign in shown)
    assert not re.search(r"@(everyone|here|channel)\b", shown)
    assert shown.encode()


@given(st.text(max_size=300), st.integers(2, 100))
def test_it_is_one_bounded_line(text: str, longest: int) -> None:
    """Never longer than asked, never two lines, and making it plain twice changes nothing."""
    shown = plain(text, longest)
    assert len(shown) <= longest
    assert len(shown.splitlines()) <= 1
    assert plain(shown, longest) == shown


def test_what_is_cut_says_so() -> None:
    """The end of a long text is an ellipsis."""
    assert plain("word " * 1000, 20) == "word word word word…"
