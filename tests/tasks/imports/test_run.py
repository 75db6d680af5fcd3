"""Files into tables: what is new, changed, unchanged and refused."""

import asyncio
import hashlib
from datetime import UTC, date, datetime
from decimal import Decimal

from domain.import_columns import Kind
from models.session import open_pool
from tasks.contacts import follow_contacts
from tasks.imports.run import Imported, Job, import_file
from tests.tasks.imports.conftest import NOW, ImportDesk, counts

CONTACTS = """E-Mail;First Name;Company;Region
jane@example.com;Jane;Example Ltd;North
TOM@Example.com ;Tom;"Tom & Sons
Ltd";South
"""


def test_a_second_time_changes_nothing(importing: ImportDesk) -> None:
    """Everything is unchanged and not a row is written; what differs afterwards is."""
    assert counts(importing.load(Kind.CONTACTS, CONTACTS)) == (2, 0, 0, 0)
    before = importing.writes("app.contacts")
    assert counts(importing.load(Kind.CONTACTS, CONTACTS)) == (0, 0, 2, 0)
    assert importing.writes("app.contacts") == before
    changed = CONTACTS.replace("South", "West")
    assert counts(importing.load(Kind.CONTACTS, changed)) == (0, 1, 1, 0)
    [tom] = importing.rows("select * from app.contacts where address = 'tom@example.com'")
    assert tom["company"] == "Tom & Sons\nLtd"
    assert tom["fields"] == {"Region": "West"}
    assert tom["status"] == "new"


def test_a_preview_writes_nothing(importing: ImportDesk) -> None:
    """It says what would be, shows the first rows, and leaves no trace."""
    importing.load(Kind.CONTACTS, CONTACTS)
    more = CONTACTS.replace("Jane", "Janet") + "new@example.com;New;;\nno address;;;\n"
    imported = importing.load(Kind.CONTACTS, more, is_preview=True)
    assert counts(imported) == (1, 1, 1, 1)
    assert [(one["line"], one["state"]) for one in imported.first] == [(2, "changed"), (5, "new")]
    assert importing.one("select count(*) from app.contacts") == 2
    assert importing.one("select count(*) from app.imports") == 1


def test_good_rows_are_kept_and_bad_ones_named(importing: ImportDesk) -> None:
    """Line, column, what stands there and the fix; the mended file goes in as it is."""
    rejected = importing.folder / "bad.csv"
    content = (
        "id,email,stage,amount,currency,created,close date\n"
        'D-1,jane@example.com,Closed Won,"1,200.50",EUR,2026-09-01,2026-10-02\n'
        '\nD-2,jane@example.com,Closed Won,"1200,50",EUR,2026-09-01,2026-10-02\n'
        "D-3,nobody,Proposal,10,EURO,01.09.2026,\n"
        "D-1,jane@example.com,Proposal,10,EUR,2026-09-01,\n"
    )
    imported = importing.load(Kind.DEALS, content, rejected=rejected)
    assert counts(imported) == (1, 0, 0, 3)
    told = [(row.line, fault.column) for row in imported.faults for fault in row.faults]
    assert told == [
        (4, "amount"),
        (5, "email"),
        (5, "currency"),
        (5, "created"),
        (6, "deal_id"),
    ]
    [deal] = importing.rows("select * from app.deals")
    assert (deal["amount"], deal["is_won"], deal["closed_on"]) == (
        Decimal("1200.50"),
        True,
        date(2026, 10, 2),
    )
    text = rejected.read_text("utf-8")
    assert text.splitlines()[0].endswith("import_line,import_column,import_error")
    mended = text.replace('"1200,50"', "1200.50")
    again = importing.load(Kind.DEALS, mended)
    assert counts(again) == (1, 1, 0, 1)
    assert importing.one("select count(*) from app.deals") == 2


def test_an_import_leaves_which_file_it_was_and_what_was_wrong(importing: ImportDesk) -> None:
    """The file's SHA-256 tells it again; errors name line, column and fix, and nobody's data."""
    content = CONTACTS + "jane at home;Jane;;\n"
    assert importing.load(Kind.CONTACTS, content).earlier is None
    again = importing.load(Kind.CONTACTS, content, is_preview=True)
    assert again.earlier is not None
    assert (again.earlier.imported_at, again.earlier.file_name) == (NOW, "contacts.csv")
    assert importing.load(Kind.CONTACTS, CONTACTS).earlier is None, "another file"
    [first, second] = importing.rows("select * from app.imports order by import_id")
    assert first["content_hash"] == hashlib.sha256(content.encode()).hexdigest()
    assert first["errors"] == [
        {
            "line": 5,
            "column": "E-Mail",
            "error": "this is no e-mail address; write one address alone, such as jane@example.com",
        }
    ]
    assert (second["errors"], second["count_unchanged"]) == ([], 2)


def test_suppressed_people_stay_suppressed(importing: ImportDesk) -> None:
    """They are imported like others, and neither list nor status is touched by that."""
    with importing.connect() as connection:
        connection.execute(
            "insert into app.suppressions values ('acme', 'jane@example.com', 'active', 'opt_out',"
            " 'message:1', %s, %s)",
            [datetime(2026, 1, 1, tzinfo=UTC)] * 2,
        )
    importing.load(Kind.CONTACTS, CONTACTS + "\n")
    found = importing.rows("select address, status from app.contacts order by address")
    assert [tuple(one.values()) for one in found] == [
        ("jane@example.com", "suppressed"),
        ("tom@example.com", "new"),
    ]
    assert importing.one("select state from app.suppressions") == "active"


def test_many_import_and_follow_at_once(importing: ImportDesk) -> None:
    """The same people from two files in contrary order, with contacts followed meanwhile: nobody
    waits for ever, each is there once."""
    people = [f"p{n}@example.com,P{n}" for n in range(300)]
    paths = []
    for number, some in enumerate((people, people[::-1], people)):
        path = importing.folder / f"{number}.csv"
        path.write_text("email,first name\n" + "\n".join(some) + "\n", "utf-8")
        paths.append(path)

    async def work() -> list[int]:
        async with open_pool(importing.url, size=4) as pool:
            done = await asyncio.gather(
                *(import_file(pool, Job(Kind.CONTACTS, path, "acme"), NOW) for path in paths),
                follow_contacts(pool, NOW),
            )
        return sorted(one.merged.new for one in done if isinstance(one, Imported))

    assert asyncio.run(work()) == [0, 0, 300]
    assert importing.one("select count(*) from app.contacts") == 300


def test_a_crm_deal_takes_the_place_of_instantlys(importing: ImportDesk) -> None:
    """At once, and the contact is a customer by it."""
    with importing.connect() as connection:
        connection.execute(
            "insert into app.deals values ('acme', 'instantly:jane@example.com',"
            " 'jane@example.com', null, null, 'won', true, true, 900, 0, 'USD', '2026-09-01',"
            " '2026-09-02', 'instantly', %s)",
            [NOW],
        )
    importing.load(Kind.CONTACTS, CONTACTS)
    importing.load(
        Kind.DEALS,
        "id,email,stage,amount,created,closed,closed_on\n"
        "1,jane@example.com,won,10,2026-09-01,yes,2026-09-05\n",
    )
    assert [row["deal_id"] for row in importing.rows("select deal_id from app.deals")] == ["1"]
    [jane] = importing.rows("select * from app.contacts where address = 'jane@example.com'")
    assert (jane["status"], jane["status_because"]) == ("customer", "deal_won")
