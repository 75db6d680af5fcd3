"""The client: what it sends, what it repeats, and the named errors it raises."""

import asyncio
from typing import Any

import httpx
import pytest

from sandbox import keys
from sandbox.application import create_app
from sandbox.world import World
from tasks.clients.instantly import Access, InstantlyClient, Operation, errors
from tasks.clients.instantly.client import ATTEMPTS, USER_AGENT
from tasks.clients.instantly.keys import looks_like_v1
from tasks.clients.instantly.operations import (
    GET_WORKSPACE,
    LIST_ACCOUNT_CAMPAIGNS,
    LIST_CAMPAIGNS,
    LIST_EMAILS,
    LIST_LEADS,
)
from tests.tasks.clients.scripted import Reply, Scripted, Turns, call

DELETE_LEAD = Operation("DELETE", "/leads/{id}", is_write=True)
PAUSE = Operation("POST", "/campaigns/{id}/pause", is_write=True)
OK: Reply = (200, b'{"id": "w"}')


def json_error(status: int, words: str = "Because") -> Reply:
    return status, b'{"statusCode": %d, "error": "E", "message": "%s"}' % (status, words.encode())


def test_a_call_says_who_it_is() -> None:
    """Our own User-Agent, the key exactly as it is, and the workspace to act as."""
    app = Scripted([OK])
    assert call(app, GET_WORKSPACE, "a2V5=", access={"act_as": "ws-4"}) == {"id": "w"}
    [asked] = app.asked
    assert asked["told"]["user-agent"] == USER_AGENT
    assert asked["told"]["authorization"] == "Bearer a2V5="
    assert asked["told"]["x-as-workspace"] == "ws-4"
    assert asked["path"] == "/api/v2/workspaces/current"
    call(app, GET_WORKSPACE)
    assert "x-as-workspace" not in app.asked[1]["told"]


def test_a_delete_has_neither_body_nor_content_type() -> None:
    """Instantly answers 400 "body must be null" to either; a POST without a body likewise."""
    app = Scripted([OK])
    for operation in (DELETE_LEAD, PAUSE):
        call(app, operation, access={"allow_writes": True}, path={"id": "x"})
    for asked in app.asked:
        assert asked["body"] == b""
        assert "content-type" not in asked["told"]


def test_an_address_in_a_path_is_encoded() -> None:
    """Accounts are named by address: @, / and ? in it stay one part of the path."""
    app = Scripted([OK])
    call(app, LIST_ACCOUNT_CAMPAIGNS, path={"email": "a/b?c@x.example"})
    assert app.asked[0]["raw_path"].endswith(b"/account-campaign-mappings/a%2Fb%3Fc%40x.example")


def test_lists_go_as_repeated_parameters() -> None:
    """emails=a&emails=b, as the document describes arrays."""
    app = Scripted([OK])
    call(app, LIST_CAMPAIGNS, query={"emails": ["a@x.example", "b@x.example"], "limit": 100})
    assert app.asked[0]["query_string"] == b"emails=a%40x.example&emails=b%40x.example&limit=100"


@pytest.mark.parametrize(
    ("reply", "error", "words"),
    [
        (json_error(401), errors.OldKey, "API v2 key"),
        (json_error(402), errors.PlanTooLow, "plan"),
        (json_error(403, "Missing scope"), errors.ScopeMissing, "scope"),
        ((403, b"error code: 1010"), errors.BlockedAtEdge, "User-Agent"),
        ((403, b"<html>no</html>"), errors.BlockedAtEdge, "key is not to blame"),
        (json_error(404), errors.NotFound, ""),
        (json_error(413), errors.TooLarge, ""),
        (json_error(400, "body must be null"), errors.BadRequest, "report"),
        (json_error(409), errors.BadRequest, "report"),
        ((400, b"[1]"), errors.BadRequest, "report"),
        ((200, b"<html>maintenance</html>"), errors.UnreadableAnswer, ""),
        ((200, b'{"a": '), errors.UnreadableAnswer, ""),
    ],
)
def test_each_refusal_has_a_name_and_a_remedy(
    reply: Reply, error: type[errors.InstantlyError], words: str
) -> None:
    """Said once, since repeating would not help; the remedy says what to do."""
    app = Scripted([reply])
    with pytest.raises(error) as raised:
        call(app, GET_WORKSPACE, "sk_v1")
    assert type(raised.value) is error
    assert words in raised.value.remedy
    assert len(app.asked) == 1
    assert "sk_v1" not in f"{raised.value} {raised.value.remedy}"


def test_a_message_of_instantly_is_quoted_shortly() -> None:
    """It helps whoever reads the incident; a page of HTML or a whole body does not."""
    with pytest.raises(errors.BadRequest) as raised:
        call(Scripted([json_error(400, "x" * 5000)]), GET_WORKSPACE)
    assert "GET /workspaces/current -> 400: xxx" in str(raised.value)
    assert len(str(raised.value)) < 400


def test_every_error_says_what_to_do() -> None:
    """Each kind has a name of its own for the incident and a sentence for its reader."""
    kinds = errors.InstantlyError.__subclasses__()
    assert len({kind.kind for kind in kinds}) == len(kinds) >= 12
    for kind in kinds:
        assert len(kind.remedy) > 20
        assert kind.__doc__


