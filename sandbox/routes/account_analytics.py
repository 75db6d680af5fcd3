"""/accounts/analytics/daily and /accounts/warmup-analytics."""

import numpy as np

from sandbox import analytics as count
from sandbox.call import Call, Route
from sandbox.errors import Refused
from sandbox.periods import bounds, day_text
from sandbox.schema import array_of, open_object
from sandbox.world.documents import Doc
from sandbox.world.ids import DAY, digest

MOST_DAYS, MOST_ACCOUNTS = 31, 200
MOST_ACCOUNT_DAYS = 4000  # beyond it 413; where the real border lies is not known


def _complaint(message: str) -> Refused:
    return Refused(400, message, {"message": message})


def daily(call: Call) -> list[Doc]:
    """One row per day and account with activity; `emails` is required."""
    emails = list(dict.fromkeys(call.texts("emails")))
    if not emails:
        raise _complaint("emails is required")
    if len(emails) > MOST_ACCOUNTS:
        raise _complaint(f"emails must contain at most {MOST_ACCOUNTS} unique accounts")
    start, end = _range(call)
    if len(emails) * (end - start) > MOST_ACCOUNT_DAYS * DAY:
        raise Refused(
            413,
            "Analytics request is too large for this workspace. "
            "Request fewer accounts or a smaller date range.",
        )
    events = call.state.snapshot().events
    rows: list[Doc] = [_zeros(call, "")] if call.quirks.ghost_account_row else []
    wanted = [e for e in emails if call.state.find("accounts", call.workspace_id, e.lower())]
    known = {a["email"]: n for n, a in enumerate(call.state.world.accounts)}
    for email in wanted:
        mask = (events.account == known.get(email.lower(), -2)) & (events.t >= start)
        mine = count.subset(events, mask & (events.t < end))
        days = count.grouped(mine, mine.t // DAY, np.zeros(len(mine), dtype=bool))
        rows += [
            {
                "date": day_text(day),
                "email_account": email.lower(),
                **count.picked(counts, count.ACCOUNT_DAILY),
            }
            for day, counts in days
            if any(counts[n] for n in count.ACCOUNT_DAILY)
        ]
    return sorted(rows, key=lambda r: (r["date"], r["email_account"]))


def _range(call: Call) -> tuple[int, int]:
    """The range in ms, end excluded: 30 days up to now unless told, 31 at most."""
    start, end = bounds(call)
    end = end if end is not None else call.state.now() + 1
    start = start if start is not None else (end - 1) // DAY * DAY - 29 * DAY
    if end - start > MOST_DAYS * DAY:
        raise _complaint(f"The maximum range is {MOST_DAYS} days")
    return start, end


def _zeros(call: Call, email: str) -> Doc:
    return {
        "date": day_text(call.state.now() // DAY),
        "email_account": email,
        **dict.fromkeys(count.ACCOUNT_DAILY, 0),
    }


def warmup(call: Call) -> Doc:
    """Warm-up mail of the last 30 days; unknown addresses give empty maps."""
    by_day: Doc = {}
    totals: Doc = {}
    for email in call.body["emails"]:
        doc = call.state.find("accounts", call.workspace_id, email.lower())
        by_day[email] = _days(call, doc) if doc else {}
        totals[email] = _total(by_day[email]) if by_day[email] else {}
    return {"email_date_data": by_day, "aggregate_data": totals}


def _days(call: Call, doc: Doc) -> Doc:
    if doc["warmup_status"] == 0:
        return {}
    today = call.state.now() // DAY
    days: Doc = {}
    for day in range(today - 29, today + 1):
        dice = digest(call.state.world.shape.seed, doc["email"], day)
        sent = doc["warmup"]["limit"] * (70 + dice % 31) // 100
        bad = 25 if doc["warmup_status"] < 0 else 4
        spam = sum((dice >> (8 + k)) % 100 < bad for k in range(sent))
        counts = {
            "sent": sent,
            "landed_inbox": sent - spam,
            "landed_spam": spam,
            "received": max(0, sent - (dice >> 60) % 4),
        }
        days[day_text(day)] = {k: v for k, v in counts.items() if v}  # zeros are left out
    return days


def _total(days: Doc) -> Doc:
    out = {
        k: sum(d.get(k, 0) for d in days.values())
        for k in ("sent", "received", "landed_inbox", "landed_spam")
    }
    score = round(100 * out["landed_inbox"] / out["sent"]) if out["sent"] else 0
    return out | {"health_score_label": f"{score}%", "health_score": score}


ROUTES = [
    Route("GET", "/accounts/analytics/daily", daily, nulls=True),
    Route(
        "POST",
        "/accounts/warmup-analytics",
        warmup,
        "accounts:read",
        open_object(emails=array_of("string", least=1, most=100), required=("emails",)),
    ),
]
