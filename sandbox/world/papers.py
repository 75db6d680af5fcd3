"""The resources beside campaigns, accounts and leads: labels, tags, webhooks, logs and more."""

from collections import defaultdict
from typing import TYPE_CHECKING

from sandbox.keys import EXPIRED
from sandbox.world import documents as make
from sandbox.world.documents import Doc
from sandbox.world.events import BUDGET_STATUS, NEEDS_INFO_STATUS, REFERRAL_STATUS
from sandbox.world.ids import DAY, iso, job_id, uuid7

if TYPE_CHECKING:
    from sandbox.world.world import World

LABELS = (
    ("Referral", "positive", REFERRAL_STATUS),
    ("Needs info", "neutral", NEEDS_INFO_STATUS),
    ("No budget", "negative", BUDGET_STATUS),
)
BLOCKED = ("rival.example", "do.not@mail.example", "competitor.example")
ACCOUNTS_TAG = "warm pool"
_LOGIN, _LAUNCH, _PAUSE = 1, 4, 5


def papers(world: "World") -> dict[str, list[Doc]]:
    """All of them, by the name of their path."""
    docs: dict[str, list[Doc]] = defaultdict(list)
    docs["workspaces"] = [make.workspace(w, world.anchor) for w in (*world.workspaces, EXPIRED)]
    seed = world.shape.seed
    for k, w in enumerate(world.workspaces):
        at = world.anchor - 80 * DAY + k * 7919
        docs["lead-labels"] += [
            make.lead_label(seed, w, label, kind=kind, status=status, at=at + 1000 * n)
            for n, (label, kind, status) in enumerate(LABELS)
        ]
        docs["webhooks"] += [
            make.webhook(seed, w, 1, "all_events", at=at + 3000),
            make.webhook(seed, w, 2, "reply_received", at=at + 4000, broken=True),
        ]
        docs["block-lists-entries"] += [
            make.block_entry(seed, w, value, at + 5000 + 17 * n) for n, value in enumerate(BLOCKED)
        ]
        _tags(world, w, at, docs)
        docs["background-jobs"].append(_import_job(seed, w, at))
    docs["subsequences"] = _subsequences(world)
    docs["audit-logs"] = _audit(world)
    return dict(docs)


def _tags(world: "World", workspace_id: str, at: int, docs: dict[str, list[Doc]]) -> None:
    own = [
        (c, doc)
        for c, doc in zip(world.cast, world.campaigns, strict=True)
        if c.workspace_id == workspace_id
    ]
    labels = [ACCOUNTS_TAG, *sorted({tag for c, _ in own for tag in c.tags})]
    tags = {
        label: make.custom_tag(world.shape.seed, workspace_id, label, at + 6000 + 13 * n)
        for n, label in enumerate(labels)
    }
    docs["custom-tags"] += tags.values()
    emails = [a["email"] for a in world.accounts if a["organization"] == workspace_id]
    pairs = [(ACCOUNTS_TAG, email, 1) for email in emails[::3]]
    pairs += [(tag, doc["id"], 2) for c, doc in own for tag in c.tags]
    docs["custom-tag-mappings"] += [
        make.tag_mapping(world.shape.seed, tags[label], resource, kind, at + 9000 + 19 * n)
        for n, (label, resource, kind) in enumerate(pairs)
    ]


def _import_job(seed: int, workspace_id: str, at: int) -> Doc:
    return {
        "id": job_id(seed, workspace_id),
        "workspace_id": workspace_id,
        "organization_id": workspace_id,
        "user_id": make.user_of(workspace_id),
        "type": "import-leads",
        "entity_id": None,
        "entity_type": "workspace",
        "data": {},
        "progress": 100,
        "status": "success",
        "created_at": iso(at),
        "updated_at": iso(at),
    }


def _subsequences(world: "World") -> list[Doc]:
    """One for each campaign that runs subsequences: whoever showed interest gets more."""
    docs = []
    for number, (cast, parent) in enumerate(zip(world.cast, world.campaigns, strict=True)):
        if cast.status == 4:
            at = world.anchor - 30 * DAY + number
            docs.append(
                {
                    "id": uuid7(at, world.shape.seed, "subsequence", number),
                    "timestamp_created": iso(at),
                    "timestamp_leads_updated": iso(at + DAY),
                    "parent_campaign": parent["id"],
                    "workspace": cast.workspace_id,
                    "status": 1,
                    "name": f"{cast.name}: interested",
                    "conditions": {"crm_status": [1]},
                    "sequences": parent["sequences"],
                }
            )
    return docs


def _audit(world: "World") -> list[Doc]:
    """Log-ins, launches and pauses, as the campaigns' dates have them."""
    acts = [
        (world.anchor - d * DAY - 3_600_000, _LOGIN, w, None)
        for w in world.workspaces
        for d in (1, 8, 30)
    ]
    for cast, doc in zip(world.cast, world.campaigns, strict=True):
        if cast.status:
            acts.append((world.anchor - cast.start * DAY, _LAUNCH, cast.workspace_id, doc["id"]))
        if cast.status == 2:
            acts.append((world.anchor - cast.stop * DAY, _PAUSE, cast.workspace_id, doc["id"]))
    return [
        {
            "id": uuid7(at, world.shape.seed, "audit", n),
            "timestamp": iso(at),
            "organization_id": w,
            "activity_type": kind,
            "ip_address": "192.0.2.10",
            "from_api": False,
            "user_agent": "Mozilla/5.0",
            "user_id": make.user_of(w),
            "user_name": "Demo Owner",
            "campaign_id": campaign,
            "affected_count": None,
        }
        for n, (at, kind, w, campaign) in enumerate(acts)
    ]
