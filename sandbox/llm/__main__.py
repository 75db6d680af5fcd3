"""`python -m sandbox.llm`: prints its address for OPENAI_BASE_URL when it is ready."""

import argparse
import signal
import socket
import sys

import uvicorn

from sandbox.llm.application import Model
from sandbox.llm.faults import FAULTS, Faults, UnknownFault


def _faults(text: str) -> Faults:
    try:
        return Faults.parse(text)
    except UnknownFault as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("sandbox.llm", description="A language model on a laptop.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8020, help="0 takes a free one")
    parser.add_argument("--latency-ms", type=float, default=0)
    parser.add_argument(
        "--faults",
        type=_faults,
        default=Faults(),
        help="e.g. 429=0.1,malformed=0.05,obeys; known: " + ", ".join(FAULTS),
    )
    return parser


def main() -> None:
    """Serve until SIGTERM or SIGINT."""
    args = _parser().parse_args()
    listener = socket.create_server((args.host, args.port), backlog=2048)
    config = uvicorn.Config(
        Model(args.latency_ms, args.faults),
        loop="uvloop",
        http="httptools",
        access_log=False,
        log_level="warning",
        lifespan="off",
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: setattr(server, "should_exit", True))
    sys.stdout.write(f"model ready on http://{args.host}:{listener.getsockname()[1]}/v1\n")
    sys.stdout.flush()
    server.run(sockets=[listener])


if __name__ == "__main__":
    main()
