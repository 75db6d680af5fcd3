"""`salesbrain extract-reply`: rows in, rows out, and what it says of a bad one."""

import json
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from cli.app import app

QUOTING = "Yes, Thursday.\n\nOn Tue, 3 Mar 2026 at 10:15, Tom <tom@routes.example> wrote:\n> Hi\n"


def extract(folder: Path, content: bytes) -> tuple[Result, list[dict[str, Any]]]:
    """Runs the command on a file; its outcome and the rows that it wrote."""
    source, target = folder / "cases.jsonl", folder / "out.jsonl"
    source.write_bytes(content)
    done = CliRunner().invoke(app, ["extract-reply", "--in", str(source), "--out", str(target)])
    return done, [json.loads(row) for row in target.read_text("utf-8").splitlines()]


def lines(*rows: dict[str, Any]) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def test_each_row_becomes_its_reply(tmp_path: Path) -> None:
    """Text or HTML, an id of text or a number, in the order they came; fields besides are fine."""
    done, rows = extract(
        tmp_path,
        lines(
            {"id": "a", "text": QUOTING},
            {"id": 2, "html": "<p>Zażółć</p><blockquote>no</blockquote>", "subject": "Re: x"},
            {"id": "c", "text": None, "html": "<div>Stop</div>"},
        ),
    )
    assert done.exit_code == 0, done.output
    assert rows == [
        {"id": "a", "reply": "Yes, Thursday."},
        {"id": 2, "reply": "Zażółć"},
        {"id": "c", "reply": "Stop"},
    ]


def test_a_mail_without_words_has_an_empty_reply(tmp_path: Path) -> None:
    """Empty text is no mistake; a blank line between rows is none either."""
    done, rows = extract(tmp_path, lines({"id": "a", "text": ""}) + b"\n\r\n")
    assert done.exit_code == 0, done.output
    assert rows == [{"id": "a", "reply": ""}]


def test_bad_rows_are_named_and_the_others_written(tmp_path: Path) -> None:
    """Line and field stand on stderr, nothing good is lost, the exit code tells."""
    bad = [
        b'{"id": "x", "text": 5}\n',
        b'{"text": "no id"}\n',
        b'{"id": "y"}\n',
        b'{"id": true, "text": "z"}\n',
        b"[1]\n",
        b"{broken\n",
        b'{"id": "\xff", "text": "z"}\n',
        b"[" * 100_000 + b"\n",
    ]
    content = lines({"id": "first", "text": "One"}) + b"".join(bad)
    done, rows = extract(tmp_path, content + lines({"id": "last", "text": "Two"}))
    assert done.exit_code == 1
    assert rows == [{"id": "first", "reply": "One"}, {"id": "last", "reply": "Two"}]
    told = done.stderr.splitlines()
    assert [line.partition(":")[0] for line in told] == [f"line {n}" for n in range(2, 10)]
    for line, words in zip(
        told,
        ["text must", "id is missing", "text or html", "id must", "object", "JSON", "UTF-8"],
        strict=False,
    ):
        assert words in line
    assert "8 of 10 rows" in str(done.exception)


def test_it_reads_and_writes_the_standard_streams() -> None:
    """Made for a pipe: - is stdin and stdout."""
    rows = lines({"id": 1, "text": QUOTING})
    done = CliRunner().invoke(app, ["extract-reply", "--in", "-", "--out", "-"], input=rows)
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout) == {"id": 1, "reply": "Yes, Thursday."}


def test_half_a_character_does_not_stop_it(tmp_path: Path) -> None:
    """JSON can hold what UTF-8 cannot; the row is written with a mark in its place."""
    done, rows = extract(tmp_path, b'{"id": 1, "text": "ok \\ud800"}\n')
    assert done.exit_code == 0, done.output
    assert rows == [{"id": 1, "reply": "ok ?"}]


def test_files_that_cannot_be_used_are_said_plainly(tmp_path: Path) -> None:
    """A missing file, a missing folder, the same file twice; the input stays as it was."""
    source = tmp_path / "cases.jsonl"
    source.write_bytes(lines({"id": 1, "text": "a"}))
    wrong = {
        "Cannot read": (tmp_path / "none.jsonl", tmp_path / "out.jsonl"),
        "Cannot write": (source, tmp_path / "none" / "out.jsonl"),
        "same file": (source, source),
    }
    for words, (read, write) in wrong.items():
        done = CliRunner().invoke(app, ["extract-reply", "--in", str(read), "--out", str(write)])
        assert done.exit_code == 1
        assert words in str(done.exception)
    assert source.read_bytes() == lines({"id": 1, "text": "a"})
