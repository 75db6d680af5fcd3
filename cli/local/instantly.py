"""Which Instantly this machine talks to: the real one, or the sandbox that ships with us."""

import os
import sys
from pathlib import Path

from cli.local.home import find_project
from cli.local.processes import free_port
from cli.local.service import SECRETS, Service

NAME = "sandbox"
MEMORY = "sandbox-memory"
PORT = 8010
BASE_URL_VARIABLE = "INSTANTLY_BASE_URL"
CUSTOMERS_VARIABLE = "SALESBRAIN_CUSTOMERS_FILE"
REAL_WHEN_SET = ("INSTANTLY_API_KEY", BASE_URL_VARIABLE, CUSTOMERS_VARIABLE)
CUSTOMERS_FILE = "customers.yaml"
HURRY = {"INSTANTLY_EMAILS_PER_MINUTE": "3000"}


def is_real() -> bool:
    """Somebody set a key, an address, or who the customers are: start no sandbox."""
    own_file = find_project() / CUSTOMERS_FILE
    return own_file.exists() or any(os.environ.get(name) for name in REAL_WHEN_SET)


def client_environment(address: str) -> dict[str, str]:
    """What the flows get so that the sandbox is their Instantly: its address, its file of
    customers, and its keys under the names that stand in that file."""
    import sandbox
    from sandbox import keys

    return {
        BASE_URL_VARIABLE: address,
        CUSTOMERS_VARIABLE: str(Path(sandbox.__file__).with_name(CUSTOMERS_FILE)),
        "INSTANTLY_KEY_NORTHWIND": keys.NORTHWIND_KEY,
        "INSTANTLY_KEY_NORTHWIND_OLD": keys.NORTHWIND_OLD_KEY,
        "INSTANTLY_KEY_BETA_POOL": keys.BETA_POOL_KEY,
        "INSTANTLY_KEY_AGENCY": keys.AGENCY_KEY,
    }


def describe(home: Path, port: int | None = None, *, is_hurried: bool = False) -> Service:
    """The sandbox as a service on port 8010, or on a free one when that is taken.

    `is_hurried` lifts its rate limits: reading the demo's mails at Instantly's 20 calls a minute
    would take minutes. HURRY tells the client so."""
    port = port or free_port(PORT)
    address = f"http://127.0.0.1:{port}"
    command = (
        sys.executable, "-m", "sandbox", "--port", str(port), "--memory", str(home / MEMORY),
        *(["--no-limits"] if is_hurried else []),
    )  # fmt: skip
    return Service(NAME, command, url=address, health=f"{address}/_sandbox", withheld=SECRETS)
