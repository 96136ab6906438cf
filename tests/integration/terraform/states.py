"""Keeps Terraform's states in files, and is told them when Terraform is done.

A state that Terraform keeps in a file itself is written anew after each of a thousand resources, which takes longer
than all else.
"""

from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class States(BaseHTTPRequestHandler):
    """Terraform's backend `http`; the path of a state is the path of its file."""

    def do_GET(self) -> None:
        """Say a state, or that there is none."""
        file = Path(self.path)
        self._answer(200, file.read_bytes()) if file.exists() else self._answer(404)

    def do_POST(self) -> None:
        """Keep a state."""
        Path(self.path).write_bytes(self.rfile.read(int(self.headers["Content-Length"])))
        self._answer(200)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _answer(self, status: int, body: bytes = b"") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@cache
def _origin() -> str:
    server = ThreadingHTTPServer(("127.0.0.1", 0), States)
    Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def address(file: Path) -> str:
    """Where Terraform finds the state that is kept in a file."""
    return f"{_origin()}{file}"
