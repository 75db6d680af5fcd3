"""A migrated database with two customers to which replies come, and a model to ask about them."""

from collections.abc import Iterator

import pytest

from tests.language_model import LanguageModel, running
from tests.tasks.classify.mail import Mail


@pytest.fixture
def mail(fresh_database_url: str) -> Mail:
    return Mail(fresh_database_url)


@pytest.fixture(scope="package")
def server() -> Iterator[LanguageModel]:
    with running() as found:
        yield found


@pytest.fixture
def model(server: LanguageModel) -> LanguageModel:
    """Well, and with nothing counted."""
    server.fresh()
    return server


@pytest.fixture
def asking(mail: Mail) -> Mail:
    mail.wants("acme", mode="llm", daily_limit="100")
    return mail
