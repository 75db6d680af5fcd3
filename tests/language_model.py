"""The simulated language model in a process of its own, over real HTTP."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from models.settings import LlmSettings

PROJECT = Path(__file__).resolve().parents[1]
KEY = "sk-hush-hush-of-a-test"


@dataclass
class LanguageModel:
    """`url` is what OPENAI_BASE_URL takes."""

    url: str
    pid: int

    def settings(self, **changes: Any) -> LlmSettings:
        given = {"base_url": self.url, "api_key": KEY, "model": "gpt-4.1-mini", "max_retries": 0,
                 "timeout_seconds": 120}  # fmt: skip
        return LlmSettings.model_validate({**given, **changes})

    def order(self, method: str, path: str, body: Any = None) -> Any:
        address = self.url.removesuffix("/v1")
        answer = httpx.request(method, f"{address}/_llm/{path}", json=body, timeout=30)
        return answer.raise_for_status().json()

    def fresh(self) -> None:
        """Well again, and nothing counted."""
        self.order("POST", "faults", {})
        self.order("POST", "turns", [])
        self.order("DELETE", "stats")

    def goes_wrong(self, **shares: float) -> None:
        self.order(
            "POST", "faults", {name.removeprefix("http_"): of for name, of in shares.items()}
        )

    def next_calls(self, *turns: str) -> None:
        self.order("POST", "turns", list(turns))

    @property
    def calls(self) -> int:
        return int(self.order("GET", "stats")["calls"])

    @property
    def most_at_once(self) -> int:
        return int(self.order("GET", "stats")["most_at_once"])

    @property
    def questions(self) -> Sequence[dict[str, Any]]:
        """The bodies that it was sent and answered."""
        found: Sequence[dict[str, Any]] = self.order("GET", "questions")["questions"]
        return found


@contextmanager
def running(*arguments: str) -> Iterator[LanguageModel]:
    """`python -m sandbox.llm` on a free port; ended with the block."""
    process = subprocess.Popen(
        [sys.executable, "-m", "sandbox.llm", "--port", "0", *arguments],
        stdout=subprocess.PIPE, text=True, cwd=PROJECT,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        yield LanguageModel(process.stdout.readline().split()[-1], process.pid)
    finally:
        process.terminate()
        process.wait(timeout=20)
