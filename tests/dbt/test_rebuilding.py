"""What customers see while their marts are rebuilt, or while they go."""

import time

import psycopg
from psycopg import sql

from tasks import bi_logins
from tasks.walls import walls_intact
from tests.dbt.reach import RELATIONS, named
from tests.dbt.readers import reading
from tests.dbt.warehouse import Warehouse, messages

TWINS = """
update instantly.campaigns set name = 'One name' where campaign_id = 'a-live';
update instantly.campaigns set name = 'One name' where campaign_id = 'b-live';
update app.organizations set name = 'Alder GmbH' where organization_id = 'birch';
update instantly.leads set email = 'ada@ash.example', address = 'ada@ash.example'
where campaign_id = 'b-live';
update instantly.emails set lead_address = 'ada@ash.example' where campaign_id = 'b-live';
"""
CHOSEN = ("+dim_campaigns", "+dim_leads", "+lead_engagement", "+dim_organizations")


def test_two_customers_of_the_same_names_and_addresses_stay_two(own: Warehouse) -> None:
    """Same name, same campaign, same lead in one workspace: each still sees its own alone."""
    with own.connect() as admin:
        admin.execute(TWINS)
    built = own.dbt("run", "--select", *CHOSEN)
    assert built.success, messages(built)
    for who, customer, other in (("bi_alder", "alder", "b-live"), ("bi_birch", "birch", "a-live")):
        with own.connect(who) as reader:
            for name in ("marts.dim_campaigns", "marts.dim_leads", "marts.lead_engagement"):
                query = sql.SQL("select organization_id, campaign_id from {}").format(named(name))
                rows = reader.execute(query).fetchall()
                assert {row["organization_id"] for row in rows} == {customer}, name
                assert other not in {row["campaign_id"] for row in rows}, name
            [told] = reader.execute("select * from marts.dim_organizations").fetchall()
            assert told["organization_id"] == customer


def test_rebuilding_never_opens_the_wall(own: Warehouse) -> None:
    """All built anew and then in steps, as either login that dbt has, while a customer reads on:
    it never sees a foreign row, and at the end every wall stands."""
    with reading(own, "bi_alder") as reader:
        anew = own.dbt("run", "--full-refresh", DBT_USER="salesbrain_transform")
        stepped = own.dbt("run")
    for built in (anew, stepped):
        assert built.success, messages(built)
    assert reader.error is None
    assert reader.rounds > 3
    assert reader.organizations == {"alder"}
    with own.connect() as admin:
        assert walls_intact(admin) == []


def test_a_customer_that_goes_while_it_reads_is_thrown_out(own: Warehouse) -> None:
    """Its login revoked and its rows deleted: until the session ends, its own rows or none."""
    with own.connect() as admin:
        issued = bi_logins.create(admin, "birch", name=None, done_by="a test")
        try:
            with reading(own, issued.login) as reader:
                while not reader.rounds and reader.error is None:
                    time.sleep(0.01)
                with own.connect("salesbrain_transform") as builder:
                    for relation in RELATIONS:
                        if relation.startswith("marts."):
                            gone = sql.SQL("delete from {} where organization_id = 'birch'")
                            builder.execute(gone.format(named(relation)))
                bi_logins.revoke(admin, issued.login)
                reader.until_thrown_out()
        finally:
            bi_logins.revoke(admin, issued.login)
    assert isinstance(reader.error, psycopg.OperationalError)
    assert reader.organizations == {"birch"}
