"""The names under which one signs in to Superset, and the file that has their passwords."""

from typing import Final

ADMIN: Final = "admin"
FILE: Final = "sign-in.txt"


def user_of(organization_id: str) -> str:
    """The user of a customer: its name, unless that is the administrator's."""
    return organization_id if organization_id != ADMIN else f"customer-{ADMIN}"
