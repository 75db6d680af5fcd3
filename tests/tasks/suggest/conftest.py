"""A migrated database with a customer, its campaign and an empty inbox."""

import pytest

from tests.tasks.suggest.office import Office


@pytest.fixture
def office(fresh_database_url: str) -> Office:
    office = Office(fresh_database_url)
    office.furnish()
    return office
