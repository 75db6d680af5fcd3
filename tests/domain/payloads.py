"""The recorded-style bodies of tests/payloads, by name."""

from pathlib import Path
from typing import Any

from domain.deliveries import Unreadable, read_delivery

FOLDER = Path(__file__).parents[1] / "payloads"


def body(name: str) -> bytes:
    return (FOLDER / f"{name}.json").read_bytes()


def payload(name: str) -> dict[str, Any]:
    found = read_delivery(body(name))
    assert not isinstance(found, Unreadable), found
    return found
