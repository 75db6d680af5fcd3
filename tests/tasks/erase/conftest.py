"""One person, known in every way: synced, told by webhooks, read, scored, suggested to, sold to."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from psycopg.conninfo import conninfo_to_dict

from cli.local import postgres
from domain.import_columns import Kind
from models.session import Pool, open_pool
from sandbox.application import create_app
from sandbox.world import World
from tasks.act.run import act_on_new
from tasks.classify.run import classify_new
from tasks.contacts import follow_contacts
from tasks.imports.run import Job, import_file
from tasks.process.drain import drain
from tasks.score.run import score_touched
from tasks.suggest.run import suggest_answers
from tests.conftest import copied_database
from tests.tasks.desk import Desk

KEY = b"a key of the tests"
FIRST, LAST = "Xanthippe", "Quillfeather"
NAMES = (FIRST.lower(), LAST.lower())
HER_DEAL = "Quillfeather, 40 seats"


@dataclass
class Town(Desk):
    """A desk whose database knows `her`, and others."""

    her: str = ""

    def webhook(self, kind: str, workspace: str, campaign: str, lead: str, **more: Any) -> None:
        """A delivery as the gateway keeps it."""
        payload = {
            "timestamp": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "event_type": kind, "campaign_id": campaign, "lead_email": lead.title(),
            "email_account": "sender@example.com", "firstName": FIRST, "lastName": LAST,
            "step": 1, "variant": 1, **more,
        }  # fmt: skip
        body = json.dumps(payload).encode()
        with self.connect() as connection:
            connection.execute(
                """
                insert into app.webhook_inbox (
                    received_at, delivery_id, workspace_id, source, body, body_bytes
                ) values (now(), %s, %s, 'webhook', %s, %s)
                """,
                [uuid4(), workspace, body, len(body)],
            )

    def work(self) -> None:
        """All that follows from what came in."""

        async def follow(pool: Pool) -> None:
            now = datetime.now(UTC)
            await drain(pool)
            await classify_new(pool, now)
            await act_on_new(pool, now)
            await score_touched(pool, now)
            await suggest_answers(pool, now)
            await follow_contacts(pool, now)

        self.pooled(follow)

    def pooled(self, work: Any, role: str = "salesbrain_worker") -> Any:
        async def opened() -> Any:
            async with open_pool(self.url, role=role, size=4) as pool:
                return await work(pool)

        return asyncio.run(opened())

    def campaign(self, workspace: str, organization: str) -> str:
        return str(
            self.one(
                "select min(campaign_id) from instantly.campaigns "
                "where workspace_id = %s and organization_id = %s",
                workspace, organization,
            )
        )  # fmt: skip

    def owned(self, kind: Kind, path: Path, organization: str) -> Any:
        job = Job(kind, path, organization)
        return self.pooled(lambda pool: import_file(pool, job, datetime.now(UTC)))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ERASURE_KEY", KEY.decode())


@pytest.fixture(scope="module")
def peopled(
    postgres_server: postgres.Postgres, campaigns_known: str, world: World, home: Path
) -> Iterator[tuple[str, str]]:
    """The name of a database with all of it, and her address."""
    with copied_database(postgres_server, campaigns_known) as url:
        town = Town(url, create_app(world, limits=False))
        for kind in ("leads", "emails"):
            town.sync(kind)
        town.her = str(
            town.rows(
                """
                select lead_address from instantly.emails
                where workspace_id = 'northwind' and mail_type = 2 and lead_address is not null
                    and campaign_id is not null and not is_auto_reply
                group by lead_address order by count(*) desc, 1 limit 1
                """
            )[0]["lead_address"]
        )
        _tell(town, home)
        yield str(conninfo_to_dict(url)["dbname"]), town.her


def _tell(town: Town, home: Path) -> None:
    for workspace, customer in (("northwind", "northwind"), ("beta-pool", "acme")):
        campaign = town.campaign(workspace, customer)
        for kind in ("email_sent", "email_opened", "email_link_clicked", "reply_received"):
            more: dict[str, Any] = {"email_id": str(uuid4())}
            if kind == "reply_received":
                more |= {
                    "reply_subject": f"Re: {LAST}",
                    "reply_text": f"Yes, send me two times next week.\n{FIRST} {LAST}",
                }
            town.webhook(kind, workspace, campaign, town.her, **more)
        town.webhook("lead_interested", workspace, campaign, town.her)
        town.webhook(
            "reply_received", workspace, campaign, "other@example.net", firstName="Otto",
            lastName="Other", email_id=str(uuid4()), reply_subject="Re: it",
            reply_text=f"Please ask my colleague {town.her} instead.",
        )  # fmt: skip
    contacts = home / "contacts.csv"
    contacts.write_text(f"email,first name,last name\n{town.her},{FIRST},{LAST}\n")
    deals = home / "deals.csv"
    deals.write_text(
        "deal id,email,name,stage,amount,currency,opened on,closed on\n"
        f'D-1,{town.her},"{HER_DEAL}",won,1200,EUR,2026-01-05,2026-02-05\n'
    )
    town.work()
    town.owned(Kind.CONTACTS, contacts, "northwind")
    town.owned(Kind.DEALS, deals, "northwind")


@pytest.fixture
def town(
    postgres_server: postgres.Postgres, peopled: tuple[str, str], world: World
) -> Iterator[Town]:
    """A copy of it for one test."""
    name, her = peopled
    with copied_database(postgres_server, name) as url:
        yield Town(url, create_app(world, limits=False), her=her)
