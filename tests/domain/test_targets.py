"""Only an address of the internet is given to Instantly."""

import pytest

from domain.targets import Address, target_fault

URL = "https://door.example/webhooks/instantly/webhook"
PUBLIC = Address("203.0.113.9", is_public=True)
PRIVATE = Address("10.0.0.9", is_public=False)
LOOP = Address("127.0.0.1", is_public=False, is_loopback=True)


@pytest.mark.parametrize(
    ("url", "addresses", "is_sandbox", "fault"),
    [
        (URL, [PUBLIC], False, None),
        (URL, [PUBLIC, PRIVATE], False, "10.0.0.9"),
        (URL, [], False, "cannot be resolved"),
        ("http://127.0.0.1:8001/x", [LOOP], False, "127.0.0.1"),
        ("http://127.0.0.1:8001/x", [LOOP], True, None),
        ("http://10.0.0.9/x", [PRIVATE], True, "10.0.0.9"),
        ("http://localhost/x", [PUBLIC], False, "localhost"),
        ("http://door.internal./x", [PUBLIC], False, "private network"),
        ("ftp://door.example/x", [PUBLIC], False, "http://"),
        ("https:///x", [PUBLIC], False, "http://"),
        ("https://[::1/x", [PUBLIC], False, "http://"),
        ("https://me:hush@door.example/x", [PUBLIC], False, "login"),
    ],
)
def test_only_an_address_of_the_internet_is_given_to_instantly(
    url: str, addresses: list[Address], is_sandbox: bool, fault: str | None
) -> None:
    """Every address behind a name counts; a simulation on this machine may deliver to it."""
    found = target_fault(url, addresses, is_sandbox=is_sandbox)
    assert (found is None) if fault is None else (found is not None and fault in found)
