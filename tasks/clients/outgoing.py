"""Whom a configured address may make us talk to: the public internet, and nobody at home.

Checked twice: the name before anything is sent, and every connection at the moment it is made,
since a name may change its mind in between and an answer may redirect.
"""

import ipaddress
import socket
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final

_IPV4_IN_IPV6: Final = ipaddress.ip_network("64:ff9b::/96")


class PrivateTarget(OSError):
    """An address of a private, loopback or link-local network; not talked to."""


_refusals: ContextVar[list[str] | None] = ContextVar("_refusals", default=None)
_hooked: list[bool] = []


def is_public(address: str) -> bool:
    """Whether an IP address can be reached from everywhere, whatever form it hides in."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo or (None, None))[1]
        if inner is None and ip in _IPV4_IN_IPV6:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def require_public(host: str) -> None:
    """Raises PrivateTarget when any address of a host is not public; OSError when it has none."""
    found = socket.getaddrinfo(host.strip("[]"), None, type=socket.SOCK_STREAM)
    require_all_public(str(entry[4][0]) for entry in found)


def require_all_public(addresses: Iterable[str]) -> None:
    """One private address among public ones is enough: it is tried when the others fail."""
    for address in addresses:
        if not is_public(address):
            raise PrivateTarget(f"the host has the address {address}, which is not public")


@contextmanager
def only_public() -> Iterator[list[str]]:
    """Every connection that this thread opens meanwhile is to a public address, or PrivateTarget.

    Yields what was refused, since libraries swallow the error. An audit hook of the interpreter:
    it sees the address that the system is really asked for, whichever library asks. Hooks cannot
    be removed, so one stays, idle elsewhere.
    """
    if not _hooked:
        _hooked.append(True)
        sys.addaudithook(_watch)
    refused: list[str] = []
    token = _refusals.set(refused)
    try:
        yield refused
    finally:
        _refusals.reset(token)


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in ("socket.connect", "socket.sendto"):
        return
    refused = _refusals.get()
    if refused is None:
        return
    opened, address = arguments[0], arguments[-1]
    is_inet = opened.family in (socket.AF_INET, socket.AF_INET6)
    if is_inet and is_public(str(address[0])):
        return
    where = (
        f"it leads to {address[0]}, which is not public" if is_inet else "a socket of this machine"
    )
    refused.append(where)
    raise PrivateTarget(where)
