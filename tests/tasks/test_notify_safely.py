"""What alerts must never do: leak, wander off, hang, or become markup."""

import email.message
import email.policy
import socket
import time
from collections.abc import Iterator

import pytest

from cli.alert_checks import alerts_go_out
from tasks.incident import Trouble, open_incident
from tasks.site import Site
from tests.tasks.alerting import AT, opened, passed, settings
from tests.tasks.desk import Desk
from tests.tasks.receiver import Receiver, listening, mail_server


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with listening() as found:
        yield found


def test_a_destination_that_hangs_or_is_wrong_stops_no_other(
    desk: Desk, receiver: Receiver
) -> None:
    """One says nothing, one is no address, one is nobody: the good one is told of everything."""
    with socket.socket() as silent, socket.socket() as closed:
        silent.bind(("127.0.0.1", 0))
        silent.listen(50)
        closed.bind(("127.0.0.1", 0))
        quick = "cto=0.3&rto=0.3"
        given = settings(
            f"json://127.0.0.1:{silent.getsockname()[1]}/?{quick}",
            "nonsense://secret-of-a-typo",
            f"json://127.0.0.1:{closed.getsockname()[1]}/?{quick}",
            receiver.url(),
        )
        desk.at(opened(4))
        began = time.monotonic()
        assert passed(desk, given).to_retry == 4
        assert time.monotonic() - began < 5
    assert len(receiver.heard) == 4
    errors = {row["error"] for row in desk.rows("select error from app.outbox")}
    assert any("json #1: could not be reached" in error for error in errors)
    assert all("address #2: apprise cannot use this address of ALERT_URLS" in e for e in errors)
    assert not any("typo" in error for error in errors)


def test_a_private_address_is_refused_unless_allowed(desk: Desk, receiver: Receiver) -> None:
    """Loopback by number and by name: nothing arrives, and the row says why."""
    port = receiver.port
    desk.at(opened())
    given = settings(
        f"json://127.0.0.1:{port}/a", f"json://localhost:{port}/b", f"json://[::1]:{port}/c",
        allow_private_targets=False,
    )  # fmt: skip
    passed(desk, given)
    assert receiver.heard == []
    error = desk.one("select error from app.outbox")
    assert error.count("set ALERT_ALLOW_PRIVATE_TARGETS=true if that is meant") == 3


def test_a_redirect_is_not_followed(desk: Desk, receiver: Receiver) -> None:
    """Also where the address itself asks for it: an answer must not choose whom we talk to."""
    with listening() as redirecting:
        redirecting.answers = [307]
        redirecting.location = f"http://127.0.0.1:{receiver.port}/inside"
        desk.at(opened())
        passed(desk, settings(redirecting.url("hook?redirect=yes")))
    assert receiver.paths == []
    assert "answered HTTP 307" in desk.one("select error from app.outbox")


def test_no_secret_of_an_address_is_told(
    desk: Desk, receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    """Path, user, password and token: in no log line, at any level, no error and no row."""
    caplog.set_level(1)
    receiver.answers = [200, 500]
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        given = settings(
            receiver.url("hush-path?+x-token=hush-header"),
            f"json://hush-user:hush-password@127.0.0.1:{receiver.port}/hush-other",
            f"json://127.0.0.1:{closed.getsockname()[1]}/hush-closed?cto=0.3",
            "hush://hush-scheme/hush",
            "slack://hush-a/hush-b/hush-c",
        )
        desk.at(opened())
        passed(desk, given)
        assert "hush" not in f"{given!r}"
    assert {path.partition("?")[0] for path in receiver.paths} == {"/hush-path", "/hush-other"}
    kept = desk.rows("select * from app.outbox")
    assert kept[0]["error"]
    assert "hush" not in f"{kept}"
    assert caplog.records
    told = "\n".join(f"{record.getMessage()} {record.args}" for record in caplog.records)
    assert "hush" not in told.lower()


def test_doctor_knows_which_address_is_wrong(
    desk: Desk, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each address in a sentence, without its secret; and what did not arrive."""
    monkeypatch.setenv("DATABASE_URL", desk.url)
    monkeypatch.delenv("ALERT_URLS", raising=False)
    [off] = alerts_go_out()
    assert (off.is_fine, "ALERT_URLS is not set" in off.sentence) == (True, True)
    urls = f"{receiver.url('hush')} hush://hush slack://Ahush/Bhush/{'c' * 24}"
    monkeypatch.setenv("ALERT_URLS", urls)
    receiver.answers = [500]
    desk.at(opened())
    passed(desk, settings(receiver.url()))
    found = alerts_go_out()
    assert [finding.is_fine for finding in found] == [False, False, True, False, True]
    said = [finding.sentence for finding in found]
    assert "json #1: the host has the address 127.0.0.1, which is not public" in said[0]
    assert "address #2: apprise cannot use" in said[1]
    assert said[2] == "Alerts go to slack #3."
    assert said[3] == "1 alerts did not arrive: json #1: answered HTTP 500."
    assert "hush" not in str(found)
    assert len(receiver.heard) == 1


def test_a_mail_is_plain_text_whatever_it_tells(desk: Desk) -> None:
    """Tags and header lines from outside are neither tags nor headers there."""

    async def work(site: Site) -> None:
        words = "<b>Bold</b>\r\nBcc: eve@evil.example\r\n\r\n<script>x</script>"
        one = Trouble("odd", words, words, "Look.", words)
        await open_incident(site.pool, "northwind", one, AT)

    desk.at(work)
    with mail_server() as (port, mails):
        url = f"mailto://127.0.0.1:{port}?from=a@ours.example&to=b@ours.example&format=html"
        assert passed(desk, settings(url)).sent == 1
    told = email.message_from_string(mails[0], policy=email.policy.default)
    assert isinstance(told, email.message.EmailMessage)
    assert (told["to"], told["bcc"]) == ("b@ours.example", None)
    assert told["subject"].startswith("[northwind]")
    assert told.get_content_type() == "text/plain"
    text = told.get_content()
    assert "Reference: incident/1/opened" in text
    assert "<" not in text


def test_an_item_that_makes_no_sense_stops_no_other(desk: Desk, receiver: Receiver) -> None:
    """Its row says so; the alert behind it is told, and a host that is no name stops nothing."""
    with desk.connect() as connection:
        for number, content in enumerate(('{"since": "soon"}', '{"items": 5}', '{"count": "x"}')):
            connection.execute(
                """
                insert into app.outbox (
                    workspace_id, idempotency_key, kind, topic, content, made_at, due_at
                )
                values ('northwind', %s, %s, 'odd', %s, %s, %s)
                """,
                [f"odd/{number}", "digest" if number else "alert", content, AT, AT],
            )
    desk.at(opened())
    given = settings("json://a..b/", receiver.url(), allow_private_targets=True)
    assert passed(desk, given).to_retry == 4
    assert receiver.titles == ["[northwind] sync 0: key refused"]
    errors = desk.rows("select error from app.outbox order by outbox_id")
    assert [row["error"][:40] for row in errors[:3]] == [
        "its content cannot be put into words (Va", "its content cannot be put into words (Ty",
        "its content cannot be put into words (Va",
    ]  # fmt: skip
