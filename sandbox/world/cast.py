"""The demo's campaigns: who they belong to, their status, their steps and their pace."""

# ruff: noqa: RUF001  (people write en dashes in names of campaigns)

from dataclasses import dataclass

from sandbox.keys import AGENCY, AGENCY_SUB, BETA_POOL, NORTHWIND


@dataclass(frozen=True)
class Cast:
    """One campaign of the demo.

    `share`: part of the base leads. `contacted`: part of its leads that were ever mailed by the
    anchor. `start`, `stop`: days before the anchor (stop 0 = it still sends after the anchor).
    `delays`: the wait after each step, in `delay_unit`s.
    """

    workspace_id: str
    name: str
    status: int
    language: str
    share: float
    contacted: float
    start: int
    stop: int
    delays: tuple[int, ...] = (3, 4, 0)
    variants: tuple[int, ...] = (2, 1, 1)
    delay_unit: str = "days"
    tags: tuple[str, ...] = ()
    open_tracking: bool = True
    link_tracking: bool = True
    stop_on_auto_reply: bool = False
    pl_value: int | None = 1000
    evergreen: bool = False


# fmt: off
CAST: tuple[Cast, ...] = (
    Cast(NORTHWIND, "Founders UK – Q4", 1, "en", .085, .75, 62, 0, tags=("priority",)),
    Cast(NORTHWIND, "DACH Maschinenbau", 1, "de", .07, .7, 55, 0, variants=(3, 2, 1)),
    Cast(NORTHWIND, "France – SaaS", 1, "fr", .05, .7, 48, 0),
    Cast(NORTHWIND, "Nurture (evergreen)", 1, "en", .03, .6, 88, 0, evergreen=True,
         delays=(6, 0), variants=(1, 1), pl_value=400),
    Cast(NORTHWIND, "España – Hoteles", 2, "es", .04, .55, 60, 21),
    Cast(NORTHWIND, "Autumn event follow-up", 3, "en", .04, 1, 86, 40, delays=(2, 3, 5, 0),
         variants=(2, 2, 1, 1)),
    Cast(NORTHWIND, "Draft: Poland 2027", 0, "pl", .03, 0, 5, 0),
    Cast(NORTHWIND, "Webinar reminders", 4, "en", .03, 1, 70, 25, delays=(6, 0), delay_unit="hours",
         variants=(1, 2)),
    Cast(NORTHWIND, "Italia – Studi legali", -1, "it", .03, .5, 52, 12),
    Cast(NORTHWIND, "Old list test", -2, "en", .02, .7, 75, 66, delays=(3, 0), variants=(1, 1)),
    Cast(BETA_POOL, "ACME – Benelux", 1, "nl", .045, .7, 57, 0),
    Cast(BETA_POOL, "ACME – Portugal", 1, "pt", .035, .7, 45, 0),
    Cast(BETA_POOL, "ACME – Win-back", 3, "en", .03, 1, 80, 44, stop_on_auto_reply=True),
    Cast(BETA_POOL, "ACME – Draft", 0, "en", .01, 0, 3, 0),
    Cast(BETA_POOL, "Globex – Logistics", 1, "en", .05, .7, 61, 0, variants=(2, 2, 1)),
    Cast(BETA_POOL, "Globex – Polska", 1, "pl", .035, .7, 50, 0),
    Cast(BETA_POOL, "Globex – Suspended pool", -99, "en", .02, .4, 41, 30),
    Cast(BETA_POOL, "Industrie Süd", 1, "de", .03, .65, 38, 0, tags=("customer: globex",)),
    Cast(BETA_POOL, "Hotels & Travel", 2, "en", .03, .5, 49, 9, tags=("customer: acme",),
         open_tracking=False),
    Cast(BETA_POOL, "Quick test 17", 1, "en", .015, .6, 20, 0, pl_value=None),
    Cast(BETA_POOL, "untitled (copy)", 2, "fr", .015, .5, 33, 15, pl_value=None),
    Cast(AGENCY_SUB, "Clinics North", 1, "en", .045, .7, 53, 0),
    Cast(AGENCY_SUB, "Kliniken Süd", 1, "de", .03, .7, 47, 0, link_tracking=False),
    Cast(AGENCY_SUB, "Cliniche 2026", 3, "it", .025, 1, 84, 38),
    Cast(AGENCY_SUB, "Dentists (paused)", 2, "en", .02, .5, 44, 18),
    Cast(AGENCY, "Agency own outreach", 1, "en", .02, .6, 35, 0),
)
# fmt: off
LISTS: tuple[tuple[str, str, str, float], ...] = (
    (NORTHWIND, "Trade fair badge scans", "de", .04),
    (NORTHWIND, "Conference 2025 (old)", "en", .02),
    (BETA_POOL, "ACME raw import", "nl", .02),
    (BETA_POOL, "Globex enrichment", "en", .015),
    (AGENCY_SUB, "Clinics to verify", "en", .015),
)
# fmt: on
"""Workspace, name, language, share of the base leads; the second one's leads have v4 ids."""

OLD_LIST = 1
ORPHANS: tuple[tuple[str, float], ...] = (
    (NORTHWIND, 0.004),
    (BETA_POOL, 0.003),
    (AGENCY_SUB, 0.002),
)
"""Share of leads that are in no campaign and no list."""
