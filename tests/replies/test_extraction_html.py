"""HTML mails: what their structure tells, and what broken or hostile ones do."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.visible_text_lines import Kind
from tasks.clients.reply_text import html_lines, visible, visible_html
from tests.replies.extraction.judge import cases

TAGS = st.sampled_from(
    [
        "<div>", "</div>", "<p>", "</p>", "<br>", "<blockquote>", "</blockquote>", "<pre>",
        "</pre>", '<div class="gmail_quote">', '<div class="gmail_attr">',
        '<div id="divRplyFwdMsg">',
        '<div class="gmail_signature">', '<span style="color:red">', "</span>", "<table><tr><td>",
        "</td>", '<div style="display:none">', "<style>", "</style>", "<!--", "-->", "<", "&nbsp;",
        "&amp;", "&#0;", "\x00", "a", "See below.", "On 3/3/26 10:15, Tom wrote:", "> x", "\n", "é",
        "<html>", "</html>", "<body>", "<head>", "<script>", "</script>", '<img alt="👍">', "<o:p>",
    ]
)  # fmt: skip
PAGES = st.one_of(st.lists(TAGS, max_size=40).map("".join), st.text())


@given(PAGES)
def test_no_page_is_too_broken(page: str) -> None:
    """Nothing is raised, every line has its kind, and the next mail reads as if it were first."""
    lines, kinds = html_lines(page)
    assert len(lines) == len(kinds)
    assert isinstance(visible(None, page), str)
    assert visible(None, "<p>Yes</p>") == "Yes"


@pytest.mark.parametrize("part", ["tune", "measured"])
def test_a_reply_found_in_html_is_its_own_reply(part: str) -> None:
    """As text it is found again as it is."""
    for case in cases(part):
        once = visible(case.text, case.html)
        assert visible(once, None) == once, case.case_id


def test_html_goes_first_and_text_stands_in() -> None:
    """Structure tells more than marks; a page without words leaves it to the text."""
    assert visible("from text", "<p>from html</p>") == "from html"
    assert visible("from text", '<img src="https://t.example/p.gif" width="1">') == "from text"
    assert visible("from text", " ") == "from text"
    assert visible(None, None) == ""


def test_what_nobody_sees_is_not_read() -> None:
    """Styles, scripts, comments, previews and hidden blocks."""
    page = (
        "<head><title>t</title><style>p{}</style></head><script>s()</script><!-- c -->"
        '<div style="display: none">hidden</div><p hidden>too</p><p>Seen</p>'
    )
    assert visible(None, page) == "Seen"


def test_lines_are_those_on_the_screen() -> None:
    """Blocks and breaks end lines, source line ends do not; Outlook's paragraphs stand close."""
    page = "<div>one\n two</div><div><br></div><div>three<br>four</div>"
    assert html_lines(page)[0] == ["one two", "", "three", "four"]
    close = '<p class="MsoNormal">a</p><p class="MsoNormal">b</p><p>c</p>'
    assert visible(None, close) == "a\nb\n\nc"
    assert visible(None, "<pre>one\n  two</pre>") == "one\n  two"


def test_quotes_and_cards_are_known_by_structure() -> None:
    """Whatever language they are in, and wherever the person's words stand between."""
    page = (
        '<blockquote type="cite">q1</blockquote><p>a1</p><blockquote type="cite">q2</blockquote>'
        '<p>a2</p><div class="gmail_signature">Card</div>'
    )
    found = visible_html(page)
    assert (found.reply, found.quoted, found.signature) == ("a1\n\na2", "q1\n\nq2", "Card")
    lines, kinds = html_lines(page)
    assert [kinds[lines.index(word)] for word in ("q1", "a1", "Card")] == [
        Kind.QUOTED,
        Kind.REPLY,
        Kind.SIGNATURE,
    ]


def test_coloured_answers_count_only_when_announced() -> None:
    """Newsletters are colourful as well."""
    quote = '<blockquote>How many?<br><span style="color:#FF0000">35</span></blockquote>'
    assert visible(None, f"<p>Answers in red below.</p>{quote}") == "Answers in red below.\n\n35"
    assert visible(None, f"<p>No.</p>{quote}") == "No."


def test_threads_do_not_mix_mails() -> None:
    """Each thread has a parser of its own."""
    pages = [f"<div>mail {number}</div><blockquote>q</blockquote>" for number in range(200)]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda page: visible(None, page), pages)) == [
            f"mail {number}" for number in range(200)
        ]


@pytest.mark.parametrize(
    "piece", ["<div>", "<blockquote>", "<b>x", "<br>", "<p>a</p>", "<a href='"]
)
def test_nesting_costs_no_more_than_its_length(piece: str) -> None:
    """No recursion, no squares: eight times the page takes nowhere near 64 times as long."""

    def seconds(count: int) -> float:
        page = piece * count
        began = time.process_time()
        visible_html(page)
        return time.process_time() - began

    small = max(min(seconds(2_000) for _ in range(3)), 0.004)
    assert min(seconds(16_000) for _ in range(2)) < 40 * small
