"""A spool's file survives a cut anywhere: what was synced before is read back, nothing else."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from webhook_gateway import frames, spool_file
from webhook_gateway.row import column, decode, encode

ACME = column("acme")


def rows(*some: bytes) -> list[bytes]:
    return [encode(ACME, body, len(body), None) for body in some]


def all_rows(path: Path) -> list[bytes]:
    """Everything that an adopting gateway reads."""
    file = spool_file.adopt(path)
    assert file is not None
    found: list[bytes] = []
    while part := _next(file):
        found += part
    file.close(remove=False)
    return found


def _next(file: spool_file.SpoolFile) -> list[bytes]:
    some, file.drained = file.next_rows()
    return some


@pytest.fixture
def file(tmp_path: Path) -> Iterator[spool_file.SpoolFile]:
    made = spool_file.create(tmp_path)
    yield made
    made.close(remove=False)


def test_a_row_comes_back_as_it_was() -> None:
    """All seven columns, whatever the bytes."""
    body = bytes(range(256))
    row = decode(encode(column("açme"), body, 2**40, "too_large"))
    assert (row.workspace_id, row.source, row.body) == ("açme", "webhook", body)
    assert (row.body_bytes, row.parked_because) == (2**40, "too_large")
    assert row.delivery_id.version == 7
    assert int(row.delivery_id) >> 80 == int(row.received_at.timestamp() * 1000)


@pytest.mark.parametrize("cut", [0, 3, 40, -1])
def test_half_a_row_is_none(cut: int) -> None:
    """decode says so instead of making something up."""
    (row,) = rows(b"some body")
    with pytest.raises(ValueError, match="not a row"):
        decode(row[:cut])


def test_ids_are_unique_and_by_time() -> None:
    """10,000 of one moment differ, and later ones sort later."""
    made = [encode(ACME, b"", 0, None) for _ in range(10_000)]
    ids = [decode(row).delivery_id for row in made]
    assert len(set(ids)) == len(ids)
    assert decode(made[0]).delivery_id < decode(made[-1]).delivery_id


def test_a_cut_at_every_byte(tmp_path: Path) -> None:
    """Of a file cut at byte n exactly the rows that end before n come back."""
    whole = spool_file.create(tmp_path)
    written, ends = rows(b"one", b"", b"\0" * 100, b'{"four": 4}'), []
    for row in written:
        whole.append([row])
        ends.append(whole.end)
    content = whole.path.read_bytes()
    whole.close(remove=True)
    path = tmp_path / "cut.spool"
    for cut in range(len(content) + 1):
        path.write_bytes(content[:cut])
        kept = sum(end <= cut for end in ends)
        assert all_rows(path) == written[:kept], cut


@settings(max_examples=60, deadline=None)
@given(
    bodies=st.lists(st.binary(max_size=300), max_size=6),
    rubbish=st.binary(max_size=200),
    cut=st.floats(0, 1),
)
def test_rubbish_behind_a_cut_hides_nothing(
    tmp_path_factory: pytest.TempPathFactory, bodies: list[bytes], rubbish: bytes, cut: float
) -> None:
    """After a torn record and whatever the disk left behind it, later records are found."""
    folder = tmp_path_factory.mktemp("rubbish")
    file = spool_file.create(folder)
    first, torn, later = rows(*bodies), *rows(b"torn"), rows(b"later", *bodies)
    file.append(first)
    frame = frames.framed(file.mark, [torn])
    data = frame[: int(cut * (len(frame) - 1))] + rubbish
    os.pwrite(file._file, data, file.end)
    file.end += len(data)
    file.append(later)
    path = file.path
    file.close(remove=False)
    assert all_rows(path) == first + later


def test_a_body_cannot_forge_a_record(file: spool_file.SpoolFile) -> None:
    """A torn record whose body holds a whole record of another file is no record: the mark of
    each file is random."""
    forged = frames.framed(b"\0" * frames.MARK_BYTES, rows(b"forged"))
    (outer,) = rows(forged)
    frame = frames.framed(file.mark, [outer])[:-5]
    os.pwrite(file._file, frame, file.end)
    assert frames.read(file._file, file.end, file.end + len(frame), file.mark)[0] == []


def test_rows_larger_than_a_window(file: spool_file.SpoolFile) -> None:
    """16 MiB bodies between small ones are read back, a few at a time."""
    written = rows(b"small", b"x" * 2**24, b"small too", b"y" * 3 * 2**20)
    file.append(written)
    found: list[bytes] = []
    while part := _next(file):
        found += part
    assert found == written


def test_an_emptied_file_begins_anew(file: spool_file.SpoolFile) -> None:
    """What was drained takes no room and does not come back."""
    file.append(rows(b"one"))
    _next(file)
    file.clear()
    again = rows(b"two")
    file.append(again)
    assert _next(file) == again
    assert file.path.stat().st_size == file.end


def test_only_one_has_a_file(file: spool_file.SpoolFile) -> None:
    """A living owner's lock is respected; with its end the file is free."""
    assert spool_file.adopt(file.path) is None
    code = "import sys; from pathlib import Path; from webhook_gateway.spool_file import *; "
    code += "print(adopt(Path(sys.argv[1])))"
    command = [sys.executable, "-c", code, str(file.path)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "None\n"


def test_another_file_is_left_alone(tmp_path: Path) -> None:
    """What does not begin as ours is neither read nor removed; what is torn before its first row
    is empty."""
    strange = tmp_path / "strange.spool"
    strange.write_bytes(b"something of another version, for people to look at")
    assert spool_file.adopt(strange) is None
    assert strange.exists()
    strange.write_bytes(b"salesbrain sp")
    assert all_rows(strange) == []


def test_a_write_that_fails_leaves_what_was_before(tmp_path: Path) -> None:
    """A disk that is full in the middle of a group: OSError, earlier rows stay, later ones can be
    read. (A limit on the size of files does what a full disk does.)"""
    before, after = rows(b"before" * 10), rows(b"after")
    pid = os.fork()
    if pid == 0:  # in a process of its own, since the limit holds for all of it
        os._exit(_fill(tmp_path, before, after))
    assert os.waitpid(pid, 0)[1] == 0
    (path,) = tmp_path.glob("*.spool")
    assert all_rows(path) == before + after


def _fill(folder: Path, before: list[bytes], after: list[bytes]) -> int:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    file = spool_file.create(folder)
    file.append(before)
    resource.setrlimit(resource.RLIMIT_FSIZE, (file.end + 500, resource.RLIM_INFINITY))
    try:
        file.append(rows(b"x" * 400, b"y" * 400))
    except OSError:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
        if not file.is_broken or file.path.stat().st_size != file.end:
            return 2
        file.append(after)
        return 0
    return 1
