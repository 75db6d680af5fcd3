"""A migrated database with two customers, to which replies come."""

import pytest

from tests.tasks.classify.mail import Mail


@pytest.fixture
def mail(fresh_database_url: str) -> Mail:
    return Mail(fresh_database_url)
