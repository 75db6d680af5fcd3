"""Flows of the tests: small ones that wait, fail or return."""

import time

from prefect import flow


@flow(name="greet", flow_run_name="greet/{name}")
async def greet(name: str = "world") -> str:
    """Greets.

    Args:
        name: Whom to greet.
    """
    return f"hello {name}"


@flow(name="stumble")
async def stumble() -> None:
    """Fails."""
    raise RuntimeError("the floor was wet")


@flow(name="linger")
def linger(seconds: float = 600) -> None:
    """Waits until it is killed."""
    time.sleep(seconds)
