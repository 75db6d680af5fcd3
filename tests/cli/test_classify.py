"""`salesbrain classify`: rows in, labels out, and what it says of a bad one."""

import json
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from cli.app import app

WHOLE_MAIL = (
    "No thanks, we are happy with our supplier.\n\n"
    "On Tue, 3 Mar 2026 at 10:15, Tom <tom@routes.example> wrote:\n"
    "> Shall we talk on Tuesday?\n> Unsubscribe here.\n"
)


def classify(folder: Path, content: bytes, *more: str) -> tuple[Result, list[dict[str, Any]]]:
    """Runs the command on a file; its outcome and the rows that it wrote."""
    source, target = folder / "replies.jsonl", folder / "labels.jsonl"
    source.write_bytes(content)
    names = ["--in", str(source), "--out", str(target)]
    done = CliRunner().invoke(app, ["classify", *names, *more])
    written = target.read_text("utf-8") if target.exists() else ""
    return done, [json.loads(row) for row in written.splitlines()]


def line(**fields: Any) -> bytes:
    return json.dumps(fields, ensure_ascii=False).encode() + b"\n"


def test_each_row_gets_its_label(tmp_path: Path) -> None:
    """In the order they came; an opt-out is a yes or no beside the label."""
    done, rows = classify(
        tmp_path,
        line(id="a", subject="Re: routes", text=WHOLE_MAIL, sent_on="2026-03-03")
        + line(
            id=2, subject="AW: Touren", text="Bitte löschen Sie meine Daten.", sent_on="2026-03-03"
        )
        + line(
            id="c",
            subject="Automatic reply: routes",
            text="I am out of the office and back on 9 March.",
            sent_on="2026-03-02T10:00:00Z",
        ),
    )
    assert done.exit_code == 0, done.output
    told = [(row["id"], row["label"], row["opt_out"], row["return_date"]) for row in rows]
    assert told == [
        ("a", "not_interested", False, None),
        (2, "unsubscribe", True, None),
        ("c", "out_of_office", False, "2026-03-09"),
    ]
    assert all(row["reasons"] and 0 < row["confidence"] <= 1 for row in rows)


def test_bad_rows_are_named_and_the_others_written(tmp_path: Path) -> None:
    """Line and field stand on stderr, nothing good is lost, the exit code tells."""
    done, rows = classify(
        tmp_path,
        line(id="x", text=5)
        + line(id="y", text="Yes please", sent_on="soon")
        + line(id="z", text="Stop emailing me"),
    )
    assert done.exit_code == 1
    assert [row["id"] for row in rows] == ["z"]
    assert "line 1: field text must be text" in done.output
    assert "line 2: field sent_on must be a day" in done.output


def test_without_a_day_there_is_no_day_of_return(tmp_path: Path) -> None:
    """ "Monday" is nothing when nobody knows which week it is."""
    row = line(id="a", subject="Out of office", text="Back on Monday.")
    _, rows = classify(tmp_path, row)
    assert (rows[0]["label"], rows[0]["return_date"]) == ("out_of_office", None)


def test_an_unknown_mode_is_refused(tmp_path: Path) -> None:
    """Nothing is written for a mode that does not exist."""
    done, rows = classify(tmp_path, line(id="a", text="Hi"), "--mode", "magic")
    assert done.exit_code != 0
    assert rows == []
    assert "rules or llm" in str(done.exception or done.output)


def test_many_rows_keep_their_order(tmp_path: Path) -> None:
    """Several processes read them; a bad row is named by its line."""
    texts = ("No thanks.", "Please send the prices.", "Remove me from your list.")
    rows = [
        line(id=n, subject="Re: x", text=texts[n % 3], sent_on="2026-03-02") for n in range(2100)
    ]
    rows[2050] = b"{\n"
    done, labels = classify(tmp_path, b"".join(rows))
    assert done.exit_code == 1
    assert "line 2051: not JSON" in done.output
    assert [row["id"] for row in labels] == [n for n in range(2100) if n != 2050]
    expected = ("not_interested", "interested", "unsubscribe")
    assert all(row["label"] == expected[row["id"] % 3] for row in labels)
