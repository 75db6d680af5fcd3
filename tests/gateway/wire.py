"""A wire between a gateway and its Postgres that a test can cut, hold or make deaf."""

import contextlib
import select
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PART = 2**16


class Wire:
    """Forwards TCP to a unix socket. `is_cut`: nobody gets through. `holds_answers`: what the
    client sends arrives, and nothing comes back; from `deaf_after` on, once the client has sent
    these bytes. `holds_all`: nothing moves."""

    def __init__(self, upstream: Path) -> None:
        self.is_cut = False
        self.holds_answers = False
        self.deaf_after: bytes | None = None
        self.holds_all = False
        self._upstream = upstream
        self._is_closing = False
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """As if Postgres had died."""
        self.is_cut = True
        for pair in self._pairs:
            for end in pair:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
        self._pairs.clear()

    def mend(self) -> None:
        self.is_cut = self.holds_answers = self.holds_all = False
        self.deaf_after = None

    def close(self) -> None:
        self._is_closing = True
        self.cut()
        self._listening.close()

    def _accept(self) -> None:
        while not self._is_closing:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            if self.is_cut:
                client.close()
                continue
            server = socket.socket(socket.AF_UNIX)
            server.connect(str(self._upstream))
            self._pairs.append((client, server))
            threading.Thread(target=self._forward, args=(client, server), daemon=True).start()

    def _forward(self, client: socket.socket, server: socket.socket) -> None:
        with client, server, contextlib.suppress(OSError, ValueError):
            while not self.is_cut:
                watched = [] if self.holds_all else [client]
                if not (self.holds_answers or self.holds_all):
                    watched.append(server)
                ready, _, _ = select.select(watched, [], [], 0.02)
                for end in ready:
                    data = end.recv(PART)
                    if not data:
                        return
                    if end is client and self.deaf_after and self.deaf_after in data:
                        self.holds_answers = True
                    (server if end is client else client).sendall(data)


@contextmanager
def wired(upstream: Path) -> Iterator[Wire]:
    wire = Wire(upstream)
    try:
        yield wire
    finally:
        wire.close()
