"""What `salesbrain doctor` asks Instantly: does each key of each workspace work, and for what?"""

import asyncio
from collections.abc import Sequence

from cli.commands.doctor import Finding
from cli.errors import CommandError
from cli.local.adopt import adopt_running
from cli.local.database import database_url
from tasks.probe import Probed
from tasks.site import Place


def keys_work() -> Sequence[Finding]:
    """One sentence a key, and one for each workspace without any."""
    from models.customers_file import CustomersFileWrong, customers
    from models.settings import InstantlySettings, SalesbrainSettings
    from tasks.site import places

    if not adopt_running():
        fix = "Start `salesbrain up` for the sandbox, or write customers.yaml for the real one."
        return [Finding(False, "There is no Instantly to talk to.", fix)]
    settings = InstantlySettings()
    try:
        file = customers(SalesbrainSettings(), settings)
    except CustomersFileWrong as wrong:
        raise CommandError(str(wrong)) from wrong
    return asyncio.run(_ask(places(file, settings)))


def campaigns_are_assigned() -> Sequence[Finding]:
    """Campaigns that no customer claims, by name; nothing is wrong with them."""
    import psycopg
    from psycopg.rows import dict_row

    try:
        with psycopg.connect(database_url(), row_factory=dict_row) as connection:
            rows = connection.execute(
                """
                select workspace_id, name from instantly.campaigns
                where organization_id = 'unassigned' and deleted_at is null order by 1, 2
                """
            ).fetchall()
    except (psycopg.OperationalError, psycopg.errors.UndefinedTable):
        return []  # the checks of the database have said so
    if not rows:
        return [Finding(True, "Every campaign belongs to a customer.")]
    names = ", ".join(f"{row['name']!r} ({row['workspace_id']})" for row in rows[:5])
    more = f" and {len(rows) - 5} more" if len(rows) > 5 else ""
    sentence = f"{len(rows)} campaigns belong to no customer and are seen by admins only: "
    return [Finding(True, f"{sentence}{names}{more}. Add a rule to customers.yaml to assign them.")]


async def _ask(places: Sequence[Place]) -> list[Finding]:
    from models.session import open_pool
    from tasks.probe import probe

    findings: list[Finding] = []
    async with open_pool(database_url(), application="salesbrain doctor") as pool:
        for place in places:
            probed = await probe(place, pool)
            if not probed:
                findings.append(_keyless(place))
            findings += [_sentence(one) for one in probed]
    return findings


def _keyless(place: Place) -> Finding:
    names = " or ".join(place.access.key_variables)
    return Finding(
        False, f"Workspace {place.workspace_id} has no key.", f"Set {names} where the worker runs."
    )


def _sentence(probed: Probed) -> Finding:
    who = f"Workspace {probed.workspace_id}, key {probed.variable}"
    if not probed.faults:
        return Finding(True, f"{who}: answers for {probed.answered_for!r} and may read everything.")
    first = probed.faults[0]
    others = len(probed.faults) - 1
    more = f" ({others} more calls were refused.)" if others else ""
    return Finding(False, f"{who}: {first}{more}", first.remedy)
