"""Files as people and programs write them: encodings, separators, quotes, lines."""

from pathlib import Path

import pytest

from domain.import_columns import Kind
from tasks.imports.read import SPARE, FileWrong, form, rows


def told(folder: Path, content: bytes) -> tuple[str, list[tuple[int, list[str]]]]:
    """How the file was read, and its rows."""
    path = folder / "contacts.csv"
    path.write_bytes(content)
    found = form(path, Kind.CONTACTS)
    return found.sentence, [(line, list(cells)) for line, cells in rows(found)]


@pytest.mark.parametrize(
    ("encoding", "sentence"),
    [
        ("utf-8", "read as UTF-8, separated by semicolon"),
        ("utf-8-sig", "read as UTF-8 with a byte order mark, separated by semicolon"),
        ("utf-16", "read as UTF-16, separated by semicolon"),
        (
            "latin-1",
            "read as Windows-1252 (Latin 1), since it is not UTF-8, separated by semicolon",
        ),
    ],
)  # fmt: skip
def test_encodings_are_found_and_told(tmp_path: Path, encoding: str, sentence: str) -> None:
    """The same words come out of each."""
    content = "Email;Nachname\njane@example.com;Müller\n".encode(encoding)
    assert told(tmp_path, content) == (sentence, [(2, ["jane@example.com", "Müller"])])


def test_a_late_letter_decides_the_encoding(tmp_path: Path) -> None:
    """All of the file is looked at, not its beginning."""
    many = b"email,company\n" + b"jane@example.com,Example\n" * 100_000
    sentence, found = told(tmp_path, many + b"tom@example.com,M\xfcller\n")
    assert sentence.startswith("read as Windows-1252")
    assert found[-1] == (100_002, ["tom@example.com", "Müller"])


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separators_are_found(tmp_path: Path, separator: str) -> None:
    """By the first line; others inside of cells are words."""
    content = separator.join(("email", "company", "note")) + "\n"
    content += separator.join(("a@b.c", '"x,y;z\t"', "n")) + "\n"
    assert told(tmp_path, content.encode())[1] == [(2, ["a@b.c", "x,y;z\t", "n"])]


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    """Blank lines and breaks inside of cells count, whatever ends the lines."""
    content = b'\r\nemail,note\r\n\r\na@b.c,"one\r\ntwo\nthree"\r\nd@e.f,"\r\n"\r\ng@h.i,\r\n'
    found = told(tmp_path, content)[1]
    assert [(line, cells[0]) for line, cells in found] == [(4, "a@b.c"), (7, "d@e.f"), (9, "g@h.i")]
    assert found[0][1][1] == "one\r\ntwo\nthree"


def test_chunks_make_no_difference(tmp_path: Path) -> None:
    """Rows and their lines are the same, however many are read at a time."""
    content = b"email,note\n" + b"".join(b'a%d@b.c,"x\n%d"\n' % (n, n) for n in range(50))
    whole = told(tmp_path, content)[1]
    found = form(tmp_path / "contacts.csv", Kind.CONTACTS)
    assert [(line, list(cells)) for line, cells in rows(found, chunk=7)] == whole
    assert len(whole) == 50


def test_words_stay_as_they_are(tmp_path: Path) -> None:
    """Nothing is taken for missing, for a number or a date, or loses its zeros."""
    content = b"email,id,note\na@b.c,007,NA\nd@e.f,1.0,null\ng@h.i,2026-01-01,=1+1\n"
    assert [cells[1:] for _, cells in told(tmp_path, content)[1]] == [
        ["007", "NA"],
        ["1.0", "null"],
        ["2026-01-01", "=1+1"],
    ]


def test_short_rows_are_filled_and_long_ones_show_it(tmp_path: Path) -> None:
    """A cell too many is the row's own fault, not the file's."""
    content = b"email,note\na@b.c\nd@e.f,x,y,z\n"
    assert told(tmp_path, content)[1] == [(2, ["a@b.c", ""]), (3, ["d@e.f", "x", "y", "z"])]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"\n\n;;\n", "is empty"),
        (b"email,note\na@b.c," + b"x," * (SPARE + 9) + b"\n", "far more cells"),
        (b'email,note\na@b.c,"x\n', "never closed"),
        (b"name\nJane\n", "no column address"),
    ],
)
def test_a_file_that_is_none_is_refused(tmp_path: Path, content: bytes, says: str) -> None:
    """With what is wrong and where."""
    with pytest.raises(FileWrong, match=says):
        told(tmp_path, content)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """Its name, and why."""
    with pytest.raises(FileWrong, match="cannot be read: No such file"):
        form(tmp_path / "none.csv", Kind.CONTACTS)
