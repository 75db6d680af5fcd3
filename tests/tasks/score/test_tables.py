"""What an organization wants otherwise, as it is kept with it."""

import pytest
from pydantic import ValidationError

from domain.hot_leads import HotRule
from domain.signals import DEFAULT, FLOOR, SCORING_VERSION
from models.organization_settings import ScoringEntry
from models.session import Pool
from tasks.score.tables import Tables, read_tables, rule_of, table_of
from tests.tasks.score.log import Log


def read(log: Log) -> Tables:
    async def tables(pool: Pool) -> Tables:
        async with pool.connection() as connection:
            return await read_tables(connection)

    return log.at(tables)


def test_an_organization_without_wishes_has_the_defaults(log: Log) -> None:
    """The table, its version and the rule; a wish for shares alone gives no table of its own."""
    log.want("birch", {"enters_within": 0.05})
    tables = read(log)
    assert tables.table("alder") is tables.table("birch") is DEFAULT
    assert (tables.key("alder"), tables.key("birch")) == ("", "")
    assert tables.rule("alder") == HotRule(0.10, 0.12, FLOOR)
    assert tables.rule("birch") == HotRule(0.05, 0.12, FLOOR)


def test_wishes_change_what_they_name_and_nothing_else(log: Log) -> None:
    """One signal's cap and the floor; the version tells that it is another table."""
    log.want("alder", {"signals": {"clicked": {"cap": 50}}, "floor": 60})
    tables = read(log)
    table = tables.table("alder")
    changed = [one for one, old in zip(table.signals, DEFAULT.signals, strict=True) if one != old]
    assert [(one.name, one.points, one.cap) for one in changed] == [("clicked", 25, 50)]
    assert table.version.startswith(f"{SCORING_VERSION}+")
    assert (tables.rule("alder").floor, table.floor) == (60, 60)
    assert tables.every() == {"": DEFAULT, "alder": table}


def test_a_wish_for_a_signal_that_there_is_not_is_refused() -> None:
    """When the customers file is read, and not in the night when scores are made."""
    with pytest.raises(ValidationError, match="no signal 'open'"):
        ScoringEntry.model_validate({"signals": {"open": {"points": 1}}})


def test_a_way_out_is_never_narrower_than_the_way_in() -> None:
    """Refused too; equal is allowed."""
    with pytest.raises(ValidationError, match="leaves_beyond"):
        ScoringEntry(enters_within=0.2, leaves_beyond=0.1)
    assert rule_of(ScoringEntry(enters_within=0.2, leaves_beyond=0.2)).leaves_beyond == 0.2
    assert table_of(ScoringEntry()) is DEFAULT
