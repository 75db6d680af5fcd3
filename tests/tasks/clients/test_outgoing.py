"""Whom configured addresses may make us talk to."""

import socket
import threading

import httpx
import pytest

from tasks.clients.deadman import NoSignOfLife, ping
from tasks.clients.outgoing import (
    PrivateTarget,
    is_public,
    only_public,
    require_all_public,
    require_public,
)
from tests.tasks.receiver import listening

PRIVATE = (
    "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "0.0.0.0", "255.255.255.255", "224.0.0.1", "192.0.2.1", "198.18.0.1",  # noqa: S104
    "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::",
)  # fmt: skip
PUBLIC = (
    "1.1.1.1", "8.8.8.8", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808",
)  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_at_home_is_not_public(address: str) -> None:
    """Private, loopback, link-local (a cloud's metadata), shared, reserved, in every disguise."""
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


def test_every_address_of_a_host_counts() -> None:
    """Names, numbers in brackets and odd ways to write 127.0.0.1 are resolved first."""
    for host in ("localhost", "[::1]", "127.1", "0x7f000001", "2130706433"):
        with pytest.raises(PrivateTarget):
            require_public(host)
    with pytest.raises(PrivateTarget, match=r"10\.0\.0\.7"):
        require_all_public(["1.1.1.1", "10.0.0.7"])
    require_all_public(PUBLIC)


def test_a_connection_is_checked_when_it_is_made() -> None:
    """A name that was public a moment ago, or a redirect: the real address decides."""
    with listening() as receiver:
        with only_public() as refused, pytest.raises(PrivateTarget):
            socket.create_connection(("localhost", receiver.port), timeout=2)
        assert refused
        with only_public(), pytest.raises(httpx.ConnectError):
            httpx.get(f"http://127.0.0.1:{receiver.port}/")
        assert receiver.paths == []
        assert httpx.get(f"http://127.0.0.1:{receiver.port}/after").status_code == 200


def test_other_threads_are_left_alone() -> None:
    """The listener talks to its own Postgres and Prefect while an alert goes out."""
    answers: list[int] = []
    with listening() as receiver, only_public():
        url = f"http://127.0.0.1:{receiver.port}/"
        other = threading.Thread(target=lambda: answers.append(httpx.get(url).status_code))
        other.start()
        other.join()
    assert answers == [200]


def test_a_sign_of_life_is_given_and_refused_like_an_alert() -> None:
    """Its address may hold a token: errors name neither host nor path."""
    with listening() as receiver:
        url = f"http://127.0.0.1:{receiver.port}/hush-token"
        ping(url, allow_private=True)
        assert receiver.paths == ["/hush-token"]
        receiver.answers, receiver.location = [302, 500], url
        for said, allow in (("HTTP 302", True), ("HTTP 500", True), ("not public", False)):
            with pytest.raises(NoSignOfLife, match=said) as raised:
                ping(url, allow_private=allow)
            assert "hush" not in str(raised.value)
        assert len(receiver.paths) == 3
    for wrong in (url, "http://", "nonsense", "http://[::1", "ftp://hush.example/"):
        with pytest.raises(NoSignOfLife) as raised:
            ping(wrong, allow_private=True)
        assert "hush" not in str(raised.value)
