"""`salesbrain report`: a customer's month as a page, read behind its wall."""

import csv
import re
import shutil
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from psycopg.conninfo import make_conninfo
from typer.testing import CliRunner

from cli.app import app
from cli.customer_report import charts, figures, page, pdf
from cli.customer_report import words as words_of
from cli.customer_report.read import Report
from cli.local import postgres
from tests.conftest import copied_database
from tests.dbt.warehouse import Warehouse, messages

ROWS = Path(__file__).parents[1] / "dbt" / "roi" / "two_currencies.sql"
MARTS = ("--select", "+path:models/reports", "--vars", "{as_of: '2026-04-15 12:00:00+00'}")


@pytest.fixture(scope="module")
def money(
    postgres_server: postgres.Postgres, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Warehouse]:
    """The marts of tests/dbt/roi; a campaign's name there is markup, another customer shares it."""
    with copied_database(postgres_server) as url:
        superuser = make_conninfo(url, user=postgres.SUPERUSER)
        built = Warehouse(superuser, postgres.ADMIN, tmp_path_factory.mktemp("report"))
        with built.connect() as connection:
            connection.execute(ROWS.read_bytes())
            connection.execute("truncate app.bi_logins; drop role bi_cedar")
        for command in (["seed"], ["run", *MARTS]):
            result = built.dbt(*command)
            assert result.success, messages(result)
        yield built


def asked(url: str, *words: str) -> Any:
    return CliRunner().invoke(app, ["report", *words], env={"DATABASE_URL": url})


def written(money: Warehouse, folder: Path, organization: str = "cedar") -> str:
    out = folder / "page.html"
    places = ("--out", str(out), "--csv", str(folder))
    done = asked(money.url, organization, "--month", "2026-03", *places)
    assert done.exit_code == 0, done.output
    assert done.output.splitlines()[0] == str(out)
    return out.read_text()


def words(html: str) -> str:
    """The page's text as a reader sees it, in one line."""
    body = re.sub(r"<(style|title)>.*?</\1>", "", html, flags=re.S)
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def test_the_page_has_the_months_numbers(money: Warehouse, tmp_path: Path) -> None:
    """As in tests/dbt/roi/test_roi.py: results, cost, ROI, the three models side by side."""
    seen = words(written(money, tmp_path))
    assert "Outreach in March 2026" in seen
    assert "Mails sent 4" in seen
    assert "+300 % on the month before" in seen
    assert "Revenue won EUR 970 Cost EUR 1,070" in seen
    assert "by 25.0 % of all customers' mails EUR 270" in seen
    assert "Return on investment \N{MINUS SIGN}9 %" in seen
    assert "Cost per meeting EUR 1,070" in seen
    assert "Cedar two EUR 0 \N{MINUS SIGN}100 % EUR 900 84 % EUR 450 \N{MINUS SIGN}8 % 0.5" in seen
    assert "Not attributed EUR 70 \N{EN DASH} EUR 70" in seen


def test_the_page_needs_nothing_from_elsewhere(money: Warehouse, tmp_path: Path) -> None:
    """No script, link, picture or address to fetch; the browser is told to allow none."""
    html = written(money, tmp_path)
    assert "default-src 'none'" in html
    for way in ("<script", "<link", "<img", "<iframe", "@import", "url(", "src=", "href=", "//"):
        assert way not in html.replace("<!doctype", ""), way


