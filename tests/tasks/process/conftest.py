"""A migrated database with a workspace and an empty inbox."""

import pytest

from tests.tasks.process.inbox import Inbox


@pytest.fixture
def inbox(fresh_database_url: str) -> Inbox:
    inbox = Inbox(fresh_database_url)
    inbox.open()
    return inbox
