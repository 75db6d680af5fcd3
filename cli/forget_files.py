"""Forgotten people on this machine's disk: deliveries that wait in a spool, and Data Docs."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from domain.erasure import MASK, is_named
from tasks.erase.run import NotYet
from webhook_gateway import frames

if TYPE_CHECKING:
    from webhook_gateway.spool_file import SpoolFile

PAGES = (".html", ".json", ".csv", ".txt", ".md", ".yml")


Without = Callable[[bytes], bytes | None]
"""A row as it is to be; None where it goes."""


def erase_spool(folder: Path, address: str) -> dict[str, int]:
    """Take a person's deliveries out of what gateways left on the disk, and the address out of
    others'. Raises NotYet while a living gateway holds such a file: it drains within seconds.
    """
    return _erase(folder, lambda row: _without(row, address))


def erase_spool_of(folder: Path, workspaces: Collection[str]) -> dict[str, int]:
    """The same for all that these workspaces were sent."""
    from webhook_gateway.row import decode

    return _erase(folder, lambda row: None if decode(row).workspace_id in workspaces else row)


def _erase(folder: Path, without: Without) -> dict[str, int]:
    from webhook_gateway import spool_file

    changed, held = 0, 0
    for path in sorted(folder.glob(f"*{spool_file.SUFFIX}")) if folder.is_dir() else ():
        file = spool_file.adopt(path)
        if file is None:
            held += path.exists() and path.stat().st_size > frames.HEADER_BYTES
        else:
            changed += _rewrite(file, folder, without)
    if held:
        raise NotYet(
            f"{held} spool files in {folder} are in use by a gateway and not empty: they are "
            "drained once Postgres answers it. Run the same command again then."
        )
    return {"spool": changed}


def _rewrite(file: "SpoolFile", folder: Path, without: Without) -> int:
    """The rows that stay go into a new file, durable before the old one goes; rows changed."""
    from webhook_gateway import spool_file

    rows = list(_rows(file))
    kept = [without(row) for row in rows]
    changed = sum(before != after for before, after in zip(rows, kept, strict=True))
    if not changed:
        file.close(remove=not rows)
        return 0
    left = [row for row in kept if row is not None]
    if left:
        fresh = spool_file.create(folder)
        fresh.append(left)
        fresh.close(remove=False)
    file.close(remove=True)
    return changed


def _rows(file: "SpoolFile") -> Iterator[bytes]:
    while True:
        rows, file.drained = file.next_rows()
        if not rows:
            return
        yield from rows


def _without(row: bytes, address: str) -> bytes | None:
    """The row without the address, of the same length; None where it is the person's own."""
    from domain.deliveries import Unreadable
    from domain.happenings import happening
    from tasks.process.read import payload_of
    from webhook_gateway.row import decode

    if not _is_in(row, address):
        return row
    told = decode(row)
    payload = payload_of(told.body)
    if isinstance(payload, Unreadable):
        return None
    found = happening(payload, workspace_id=told.workspace_id, received_at=told.received_at)
    if isinstance(found, Unreadable) or found.lead_address == address:
        return None
    return _pattern(address).sub(lambda hit: b"erased".ljust(len(hit[0]), b"_")[: len(hit[0])], row)


def _pattern(address: str) -> "re.Pattern[bytes]":
    return re.compile(re.escape(address.encode()), re.IGNORECASE)


def _is_in(data: bytes, address: str) -> bool:
    return _pattern(address).search(data) is not None or is_named(
        data.decode("utf-8", "replace"), address
    )


def _names(path: Path, address: str) -> bool:
    try:
        return _is_in(path.read_bytes(), address)
    except FileNotFoundError:  # drained and gone in between
        return False


def erase_pages(folders: Sequence[Path], address: str) -> dict[str, int]:
    """Mask the address in pages and reports on the disk (Great Expectations' Data Docs)."""
    changed = 0
    for folder in folders:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.is_file() and path.suffix in PAGES and _names(path, address):
                data = _pattern(address).sub(MASK.encode(), path.read_bytes())
                aside = path.with_name(f".{path.name}.part")
                aside.write_bytes(data)
                aside.chmod(path.stat().st_mode)
                aside.replace(path)
                changed += 1
    return {"data_docs": changed}
