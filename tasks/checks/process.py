"""Run the suites in the checking process, and read what it says."""

import asyncio
import json
import os
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from psycopg.conninfo import conninfo_to_dict

from domain.checks import Checked, Finding
from tasks.checks.suite import Check, RunTime, Suite

PROJECT: Final = Path(__file__).parents[2]
MINUTES: Final = 15
"""After which the process is taken for stuck and ended."""
PASSED_ON: Final = frozenset(
    {"PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "VIRTUAL_ENV", "LD_LIBRARY_PATH"}
)
SLACK: Final = timedelta(hours=1)
"""How far ahead of ours Instantly's clock may be."""

_ERROR: Final = re.compile(r"^(?:\w+\.)*(\w+): ")
"""The start of an exception's line in a traceback."""


class ChecksNotRun(Exception):
    """The checking process did not come to an end of its own."""


async def run_suites(
    url: str,
    suites: Sequence[Suite],
    known: Mapping[str, Sequence[str]],
    now: datetime,
    docs: Path | None = None,
) -> list[Checked]:
    """One result a check, in the order of the suites.

    `known` holds the workspaces and organizations of this installation; `docs` is where Data
    Docs are built, if at all. Raises ChecksNotRun.
    """
    asked = json.dumps(request(suites, known, now, docs))
    answer = json.loads(await _spoken_with_process(url, asked.encode()))
    checks = [(suite, check) for suite in suites for check in suite.checks]
    return [
        _checked(checks[told["id"]], told)
        for told in sorted(answer["results"], key=lambda told: int(told["id"]))
    ]


def request(
    suites: Sequence[Suite],
    known: Mapping[str, Sequence[str]],
    now: datetime,
    docs: Path | None = None,
) -> dict[str, Any]:
    """What the process is asked; a check's id is its place among all."""
    told: list[dict[str, Any]] = []
    number = 0
    for suite in suites:
        checks = [_told(number + place, check) for place, check in enumerate(suite.checks)]
        number += len(checks)
        told.append(
            {
                "name": suite.name,
                "schema": suite.schema,
                "table": suite.table,
                "keys": suite.keys,
                "checks": checks,
            }
        )
    return {
        "suites": told,
        "docs": str(docs.absolute()) if docs else None,
        "parameters": {
            "today": now.date().isoformat(),
            "soon": (now + SLACK).isoformat(),
            **{name: list(values) for name, values in known.items()},
        },
    }


def _told(number: int, check: Check) -> dict[str, Any]:
    return {
        "id": number,
        "expectation": check.expectation,
        "is_query": check.is_query,
        "on_deleted": check.on_deleted,
        "severity": check.severity,
        "why": check.why,
        "arguments": {
            name: {"$PARAMETER": value.name} if isinstance(value, RunTime) else value
            for name, value in check.arguments.items()
        },
    }


def _checked(asked: tuple[Suite, Check], told: dict[str, Any]) -> Checked:
    suite, check = asked
    findings = tuple(
        Finding(found["workspace_id"], found["count"], tuple(found["keys"]))
        for found in told["findings"]
    )
    return Checked(
        suite.name,
        check.rule,
        check.column,
        check.severity,
        told["count_checked"],
        findings,
        check.stops_marts,
    )


async def _spoken_with_process(url: str, asked: bytes) -> bytes:
    """The process's answer. The address goes through the environment: arguments are public."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tasks.checks.validate",
        cwd=PROJECT,
        env=environment(url, os.environ),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        said, complaint = await asyncio.wait_for(process.communicate(asked), MINUTES * 60)
    except TimeoutError:
        raise ChecksNotRun(f"The checks took more than {MINUTES} minutes and were ended.") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        raise ChecksNotRun(
            f"The checking process ended with code {process.returncode}: "
            f"{last_words(complaint.decode(errors='replace'), url)}"
        )
    return said


def environment(url: str, ours: Mapping[str, str]) -> dict[str, str]:
    """The process's environment: the database and what Python and libpq need, no other secret."""
    kept = {
        name: value
        for name, value in ours.items()
        if name in PASSED_ON or name.startswith(("PG", "PYTHON", "SSL_"))
    }
    return kept | {"DATABASE_URL": url}


def last_words(complaint: str, url: str) -> str:
    """The error at the end of a traceback, short, without module paths, SQL and the password."""
    lines = [line for line in complaint.splitlines() if line.strip()]
    named = [place for place, line in enumerate(lines) if _ERROR.match(line)]
    told = lines[named[-1] :] if named else lines[-1:]
    words = " ".join(line.strip() for line in told if not line.startswith(("[", "(")))
    password = str(conninfo_to_dict(url).get("password") or "")
    words = words.replace(password, "***") if password else words
    return _ERROR.sub(r"\1: ", words)[:400] or "it said nothing"
