"""Which conversation a mail stands in, by what, and that no order of arrival matters."""

from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from domain.threads import Letter, Placement, placements

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)


def letter(
    key: str,
    minutes: int = 0,
    thread: str | None = None,
    campaign: str | None = "spring",
    *message_ids: str,
) -> Letter:
    at = NINE + timedelta(minutes=minutes)
    return Letter(key, at, "jane@x.example", campaign, thread, frozenset(message_ids))


def test_a_thread_is_a_conversation() -> None:
    """Instantly's thread id, wherever it was learned."""
    assert placements([letter("a", 0, "t1"), letter("b", 9, "t1"), letter("c", 9, "t2")]) == {
        "a": Placement("thread:t1", "thread"),
        "b": Placement("thread:t1", "thread"),
        "c": Placement("thread:t2", "thread"),
    }


def test_without_a_thread_lead_and_campaign_are_the_conversation() -> None:
    """Two campaigns to one person are two conversations, until a thread says otherwise."""
    assert placements([letter("a"), letter("b", 5), letter("c", 5, None, "autumn")]) == {
        "a": Placement("lead:spring:jane@x.example", "lead"),
        "b": Placement("lead:spring:jane@x.example", "lead"),
        "c": Placement("lead:autumn:jane@x.example", "lead"),
    }
    assert placements([letter("a", 0, None, None)]) == {
        "a": Placement("lead::jane@x.example", "lead")
    }


def test_a_mail_that_knows_no_thread_goes_with_the_nearest_that_does() -> None:
    """The event of a sent mail names no thread, that of its reply does."""
    found = placements(
        [
            letter("sent", 0),
            letter("reply", 30, "t1"),
            letter("second", 90),
            letter("its reply", 95, "t2"),
            letter("elsewhere", 1, None, "autumn"),
        ]
    )
    assert found["sent"] == Placement("thread:t1", "lead")
    assert found["second"] == Placement("thread:t2", "lead")
    assert found["elsewhere"] == Placement("lead:autumn:jane@x.example", "lead")


def test_a_shared_message_id_makes_two_threads_one() -> None:
    """The copy of a mail in a second mailbox has another thread id there."""
    found = placements(
        [
            letter("sent", 0, "t2", "spring", "<1@x>"),
            letter("copy", 0, "t1", None, "<1@x>"),
            letter("reply", 5, "t2", "spring", "<2@x>", "<1@x>"),
            letter("apart", 5, "t3", "spring", "<3@x>"),
        ]
    )
    assert found == {
        "sent": Placement("thread:t1", "message_id"),
        "copy": Placement("thread:t1", "thread"),
        "reply": Placement("thread:t1", "message_id"),
        "apart": Placement("thread:t3", "thread"),
    }


def test_a_message_id_finds_the_thread_of_a_mail_that_knows_none() -> None:
    """Also across campaigns; a Message-ID that nobody shares proves nothing."""
    found = placements(
        [
            letter("sent", 0, "t1", "spring", "<1@x>"),
            letter("by hand", 9, None, None, "<2@x>", "<1@x>"),
            letter("alone", 9, None, None, "<9@x>"),
        ]
    )
    assert found["by hand"] == Placement("thread:t1", "message_id")
    assert found["alone"] == Placement("thread:t1", "lead")


def test_mails_tied_to_each_other_and_to_no_thread_stay_with_their_lead() -> None:
    """A tie between two that know nothing is no thread."""
    found = placements(
        [letter("a", 0, None, "spring", "<1@x>"), letter("b", 1, None, "s", "<1@x>")]
    )
    assert found["a"] == Placement("lead:spring:jane@x.example", "lead")
    assert found["b"] == Placement("lead:s:jane@x.example", "lead")


LETTERS = st.lists(
    st.builds(
        lambda minutes, thread, campaign, ids: (minutes, thread, campaign, ids),
        st.integers(0, 4),
        st.none() | st.sampled_from(["t1", "t2", "t3"]),
        st.none() | st.sampled_from(["spring", "autumn"]),
        st.lists(st.sampled_from(["<1@x>", "<2@x>", "<3@x>"]), max_size=2),
    ),
    max_size=7,
).map(lambda rows: [letter(str(n), m, t, c, *ids) for n, (m, t, c, ids) in enumerate(rows)])


@given(LETTERS, st.randoms())
def test_places_depend_on_the_set_of_mails_alone(letters: list[Letter], dice: Random) -> None:
    """Whatever came first: the same conversations."""
    shuffled = list(letters)
    dice.shuffle(shuffled)
    assert placements(shuffled) == placements(letters)


@given(LETTERS)
def test_what_shares_a_thread_or_a_message_id_shares_its_conversation(
    letters: list[Letter],
) -> None:
    """Of mails with threads; and no thread is ever split."""
    found = placements(letters)
    for one in letters:
        for other in letters:
            if one.thread_id and other.thread_id:
                shares = one.thread_id == other.thread_id or one.message_ids & other.message_ids
                if shares:
                    assert found[one.message_key][0] == found[other.message_key][0]
    assert found.keys() == {each.message_key for each in letters}
