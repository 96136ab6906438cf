"""One line a request on stdout; written some times a second, so that it costs next to nothing."""

import asyncio
import sys
import time

FLUSH_SECONDS = 0.1


class AccessLog:
    """Lines such as `2025-01-31 10:00:00 GET /api/v1/profiles/me 200 1.9 ms profiles-get-me`."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._second = 0
        self._moment = ""

    def write(self, method: str, path: bytes, status: int, seconds: float, function: str) -> None:
        """Add a line. The query is left out: it may hold a token."""
        now = int(time.time())
        if now != self._second:
            self._second = now
            self._moment = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(now))
        if not self._lines:
            asyncio.get_running_loop().call_later(FLUSH_SECONDS, self.flush)
        where = path.decode("ascii", "backslashreplace")
        self._lines.append(f"{self._moment} {method} {where} {status} {seconds * 1000:.1f} ms {function}\n")

    def flush(self) -> None:
        """Write the lines that wait."""
        lines, self._lines = self._lines, []
        sys.stdout.write("".join(lines))
        sys.stdout.flush()
