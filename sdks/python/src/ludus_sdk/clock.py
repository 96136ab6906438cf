"""The server's time: the device's clock, corrected by what each answer says."""

from collections.abc import Callable


class Clock:
    """`offset` are the seconds that the server is ahead."""

    def __init__(self, device: Callable[[], float]) -> None:
        self.device = device
        self.offset = 0.0

    def now(self) -> float:
        """Seconds since 1970, as the server counts them."""
        return self.device() + self.offset

    def learn(self, server: float | None, started: float) -> None:
        """Learn from an answer's time; the way back is taken to be half of the time that the call took."""
        ended = self.device()
        if server is not None and ended >= started:
            self.offset = server - (started + ended) / 2
