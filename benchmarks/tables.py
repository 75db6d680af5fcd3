"""Whole tables of two databases side by side, without what may differ between two runs."""

from models.session import connect

FINAL = {
    "app.events": ("event_id", "known_at", "delivery_id"),
    "app.event_verdicts": ("judged_at",),
    "app.lead_facts": (),
    "app.campaign_facts": (),
    "app.account_facts": (),
    "app.messages": (),
    "app.conversations": (),
    "app.parked_deliveries": ("received_at", "delivery_id", "parked_at"),
}
"""Table -> its times of receipt and processing, and its surrogate ids."""


def differences(one: str, other: str) -> dict[str, int]:
    """Rows that only one of the two databases has, by table; tables that agree are left out."""
    found = {}
    for table, left_out in FINAL.items():
        ours, theirs = (_digests(url, table, left_out) for url in (one, other))
        if differing := len(ours ^ theirs):
            found[table] = differing
    return found


def _digests(url: str, table: str, left_out: tuple[str, ...]) -> set[str]:
    with connect(url) as connection:
        rows = connection.execute(
            f"select md5((to_jsonb(t) - %s::text[])::text) as digest from {table} as t",
            [list(left_out)],
        ).fetchall()
    digests = [row["digest"] for row in rows]
    assert len(set(digests)) == len(digests), f"{table} holds a row twice"
    return set(digests)
