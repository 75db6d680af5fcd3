"""Where Instantly may be told to deliver to: our gateway on the internet, and nothing at home."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

NAMES_OF_HERE: Final = ("localhost", "local", "internal", "home", "lan", "intranet", "corp")
"""Last labels of host names that mean this machine or a private network."""


def host_of(url: str) -> str | None:
    """The host of an address; None where there is none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".") or None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Address:
    """One of the addresses that a host's name stands for."""

    text: str
    is_public: bool
    is_loopback: bool = False


def target_fault(url: str, addresses: Sequence[Address], *, is_sandbox: bool) -> str | None:
    """Why Instantly must not be told to deliver to this address; None when it may.

    A sandbox on this machine may deliver to this machine, and only a sandbox may.
    """
    fault = _form_fault(url)
    if fault is not None:
        return fault
    host = host_of(url) or ""
    if not addresses:
        return f"the name {host} cannot be resolved"
    if is_sandbox and all(one.is_loopback for one in addresses):
        return None
    if host.lower().rpartition(".")[2] in NAMES_OF_HERE:
        return f"{host} is a name of this machine or of a private network"
    for one in addresses:
        if not one.is_public:
            return f"{host} stands for {one.text}, which cannot be reached from the internet"
    return None


def _form_fault(url: str) -> str | None:
    if host_of(url) is None or not url.startswith(("http://", "https://")):
        return "it does not start with http:// or https:// and a host"
    if urlsplit(url).username is not None:
        return "it carries a login, which would be stored at Instantly"
    return None
