"""Tell the door which secrets it may accept: salted digests, never the secrets."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.webhook_secret import digest_of, secret_of, tag_of
from models.session import Pool

SALT_BYTES = 16


@dataclass(frozen=True)
class Registered:
    """How many secrets are accepted now, and how many of them were not before."""

    accepted: int
    added: int
    retired: int


async def register_secrets(
    pool: Pool, workspace_ids: Iterable[str], master: str, previous: str | None, now: datetime
) -> Registered:
    """Accept what `master` and, while it is being rotated, `previous` make; retire all others.

    The gateways see it within seconds. Running it twice changes nothing: a known secret keeps
    its salt. Raises ValueError when the master is empty.
    """
    wanted = {
        (workspace_id, tag_of(secret)): secret
        for workspace_id in sorted(set(workspace_ids))
        for secret in _secrets(workspace_id, master, previous)
    }
    rows = []
    for (workspace_id, tag), secret in wanted.items():
        salt = secrets.token_bytes(SALT_BYTES)
        rows.append((workspace_id, tag, salt, digest_of(salt, secret), now))
    return await _save(pool, rows, now)


def _secrets(workspace_id: str, master: str, previous: str | None) -> Iterable[str]:
    yield secret_of(master, workspace_id)
    if previous:
        yield secret_of(previous, workspace_id)


async def _save(
    pool: Pool, rows: list[tuple[str, str, bytes, bytes, datetime]], now: datetime
) -> Registered:
    async with pool.connection() as connection, connection.transaction():
        await connection.execute("select pg_advisory_xact_lock(hashtext('webhook secrets'))")
        added = await connection.execute(
            """
            insert into app.webhook_secrets (workspace_id, tag, salt, digest, made_at)
            select * from unnest(
                %s::text[], %s::text[], %s::bytea[], %s::bytea[], %s::timestamptz[]
            )
            on conflict (workspace_id, tag) do update
            set retired_at = null
            where webhook_secrets.retired_at is not null
            """,
            [[row[at] for row in rows] for at in range(5)],
        )
        retired = await connection.execute(
            """
            update app.webhook_secrets as known
            set retired_at = %s
            where retired_at is null and not exists (
                select from unnest(%s::text[], %s::text[]) as wanted (workspace_id, tag)
                where wanted.workspace_id = known.workspace_id and wanted.tag = known.tag
            )
            """,
            [now, [row[0] for row in rows], [row[1] for row in rows]],
        )
    return Registered(accepted=len(rows), added=added.rowcount, retired=retired.rowcount)
