"""The SQL that Superset sends for the shipped dashboard, without what differs by day."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).parents[1] / "queries.json"
DAYS: Final = re.compile(r"(>=|<) TO_[A-Z]+\('[^']*', '[^']*'\)")
ENDS: Final = {">=": ">= {since}", "<": "< {until}"}


def found_in(answers: Sequence[str]) -> list[str]:
    """The distinct statements in answers of its chart API; a period's ends are {since}, {until}."""
    told = [json.loads(text) for text in answers]
    results = [one for answer in told for one in answer.get("result", []) if isinstance(one, dict)]
    return sorted({_dateless(str(one["query"])) for one in results if one.get("query")})


def _dateless(statement: str) -> str:
    return DAYS.sub(lambda found: ENDS[found[1]], statement.strip())
