"""What `salesbrain doctor` says of the walls between customers, and of their BI logins."""

from collections.abc import Sequence

from cli.commands.doctor import Finding
from cli.local.database import database_url


def walls_stand() -> Sequence[Finding]:
    """One sentence, or one for each breach; and one for each login that the server lacks."""
    import psycopg

    from models.session import connect
    from tasks.bi_logins import listed
    from tasks.walls import walls_intact

    try:
        with connect(database_url(), application="salesbrain doctor") as connection:
            breaches, logins = walls_intact(connection), listed(connection)
    except psycopg.Error:
        return [Finding(False, "The walls between customers cannot be looked at.", "See above.")]
    fix = "Undo that, or run `salesbrain migrate` and build the marts; docs/bi.md says more."
    used = [one for one in logins if not one.revoked_at]
    found = [Finding(False, f"A wall is open: {breach}.", fix) for breach in breaches] or [
        Finding(True, f"The walls between customers stand ({len(used)} BI logins).")
    ]
    return found + [
        Finding(
            False,
            f"The server lacks the BI login {one.login} of {one.organization_id}.",
            f"Run `salesbrain bi-login rotate {one.login}`, or revoke it.",
        )
        for one in used
        if not one.has_role
    ]
