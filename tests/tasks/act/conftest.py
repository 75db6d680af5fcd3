"""Customers who want nothing otherwise than the defaults, whatever the demo's file says."""

import pytest

from tests.tasks.desk import Desk

PLAIN = "update app.organizations set settings = '{}'"


@pytest.fixture
def desk(desk: Desk) -> Desk:
    with desk.connect() as connection:
        connection.execute(PLAIN)
    return desk


@pytest.fixture
def knowing(knowing: Desk) -> Desk:
    with knowing.connect() as connection:
        connection.execute(PLAIN)
    return knowing
