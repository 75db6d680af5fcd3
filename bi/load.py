"""Fill Superset's metadata with each customer's connection, datasets, charts, dashboard and user.

Runs in .venv-bi, started by bi.superset, with which it talks in lines of JSON: it is told the
customers, answers which login each one's connection has and whether that still opens, is given new
logins where it does not, and imports. Passwords come through the pipe alone.
"""

import json
import os
import sys
from typing import IO, Any

from bi.assets import Customer


def main() -> None:
    """One conversation; whatever Superset itself prints goes to stderr."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    from superset.app import create_app

    with create_app().app_context():
        _converse(sys.stdin, answers)


def _converse(told: IO[str], answers: IO[str]) -> None:
    from bi import copies, people  # they need Superset's application

    def answer(what: Any) -> None:
        print(json.dumps(what), file=answers, flush=True)

    asked = json.loads(told.readline())
    customers = [Customer(**one) for one in asked["customers"]]
    place = copies.Place(**asked["place"])
    known = {one.organization_id: copies.known_login(one, place) for one in customers}
    answer(known)
    given = json.loads(told.readline())
    passwords = people.Passwords()
    with people.as_admin(passwords):
        for one in customers:
            login = given.get(one.organization_id) or {"login": known[one.organization_id]["login"]}
            database = copies.bring(one, place, **login)
            people.give(one, database, passwords)
        gone = copies.forget_all_but(customers)
        people.forget(gone, passwords)
    answer({"imported": [one.organization_id for one in customers], "forgotten": gone})


if __name__ == "__main__":
    main()
