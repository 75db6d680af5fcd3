"""/campaigns/{id}/sending-status: why a campaign does not send."""

import numpy as np

from sandbox.call import Call, Route
from sandbox.routes.campaigns import found
from sandbox.world.documents import Doc
from sandbox.world.events import Kind
from sandbox.world.ids import DAY, HOUR, iso

_STOPPED = {
    0: ("campaign_draft", "The campaign is a draft"),
    2: ("campaign_paused", "The campaign is paused"),
    3: ("campaign_completed", "All leads are done"),
    -1: ("campaign_accounts_unhealthy", "The sending accounts have errors"),
    -2: ("campaign_bounce_protect", "Too many bounces"),
    -99: ("campaign_account_suspended", "The account is suspended"),
}


def sending_status(call: Call) -> Doc:
    """`diagnostics` is null for a campaign that is stopped; then `summary` says why."""
    doc = found(call)
    if doc["status"] in _STOPPED:
        status, sentence = _STOPPED[doc["status"]]
        return {
            "diagnostics": None,
            "summary": {
                "status": status,
                "status_message": sentence,
                "issue_started_at": doc["timestamp_updated"],
                "last_healthy_send_at": _last_send(call, doc),
                "ai_summary": None,
            },
        }
    return {"diagnostics": _diagnostics(call, doc), "summary": None}


def _last_send(call: Call, doc: Doc) -> str | None:
    events = call.state.snapshot().events
    at = np.flatnonzero(
        (events.campaign == call.state.campaign_no.get(doc["id"], -2)) & (events.kind == Kind.SENT)
    )
    return iso(int(events.t[at[-1]])) if len(at) else None


def _accounts(call: Call, doc: Doc) -> Doc:
    emails = doc.get("email_list") or []
    found = [call.state.find("accounts", call.workspace_id, e) for e in emails]
    statuses = [account["status"] for account in found if account]
    return {
        "total_connected": len(statuses),
        "available": statuses.count(1),
        "unavailable": {
            "daily_limit_hit": 0,
            "slow_ramp_limit_hit": 0,
            "disconnected": len(statuses) - statuses.count(1),
            "global_gap_not_met": 0,
        },
    }


def _diagnostics(call: Call, doc: Doc) -> Doc:
    now, events = call.state.now(), call.state.snapshot().events
    number = call.state.campaign_no.get(doc["id"], -2)
    today = (events.campaign == number) & (events.t >= now // DAY * DAY)
    sent = int((today & (events.kind == Kind.SENT)).sum())
    new = int((today & (events.kind == Kind.SENT) & (events.step == 0)).sum())
    accounts = _accounts(call, doc)
    limit = doc.get("daily_limit") or 50
    in_schedule = (now // DAY + 4) % 7 not in (0, 6) and 8 * HOUR <= now % DAY < 17 * HOUR
    status = "healthy" if in_schedule else "out_of_schedule"
    if doc["status"] == 4:
        status = "campaign_running_subsequences"
    if not accounts["available"]:
        status = "no_accounts_available"
    return {
        "campaign_id": doc["id"],
        "last_updated": iso(now),
        "status": status,
        "issue_tracking": {
            "current_status_code": None if status == "healthy" else status,
            "issue_first_seen_at": None,
            "consecutive_loops_with_issue": 0,
            "last_healthy_send_at": _last_send(call, doc),
        },
        "accounts_summary": accounts,
        "campaign_daily_limit": {"limit": limit, "sent": sent, "limit_hit": sent >= limit},
        "new_lead_limit": {"enabled": False, "limit": None, "contacted": new, "limit_hit": False},
        "schedule_status": {"in_schedule": in_schedule},
        "follow_ups_waiting": {"count": 0, "earliest_wait_time_seconds": None},
        "domain_limiter": {"active": False, "domains_at_limit": 0},
        "leads_status": {
            "no_leads_ready": False,
            "account_unavailable_skips": 0,
            "delay_not_met_skips": 0,
        },
    }


ROUTES = [
    Route("GET", "/campaigns/{id}/sending-status", sending_status, "campaigns:read", nulls=True)
]