@pytest.mark.parametrize(
    ("key", "is_v1"),
    [
        (keys.V1_KEY, True), (keys.NORTHWIND_KEY, False), (keys.REVOKED_KEY, False),
        ("", True), ("ä", True), ("YWJj", True),
    ],
)  # fmt: skip
def test_a_key_of_v1_is_recognised(key: str, is_v1: bool) -> None:
    """A key of v2 is base64 of a UUID and a secret; what is not, is called old when refused."""
    assert looks_like_v1(key) is is_v1


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_read_is_repeated_within_the_budget(status: int) -> None:
    """Each attempt takes its turn of the right budget; then the answer is there."""
    app, turns = Scripted([json_error(status), json_error(status), OK]), Turns()
    assert call(app, LIST_EMAILS, throttle=turns) == {"id": "w"}
    assert turns.turns == ["emails"] * 3
    assert len(turns.pauses) == (2 if status == 429 else 0)


def test_retry_after_is_followed() -> None:
    """Where the header is there it counts, for everybody of the workspace; nonsense does not."""
    slow: Reply = (429, b"{}", {"retry-after": "7"})
    odd: Reply = (429, b"{}", {"retry-after": "Tue, 24 Nov 2026 09:00:00 GMT"})
    endless: Reply = (429, b"{}", {"retry-after": "86400"})
    turns = Turns()
    call(Scripted([slow, odd, endless, OK]), GET_WORKSPACE, throttle=turns)
    assert turns.pauses[0] == 7
    assert 0 < turns.pauses[1] < 5
    assert turns.pauses[2] == 120


def test_a_limit_that_never_ends_is_an_error() -> None:
    """After so many refusals somebody else must be using the limit up."""
    app, turns = Scripted([json_error(429)]), Turns()
    with pytest.raises(errors.RateLimited):
        call(app, LIST_LEADS, throttle=turns)
    assert len(app.asked) == len(turns.turns) == ATTEMPTS


def test_a_connection_that_is_lost_is_tried_again(unused_tcp_port: int) -> None:
    """Nobody listens at first; then the server is there and the call goes through."""

    async def late() -> Any:
        access = Access(f"http://127.0.0.1:{unused_tcp_port}", ("key",))
        async with InstantlyClient(access, Turns()) as client:
            asking = asyncio.create_task(client.call(GET_WORKSPACE))
            await asyncio.sleep(0.2)
            server = await asyncio.start_server(answer, "127.0.0.1", unused_tcp_port)
            async with server:
                told = await asking
            return told, client.tally

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b'HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n{"id": "w"}')
        await writer.drain()
        writer.close()

    told, tally = asyncio.run(late())
    assert told == {"id": "w"}
    assert tally.failed == tally.calls - 1 >= 1


def test_a_write_is_sent_once() -> None:
    """It may have happened: only a read is repeated."""
    for status, error in ((500, errors.InstantlyDown), (429, errors.RateLimited)):
        app = Scripted([json_error(status), OK])
        with pytest.raises(error):
            call(app, PAUSE, access={"allow_writes": True}, path={"id": "c"})
        assert len(app.asked) == 1


def test_a_write_needs_permission() -> None:
    """A real account is safe by default: nothing is sent at all."""
    app = Scripted([OK])
    with pytest.raises(errors.WritesNotAllowed) as raised:
        call(app, DELETE_LEAD, path={"id": "l"})
    assert "INSTANTLY_ALLOW_WRITES=true" in raised.value.remedy
    assert app.asked == []


def test_without_a_key_nothing_is_sent() -> None:
    """The error names the variables that would hold one."""
    app = Scripted([OK])

    async def ask() -> None:
        access = Access("http://i.example", (), key_variables=("NEW_KEY", "OLD_KEY"))
        transport = httpx.ASGITransport(app)
        async with InstantlyClient(access, Turns(), transport=transport) as client:
            await client.call(GET_WORKSPACE)

    with pytest.raises(errors.NoKey, match="NEW_KEY or OLD_KEY is not set"):
        asyncio.run(ask())
    assert app.asked == []


def test_keys_are_tried_in_their_order() -> None:
    """While a key is rotated both are valid, or only one: the first that works stays in use."""
    app = Scripted([json_error(401), OK])

    async def twice() -> None:
        access = Access("http://i.example", ("new", "old"))
        transport = httpx.ASGITransport(app)
        async with InstantlyClient(access, Turns(), transport=transport) as client:
            await client.call(GET_WORKSPACE)
            await client.call(GET_WORKSPACE)

    asyncio.run(twice())
    sent = [asked["told"]["authorization"] for asked in app.asked]
    assert sent == ["Bearer new", "Bearer old", "Bearer old"]


def test_keys_never_show() -> None:
    """Not in what an Access looks like when it is printed or logged."""
    access = Access("http://i.example", ("secret-key-1",), key_variables=("NEW_KEY",))
    assert "secret-key-1" not in f"{access!r} {access}"


@pytest.mark.parametrize(
    ("key", "error"),
    [
        (keys.REVOKED_KEY, errors.BadKey),
        (keys.V1_KEY, errors.OldKey),
        (keys.EXPIRED_KEY, errors.PlanTooLow),
        (keys.NARROW_KEY, errors.ScopeMissing),
    ],
)
def test_the_sandbox_refuses_as_instantly_does(
    world: World, key: str, error: type[errors.InstantlyError]
) -> None:
    """The same names come from a simulated Instantly with its recorded words."""
    with pytest.raises(error):
        call(create_app(world, limits=False), LIST_LEADS, key, body={})
