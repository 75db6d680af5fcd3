"""What a sender's ledger, the inbox and the final tables say of each other."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks import tables
from models.session import connect


def read_ledger(file: Path) -> tuple[Counter[str], Counter[str]]:
    """(acknowledged, tried) by the fingerprint of the body."""
    acknowledged: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    for line in file.read_text().splitlines():
        entry = json.loads(line)
        tried[entry["sha256"]] += 1
        acknowledged[entry["sha256"]] += entry["outcome"] == "acknowledged"
    return +acknowledged, tried


def inbox(url: str) -> Counter[str]:
    with connect(url) as connection:
        found = connection.execute(
            "select encode(sha256(body), 'hex') as sha256, count(*) as n from app.webhook_inbox "
            "group by 1"
        )
        return Counter({row["sha256"]: row["n"] for row in found})


def check(url: str, clean_url: str, ledger: Path, events: int) -> dict[str, Any]:
    """What is wrong, as counts: all zero when nothing was lost."""
    acknowledged, tried = read_ledger(ledger)
    stored = inbox(url)
    with connect(url) as connection:
        row = connection.execute(
            "select count(*) as n, count(distinct event_key) as k from app.events"
        ).fetchone()
        parked = connection.execute("select count(*) as n from app.parked_deliveries").fetchone()
    assert row is not None
    assert parked is not None
    return {
        "events_missing_or_twice": abs(row["n"] - events) + abs(row["k"] - events),
        "acknowledged_but_not_stored": sum((acknowledged - stored).values()),
        "stored_but_never_sent": sum((stored - tried).values()),
        "parked": parked["n"],
        "tables_that_differ": tables.differences(url, clean_url),
    }
