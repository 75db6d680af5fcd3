"""`salesbrain score`: what it says of a lead."""

import json
import xml.etree.ElementTree as ET
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from cli import calibration
from cli.app import app
from models.session import TRANSFORM, connect
from tests.tasks.process.inbox import LEAD, START, Inbox, body

DAY_AFTER = (START + timedelta(days=1)).isoformat()


def asked(inbox: Inbox, *words: str) -> Any:
    return CliRunner().invoke(app, ["score", *words], env={"DATABASE_URL": inbox.url})


def scored(url: str) -> Inbox:
    """A lead that opened as a machine does and replied."""
    inbox = Inbox(url)
    inbox.open()
    inbox.deliver(
        body("email_sent"), body("email_opened", 2), body("reply_received", 60, reply_text="Yes")
    )
    inbox.drain()
    return inbox


def test_a_score_is_explained_in_a_table(fresh_database_url: str) -> None:
    """The number, both times, the version, each signal; a machine's opens are named."""
    inbox = scored(fresh_database_url)
    done = asked(inbox, "--lead", f" {LEAD.upper()} ", "--as-of", DAY_AFTER)
    assert done.exit_code == 0, done.output
    assert f"{LEAD} for northwind: 48.86 points" in done.output
    assert "as of 2026-03-03 09:00:00 UTC" in done.output
    assert "by scoring-1" in done.output
    assert "replied" in done.output
    assert "1 email_opened of a machine count nothing" in done.output


def test_as_json_the_numbers_are_exact_and_the_same_again(fresh_database_url: str) -> None:
    """The same pair of times, also after a late event; deliveries that wait are told."""
    inbox = scored(fresh_database_url)
    pair = ["--lead", LEAD, "--as-of", DAY_AFTER, "--known-at", DAY_AFTER, "--json"]
    first = json.loads(asked(inbox, *pair).output)
    [one] = first
    assert one["value"] == one["reasons"][0]["points"]
    assert (one["reasons"][0]["name"], one["reasons"][0]["count"]) == ("replied", 1)
    assert one["waiting"] == 0
    inbox.delivered = 2 * 24 * 3600 * 1000
    inbox.deliver(body("lead_meeting_booked", 30))
    inbox.drain()
    assert json.loads(asked(inbox, *pair).output) == first
    [late] = json.loads(asked(inbox, "--lead", LEAD, "--as-of", DAY_AFTER, "--json").output)
    assert late["value"] > one["value"] + 90


def test_who_is_not_known_is_said_plainly(fresh_database_url: str) -> None:
    """No such lead, none of that customer, no address, no time."""
    inbox = scored(fresh_database_url)
    for words, sentence in (
        (["--lead", "nobody@example.net"], "is about nobody@example.net"),
        (["--lead", LEAD, "--organization", "alder"], "No event of alder known by"),
        (["--lead", " "], "' ' is no address"),
        (["--lead", LEAD, "--as-of", "noon"], "--as-of 'noon' is no time"),
    ):
        done = asked(inbox, *words)
        assert done.exit_code == 1
        assert sentence in str(done.exception)


def test_calibration_is_a_table_then_a_plot(fresh_database_url: str, tmp_path: Path) -> None:
    """Summed over customers or of one; without the marts it says what makes them."""
    inbox, picture = Inbox(fresh_database_url), tmp_path / "bands.svg"
    done = asked(inbox, "--calibration")
    assert done.exit_code == 1
    assert "build-marts" in str(done.exception)
    with connect(inbox.url, role=TRANSFORM) as connection:
        connection.execute(
            """
            create table marts.score_calibration as
            select
                organization_id, 'scoring-1' as scoring_version, band, 14::bigint as within_days,
                band_number, timestamptz '2026-03-02' as first_moment_at,
                timestamptz '2026-03-09' as last_moment_at, leads, yes as leads_positive
            from (
                values
                ('acme', '0 to 20', 2, 900::bigint, 9::bigint), ('acme', '40 to 80', 4, 40, 10),
                ('globex', '0 to 20', 2, 100, 1)
            ) as rows (organization_id, band, band_number, leads, yes);
            grant select on marts.score_calibration to salesbrain_analyst;
            """
        )
    done = asked(inbox, "--calibration", "--plot", str(picture))
    assert done.exit_code == 0, done.output
    assert "0 to 20     1,000        10    1.0%  #\n" in done.output
    assert f"25.0%  {'#' * calibration.WIDTH}" in done.output
    assert "A higher band answers more often" in done.output
    drawn = ET.parse(picture).getroot()  # noqa: S314 - our own file
    assert len(drawn.findall("{http://www.w3.org/2000/svg}rect")) == 2
    assert "900" in asked(inbox, "--calibration", "--organization", "acme").output


def test_a_band_that_answers_less_is_named() -> None:
    """A wrong table of points, or too few leads to tell."""
    day = date(2026, 3, 2)
    bands = [
        {"band": name, "leads": 100, "positive": yes, "within_days": 14, "since": day, "until": day}
        for name, yes in (("0 to 20", 5), ("20 to 40", 2))
    ]
    assert "does not always answer more often" in calibration.table(bands)
