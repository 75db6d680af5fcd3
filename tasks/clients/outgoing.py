"""Whom a configured address may make us talk to: the public internet, and nobody at home.

Checked twice: the name before anything is sent, and every connection at the moment it is made,
since a name may change its mind in between and an answer may redirect.
"""

import ipaddress
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final

_IPV4_IN_IPV6: Final = ipaddress.ip_network("64:ff9b::/96")


class PrivateTarget(OSError):
    """An address of a private, loopback or link-local network; not talked to."""


_is_guarded: ContextVar[bool] = ContextVar("is_guarded", default=False)
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
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    for address in {str(entry[4][0]) for entry in found}:
        if not is_public(address):
            raise PrivateTarget(f"the host has the address {address}, which is not public")


@contextmanager
def only_public() -> Iterator[None]:
    """Every connection that this thread opens meanwhile is to a public address, or PrivateTarget.

    An audit hook of the interpreter: it sees the address that the system is really asked for,
    whichever library asks. Hooks cannot be removed, so one stays, idle elsewhere.
    """
    if not _hooked:
        _hooked.append(True)
        sys.addaudithook(_watch)
    token = _is_guarded.set(True)
    try:
        yield
    finally:
        _is_guarded.reset(token)


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in ("socket.connect", "socket.sendto") or not _is_guarded.get():
        return
    opened, address = arguments[0], arguments[-1]
    if opened.family not in (socket.AF_INET, socket.AF_INET6):
        raise PrivateTarget("a socket of this machine")
    if not is_public(str(address[0])):
        raise PrivateTarget(f"{address[0]} is not public")
