"""What goes wrong with a language model. The docstring is the message; the answer is in none."""

from typing import ClassVar


class LlmError(Exception):
    """The language model gave no answer."""

    outcome: ClassVar[str | None] = "failed"
    """As in app.model_calls; None: nothing was sent."""
    is_away: ClassVar[bool] = False
    """Whether the next question will fare no better."""

    def __init__(self, detail: str = "", tokens_in: int = 0, tokens_out: int = 0) -> None:
        self.tokens_in, self.tokens_out = tokens_in, tokens_out
        self.milliseconds = 0
        sentence = str(type(self).__doc__).rstrip(".")
        super().__init__(f"{sentence} ({detail})" if detail else sentence)


class LlmTimedOut(LlmError):
    """The language model took too long."""

    outcome = "timed_out"
    is_away = True


class LlmAway(LlmError):
    """The language model cannot be reached or fails."""

    is_away = True


class LlmBusy(LlmError):
    """The language model answered that it is asked too often, or its credit is used up."""

    is_away = True


class LlmKeyRefused(LlmError):
    """The language model refused the key: look at OPENAI_API_KEY."""

    is_away = True


class LlmRejected(LlmError):
    """The language model rejected the question: look at OPENAI_MODEL and OPENAI_BASE_URL."""

    is_away = True


class LlmRefused(LlmError):
    """The language model refused to answer."""

    outcome = "refused"


class LlmResting(LlmError):
    """The language model failed too often in a row and is left alone for a minute."""

    outcome = None


class LlmMalformed(LlmError):
    """The language model answered outside the form."""

    outcome = "malformed"
