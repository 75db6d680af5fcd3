"""Make sure that a key still answers for the workspace it stood for."""

from tasks.clients.instantly.errors import UnreadableAnswer, WrongWorkspace
from tasks.clients.instantly.operations import GET_WORKSPACE
from tasks.site import Site


async def identify(site: Site) -> str:
    """Instantly's id of the workspace behind the key; raises WrongWorkspace.

    Asked before each sync: a key that was swapped would otherwise mix one customer's rows into
    another's. At first contact the id is kept; no two workspaces may have the same.
    """
    answer = await site.client.call(GET_WORKSPACE)
    told = answer.get("id") if isinstance(answer, dict) else None
    if not isinstance(told, str) or not told:
        raise UnreadableAnswer("The answer about the workspace has no id.")
    async with site.pool.connection() as connection:
        found = await connection.execute(
            """
            update app.workspaces as w set instantly_workspace_id = %(told)s
            where
                workspace_id = %(workspace)s
                and instantly_workspace_id is null
                and not exists (
                    select 1 from app.workspaces where instantly_workspace_id = %(told)s
                )
            """,
            {"told": told, "workspace": site.workspace_id},
        )
        if found.rowcount == 1:
            return told
        known = await connection.execute(
            """
            select workspace_id, instantly_workspace_id from app.workspaces
            where workspace_id = %s or instantly_workspace_id = %s
            """,
            [site.workspace_id, told],
        )
        by_id = {
            row["instantly_workspace_id"]: row["workspace_id"] for row in await known.fetchall()
        }
    if by_id.get(told) != site.workspace_id:
        owner = by_id.get(told)
        raise WrongWorkspace(
            f"It answers for {told}" + (f", which is {owner!r}." if owner else ", which is new.")
        )
    return told
