"""The way to a language model: real HTTP, the real package, within its limits."""

import asyncio
import logging
import subprocess
import sys
import traceback
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from tasks.clients.llm import FAILURES_IN_A_ROW, Access, Answer, open_llm
from tasks.clients.llm_errors import (
    LlmError,
    LlmKeyRefused,
    LlmMalformed,
    LlmRefused,
    LlmRejected,
    LlmResting,
    LlmTimedOut,
)
from tests.language_model import KEY, LanguageModel, running


class Form(BaseModel):
    """Two fields, one of them a choice of the server's own sense."""

    label: str
    note: str


@pytest.fixture(scope="module")
def slow_server() -> Iterator[LanguageModel]:
    with running("--latency-ms", "30") as found:
        yield found


@pytest.fixture
def server(slow_server: LanguageModel) -> LanguageModel:
    slow_server.fresh()
    return slow_server


def access(server: LanguageModel, **changes: Any) -> Access:
    given = {"model": "m", "api_key": KEY, "base_url": server.url, "max_retries": 0}
    return Access(**{**given, **changes})


def asked(of: Access, *questions: str) -> list[Answer[Form] | BaseException]:
    """The answers to questions asked at once, or what was raised."""

    async def ask_all() -> list[Answer[Form] | BaseException]:
        async with open_llm(of) as llm:
            return await asyncio.gather(
                *(llm.ask("You label.", one, Form) for one in questions), return_exceptions=True
            )

    return asyncio.run(ask_all())


def test_an_answer_has_the_form_and_its_tokens(server: LanguageModel) -> None:
    """The schema goes out to the letter, strictly; nothing else is offered to the model."""
    [answer] = asked(access(server), "Could we have a call?")
    assert isinstance(answer, Answer)
    assert answer.value.label == "meeting_request"
    assert answer.tokens_in > 0
    assert answer.tokens_out > 0
    assert answer.milliseconds >= 30
    [body] = server.questions
    assert body["response_format"]["json_schema"]["schema"] == Form.model_json_schema()
    assert body["response_format"]["json_schema"]["strict"] is True
    assert [one["role"] for one in body["messages"]] == ["system", "user"]
    assert set(body) == {"model", "messages", "response_format", "max_completion_tokens"}


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("401", LlmKeyRefused),
        ("404", LlmRejected),
        ("refusal", LlmRefused),
        ("malformed", LlmMalformed),
        ("cut", LlmMalformed),
        ("empty", LlmMalformed),
        ("html", LlmMalformed),
    ],
)
def test_what_goes_wrong_has_a_name(
    server: LanguageModel, fault: str, kind: type[LlmError]
) -> None:
    """And none of the words, the key or the server's own words in it."""
    server.next_calls(fault)
    [error] = asked(access(server), "zebra crossing")
    assert type(error) is kind
    shown = "".join(traceback.format_exception(error))
    for secret in (KEY, "zebra", "Incorrect", "Sure!"):
        assert secret not in shown


def test_a_server_that_hangs_is_left(server: LanguageModel) -> None:
    """After the time of a try; the call is over at the server too."""
    server.next_calls("hang")
    [error] = asked(access(server, timeout_s=0.2), "?")
    assert isinstance(error, LlmTimedOut)
    assert server.order("GET", "stats")["at_once"] == 0


def test_no_server_is_no_answer() -> None:
    """Nobody listens there."""
    [error] = asked(Access("m", base_url="http://127.0.0.1:9/v1", max_retries=0), "?")
    assert isinstance(error, LlmError)
    assert error.is_away


def test_never_more_calls_than_the_limit(server: LanguageModel) -> None:
    """Two batches of one process share it, each with a client of its own; the server counted."""

    async def two_batches() -> None:
        async def batch() -> None:
            async with open_llm(access(server, concurrency=4)) as llm:
                await asyncio.gather(*(llm.ask("You label.", str(n), Form) for n in range(40)))

        await asyncio.gather(batch(), batch())

    asyncio.run(two_batches())
    assert server.calls == 80
    assert server.most_at_once == 4


def test_a_pause_between_two_tries_holds_no_place(server: LanguageModel) -> None:
    """Who waits to try again lets the others through: retries stay within the limit, too."""
    server.next_calls("500", "500")
    answers = asked(access(server, concurrency=2, max_retries=2), *map(str, range(12)))
    assert all(isinstance(one, Answer) for one in answers)
    assert server.calls == 14
    assert server.most_at_once == 2


def test_a_server_that_fails_again_and_again_is_left_alone(server: LanguageModel) -> None:
    """And asked again after a while; refusals and odd answers are no failures of the server."""
    server.goes_wrong(malformed=1.0)
    asked(access(server, concurrency=1), *map(str, range(10)))
    assert server.calls == 10
    server.fresh()
    server.goes_wrong(http_500=1.0)
    errors = asked(access(server, concurrency=1), *map(str, range(30)))
    assert FAILURES_IN_A_ROW <= server.calls < 30
    assert isinstance(errors[-1], LlmResting)
    assert errors[-1].outcome is None


def test_nothing_is_logged_of_what_is_said(
    server: LanguageModel, caplog: pytest.LogCaptureFixture
) -> None:
    """At DEBUG, where the package would log whole questions."""
    caplog.set_level(logging.DEBUG)
    server.next_calls("500")
    asked(access(server, max_retries=1), "zebra crossing")
    assert "zebra" not in caplog.text
    assert KEY not in caplog.text


def test_a_key_does_not_show() -> None:
    """In a traceback or a log line that shows the access."""
    assert KEY not in repr(Access("m", KEY))


def test_the_package_is_imported_when_somebody_asks() -> None:
    """Its import takes over a second: neither the command nor the listener pays for it."""
    program = "import sys, tasks.clients.llm, tasks.classify.run; print('openai' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