class Balanced(HTMLParser):
    """Fails where an element is not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_text_from_outside_is_only_text(money: Warehouse, tmp_path: Path) -> None:
    """A campaign called like markup is shown as it is called."""
    html = written(money, tmp_path)
    assert "Cedar &lt;one&gt; &amp; &#34;co&#34;" in html
    assert "<one>" not in html
    parser = Balanced()
    parser.feed(html)
    assert parser.open == []


def test_it_is_read_behind_the_customers_wall(money: Warehouse, tmp_path: Path) -> None:
    """Nothing of another customer, and nothing that the operator pays, in any file."""
    written(money, tmp_path)
    files = sorted(tmp_path.iterdir())
    assert [file.stem for file in files] == ["campaigns", "days", "months", "page"]
    for file in files:
        assert not re.search("dogwood|labour|office", file.read_text(), re.IGNORECASE), file


def test_the_csv_files_hold_the_same_numbers(money: Warehouse, tmp_path: Path) -> None:
    """Every day of the month, the campaigns, and exact amounts."""
    written(money, tmp_path)
    with (tmp_path / "campaigns.csv").open(newline="") as file:
        campaigns = {row["campaign_id"]: row for row in csv.DictReader(file)}
    assert Decimal(campaigns["c1"]["cost"]) == 580
    assert campaigns["c1"]["campaign_name"] == 'Cedar <one> & "co"'
    with (tmp_path / "days.csv").open(newline="") as file:
        days = list(csv.DictReader(file))
    assert (len(days), sum(int(day["emails_sent"]) for day in days)) == (31, 4)


def test_a_missing_rate_is_said(money: Warehouse, tmp_path: Path) -> None:
    """What is left out stands on the page, and no ROI is made up."""
    seen = words(written(money, tmp_path, "dogwood"))
    assert "(deals won: 0, open deals: 0, daily costs: 1)" in seen
    assert "Return on investment \N{EN DASH}" in seen


def test_the_page_is_printed_as_a_pdf(money: Warehouse, tmp_path: Path) -> None:
    """By the browser of this machine, beside the page; it has pages, and the text is text."""
    if not any(map(shutil.which, pdf.BROWSERS)):
        pytest.skip("no Chromium here")
    out = tmp_path / "page.html"
    done = asked(money.url, "cedar", "--month", "2026-03", "--out", str(out), "--pdf")
    assert done.exit_code == 0, done.output
    assert done.output.splitlines() == [str(out), str(tmp_path / "page.pdf")]
    printed = (tmp_path / "page.pdf").read_bytes()
    assert printed.startswith(b"%PDF-")
    assert b"/Font" in printed
    assert sorted(file.name for file in tmp_path.iterdir()) == ["page.html", "page.pdf"]


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("no-such-browser", "SALESBRAIN_BROWSER names 'no-such-browser', which is no program here"),
        ("false", "ended with 1: no word of why"),
        ("true", "the browser ended without a PDF"),
    ],
)
def test_without_a_browser_the_page_is_there_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, told: str
) -> None:
    """One sentence with the fix, and no half PDF."""
    monkeypatch.setenv(pdf.SETTING, program)
    page = tmp_path / "page.html"
    page.write_text("<p>x")
    with pytest.raises(pdf.NoPdf, match=re.escape(told)):
        pdf.write(page, tmp_path / "page.pdf")
    assert list(tmp_path.iterdir()) == [page]


def test_a_machine_without_any_browser_is_told_what_to_install() -> None:
    """The name of the package, the setting, and the way by hand."""
    with pytest.raises(pdf.NoPdf, match=r"apt install chromium.*SALESBRAIN_BROWSER.*yourself"):
        pdf.browser(path="/nowhere")


@pytest.mark.parametrize(
    ("asked_for", "sentence"),
    [
        (["elm", "--month", "2026-03"], "Nothing is known of elm in 2026-03"),
        (["nobody", "--month", "2026-03"], "know no customer 'nobody'"),
        (["unassigned", "--month", "2026-03"], "know no customer 'unassigned'"),
        (["cedar", "--month", "March"], "--month 'March' is no month"),
    ],
)
def test_what_cannot_be_reported_is_said_plainly(
    money: Warehouse, asked_for: list[str], sentence: str
) -> None:
    """An unknown customer or month; nobody is 'unassigned'."""
    done = asked(money.url, *asked_for)
    assert done.exit_code == 1
    assert sentence in str(done.exception)


def test_before_the_first_build_it_says_what_to_run(fresh_database_url: str) -> None:
    """A database without marts is no stack trace."""
    done = asked(fresh_database_url, "cedar", "--month", "2026-03")
    assert "run `salesbrain run build-marts`" in str(done.exception)


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (150, 100, "+50 % on the month before"),
        (50, 100, "\N{MINUS SIGN}50 % on the month before"),
        (100, 100, "as in the month before"),
        (2000, 100, "more than ten times the month before"),
        (5, 0, ""),
        (5, None, ""),
    ],
)
def test_a_change_is_against_the_month_before(now: int, before: int | None, said: str) -> None:
    """Nothing is said where there is nothing to compare with."""
    assert figures.change(now, before) == said


def test_figures_read_like_figures() -> None:
    """Cents below a thousand, a real minus, a dash for what is not known."""
    assert figures.money(Decimal("-12.5"), "EUR") == "EUR \N{MINUS SIGN}12.50"
    assert figures.money(Decimal("1234.56"), "EUR") == "EUR 1,235"
    assert figures.money(None, "EUR") == figures.percent(None) == "\N{EN DASH}"
    assert (figures.percent(Decimal("0.1234")), figures.parts(Decimal("0.500000"))) == (
        "12.3 %",
        "0.5",
    )


@pytest.mark.parametrize(
    ("value", "top"), [(0, 4), (3, 4), (9, 10), (11, 20), (23, 25), (410, 500)]
)
def test_an_axis_ends_at_a_round_number(value: float, top: float) -> None:
    """The largest column fits below it."""
    assert charts.ceiling(value) == top


@pytest.mark.parametrize(
    ("hour", "is_running"), [("2026-03-31T21:59+00:00", True), ("2026-03-31T22:00+00:00", False)]
)
def test_a_month_runs_until_midnight_of_the_customer(hour: str, is_running: bool) -> None:
    """In Berlin March is over at 22 o'clock UTC; before, the page says "so far"."""
    zone = {"time_zone": "Europe/Berlin"}
    report = Report(zone, date(2026, 3, 1), (), (), (), (), ())
    assert page.is_running(report, datetime.fromisoformat(hour)) is is_running


