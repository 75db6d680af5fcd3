"""What SQL finds unusual about a day is what domain/volume.py finds."""

import random

import psycopg

from domain import volume
from tasks.checks.volume import unusual_sql


def test_sql_judges_as_domain_does(database_url: str) -> None:
    """Five hundred invented days, many of them at an edge."""
    dice = random.Random(7)
    cases = []
    for _ in range(500):
        scale = dice.choice((1, 19, 20, 21, 40, 1000))
        before = [dice.choice((0, scale, scale, scale + 1)) for _ in range(dice.randint(0, 6))]
        times = dice.choice((0, volume.LOW, 1, volume.HIGH, 10))
        cases.append((max(0, int(scale * times) + dice.randint(-1, 1)), before))
    with psycopg.connect(database_url) as connection:
        found = [
            connection.execute(
                f"select {unusual_sql('day')} from (select %s::bigint as n, %s::bigint[] as before)"
                " as day".encode(),
                [count, before],
            ).fetchone()
            for count, before in cases
        ]
    expected = [(volume.judge(count, before),) for count, before in cases]
    assert found == expected
    assert {told for (told,) in expected} == {None, "fewer", "more"}
