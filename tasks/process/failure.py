"""Whose fault a failure is: a row's, that of the moment, or ours."""

from typing import Final

import psycopg

from tasks.erase.guard import ErasureKeyUnusable

OF_THE_MOMENT: Final = ("08", "40", "53", "55", "57", "58")
"""Classes of SQLSTATE: connection, rollback, resources, locks, operator, system. They may pass."""
OF_A_ROW: Final = ("21", "22", "23", "54")
"""Cardinality, data, constraint, program limit (a text too long for an index)."""


def may_pass(error: BaseException) -> bool:
    """Would the same work succeed later?"""
    if isinstance(error, psycopg.Error) and error.sqlstate:
        return error.sqlstate.startswith(OF_THE_MOMENT)
    return isinstance(error, psycopg.OperationalError | OSError)


def is_of_a_row(error: BaseException) -> bool:
    """Did a row's content cause it? Not so where our statements or rights are wrong: that stops
    everything, loudly, and parks nothing."""
    if isinstance(error, psycopg.Error) and error.sqlstate:
        return error.sqlstate.startswith(OF_A_ROW)
    if isinstance(error, ErasureKeyUnusable):
        return False
    return not isinstance(error, psycopg.Error | OSError) or isinstance(error, psycopg.DataError)


def sentence(error: BaseException) -> str:
    """What went wrong, without a word of what Postgres quotes of rows."""
    if isinstance(error, psycopg.Error) and error.sqlstate:
        return f"Postgres refused it: {type(error).__name__} ({error.sqlstate})."
    return f"Writing it failed: {type(error).__name__}."
