"""A way to a server that can be shut: what it looks like when the server is away."""

import contextlib
import socket
import threading
from collections.abc import Iterator


class Passage:
    """Forwards a port of its own to another one of this machine, while it is open."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._held: list[socket.socket] = []
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])

    def open(self) -> None:
        door = socket.create_server(("127.0.0.1", self.port), reuse_port=False)
        self._held.append(door)
        threading.Thread(target=self._welcome, args=[door], daemon=True).start()

    def shut(self) -> None:
        """Nobody listens any more, and what was connected is cut off."""
        held, self._held = self._held, []
        for one in held:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _welcome(self, door: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                near = door.accept()[0]
                far = socket.create_connection(("127.0.0.1", self._target))
                self._held += [near, far]
                for one, other in ((near, far), (far, near)):
                    threading.Thread(target=_carry, args=[one, other], daemon=True).start()


def _carry(one: socket.socket, other: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := one.recv(65536):
            other.sendall(data)
    with contextlib.suppress(OSError):
        other.shutdown(socket.SHUT_WR)


@contextlib.contextmanager
def passage(target: int) -> Iterator[Passage]:
    """One that is open, and shut at the end."""
    made = Passage(target)
    made.open()
    try:
        yield made
    finally:
        made.shut()
