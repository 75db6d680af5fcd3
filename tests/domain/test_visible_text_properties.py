"""Whatever a mail holds: nothing raised, nothing invented, nothing left for a second look."""

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.visible_text import visible_text
from domain.visible_text_lines import lines_of

LINES = st.sampled_from(
    [
        "", "", "Hi Tom,", "Yes, Thursday works.", "No", "Stop", "Anna", "Anna Carter", "> quoted",
        ">", "> > deep", "-- ", "--", "____________", "Best regards,", "Viele Grüße", "VG Jana",
        "Head of Sales", "Harbor Logistics Ltd", "+44 20 7946 0123", "www.harbor.example",
        "Anna Carter | Head of Sales | Harbor", "Sent from my iPhone", "Get Outlook for iOS",
        "On Tue, 3 Mar 2026 at 10:15, Tom <tom@routes.example> wrote:", "On Tue, 3 Mar 2026",
        "Tom Weber <tom@routes.example>", "wrote:", "Am 03.03.26 um 10:15 schrieb Tom Weber:",
        "From: Tom <tom@routes.example>", "Sent: Tuesday 10:15", "To: Anna", "Subject: Routes",
        "-----Original Message-----", "---------- Forwarded message ---------",
        "This email is confidential. If you are not the intended recipient, delete it.",
        "[External]", "[cid:image001.png]", "PS: call me", "What we need:", "> 50 seats",
        "550 5.1.1 User unknown", "please contact:", "a@b.example", "12 Dock Road, London E1 6AN",
    ]
)  # fmt: skip
MAILS = st.lists(LINES, max_size=30).map("\n".join)
ANYTHING = st.one_of(MAILS, st.text(), st.text(alphabet="> \n:-_Onwrote@a1.", max_size=400))


@settings(deadline=None)
@given(ANYTHING)
def test_nothing_is_invented(text: str) -> None:
    """Every line is part of a line of the mail, in its order; none is told twice."""
    found = visible_text(text)
    left = iter(lines_of(text))
    for line in found.reply.split("\n"):
        assert not line or any(line in own for own in left)
    assert len(found.reply) <= len("\n".join(lines_of(text)))


@settings(deadline=None)
@given(ANYTHING)
def test_every_written_line_is_in_one_part(text: str) -> None:
    """What is not the reply stands in the quotes, the signature or the footer."""
    found = visible_text(text)
    parts = (found.reply, found.quoted, found.signature, found.footer)
    kept = sorted(line.strip() for part in parts for line in part.split("\n") if line.strip())
    given_words = sorted("".join(lines_of(text)).replace(" ", ""))
    assert sorted("".join(kept).replace(" ", "")) == given_words or "_" in text or "-" in text


@settings(max_examples=1_000, derandomize=True, deadline=None)
@given(ANYTHING)
def test_a_reply_is_its_own_reply(text: str) -> None:
    """Extracting again takes nothing more away, on mails as odd as these."""
    once = visible_text(text).reply
    assert visible_text(once).reply == once
