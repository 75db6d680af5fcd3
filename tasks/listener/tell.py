"""The table that a run of process_inbox leaves."""

import json
from typing import Final
from uuid import UUID

from prefect.artifacts import acreate_table_artifact
from prefect.client.orchestration import PrefectClient
from prefect.client.schemas.actions import ArtifactCreate

from tasks.listener.worked import Worked

ARTIFACT: Final = "process-inbox"
DESCRIPTION: Final = "What came in through the webhooks and was processed, by workspace."


async def tell_processed(worked: Worked) -> None:
    """The table of the run that this is called in."""
    await acreate_table_artifact(key=ARTIFACT, table=worked.rows(), description=DESCRIPTION)


async def tell_processed_of(client: PrefectClient, flow_run_id: UUID, worked: Worked) -> None:
    """The same table for a run that is reported after its end."""
    await client.create_artifact(
        ArtifactCreate(
            key=ARTIFACT,
            type="table",
            description=DESCRIPTION,
            data=json.dumps(worked.rows()),
            flow_run_id=flow_run_id,
        )
    )