def test_every_reason_of_an_accounts_health_has_words() -> None:
    """Customers read sentences; a reason that is new reads like its name."""
    with (ROWS.parents[3] / "dbt" / "seeds" / "health_rules.csv").open(newline="") as file:
        assert {row["reason"] for row in csv.DictReader(file)} == set(words_of.REASONS)
    assert words_of.reasons("warmup_banned; brand_new") == "shut out of the warm-up; brand new"
    assert words_of.reasons("") == ""


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "We sent 1,299 mails to 1 lead. Of all leads, 138 replied, 0 showed interest, and 1 "
             "meeting was booked. In this month 2 deals were won, worth EUR 900: EUR 1.50 for each "
             "EUR 1 of cost."),
        ({"deals_won": 0, "meetings_booked": 0}, "and no meetings were booked. In this month no "
                                                 "deals were won."),
        ({"revenue_multiple": None}, "In this month 2 deals were won, worth EUR 900."),
    ],
)  # fmt: skip
def test_the_month_in_a_sentence_or_two(changed: dict[str, Any], said: str) -> None:
    """Nothing is divided by nothing, and one is one."""
    month = {
        "emails_sent": 1299, "leads_contacted": 1, "leads_replied": 138, "leads_positive": 0,
        "meetings_booked": 1, "deals_won": 2, "currency": "EUR", "revenue": Decimal(900),
        "revenue_multiple": Decimal("1.5"),
    }  # fmt: skip
    assert words_of.summary(month | changed).endswith(said)


def test_a_chart_escapes_its_labels() -> None:
    """What stands at a bar is text, whatever it says."""
    assert "<b>" not in charts.bars([("<b>bold</b>", 1, "<i>")], "blue")
