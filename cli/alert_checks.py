"""What `salesbrain doctor` looks at of the alerts: is somebody told, and does it arrive?"""

from collections.abc import Sequence

from cli.commands.doctor import Finding
from cli.local.database import database_url

_FAILING = """
    select count(*) over () as failing, error from app.outbox
    where kind <> 'instantly' and error is not null and done_at is null
        and (given_up_at is null or given_up_at > now() - interval '1 day')
    order by outbox_id desc limit 1
"""


def alerts_go_out() -> Sequence[Finding]:
    """A sentence for each address; sends nothing."""
    from models.settings import AlertSettings

    settings = AlertSettings()
    urls = settings.urls.get_secret_value() if settings.urls else ""
    if not urls.strip():
        return [Finding(True, "Nobody is told of incidents: ALERT_URLS is not set.")]
    watched = "is asked" if settings.deadman_url else "is not set, so silence goes unnoticed"
    return [
        *_addresses(urls, allow_private=settings.allow_private_targets),
        *_failing(),
        Finding(True, f"ALERT_DEADMAN_URL {watched}."),
    ]


def _addresses(urls: str, *, allow_private: bool) -> Sequence[Finding]:
    from tasks.clients import notifier

    found = []
    for one in notifier.destinations(urls):
        try:
            notifier.check(one, allow_private=allow_private)
        except notifier.NotSent as wrong:
            found.append(Finding(False, f"Alerts cannot go to {wrong}.", "Correct ALERT_URLS."))
        else:
            found.append(Finding(True, f"Alerts go to {one.name}."))
    return found


def _failing() -> Sequence[Finding]:
    import psycopg

    try:
        with psycopg.connect(database_url(), connect_timeout=10) as connection:
            row = connection.execute(_FAILING).fetchone()
    except psycopg.Error:
        return [Finding(False, "Whether alerts arrive cannot be read.", "See above.")]
    if row is None:
        return []
    return [Finding(False, f"{row[0]} alerts did not arrive: {row[1]}.", "See app.outbox.")]
