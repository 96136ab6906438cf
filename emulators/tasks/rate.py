"""The token bucket that limits a queue's dispatches."""

from dataclasses import dataclass, field
from time import monotonic


@dataclass(slots=True)
class TokenBucket:
    """Holds up to `size` tokens and refills at `rate` tokens a second; each dispatch takes one."""

    rate: float
    size: float
    _tokens: float = field(init=False)
    _at: float = field(init=False)

    def __post_init__(self) -> None:
        """Begin full."""
        self._tokens, self._at = self.size, monotonic()

    def change(self, rate: float, size: float) -> None:
        """Go on with other limits."""
        if (rate, size) != (self.rate, self.size):
            self._refill()
            self.rate, self.size = rate, size
            self._tokens = min(self._tokens, size)

    def available(self) -> int:
        """Whole tokens at this moment."""
        self._refill()
        return int(self._tokens)

    def take(self, count: int) -> None:
        """Remove `count` tokens."""
        self._tokens -= count

    def wait(self) -> float:
        """Seconds until there is a whole token."""
        self._refill()
        return max(0.0, (1 - self._tokens) / self.rate)

    def _refill(self) -> None:
        now = monotonic()
        self._tokens = min(self.size, self._tokens + (now - self._at) * self.rate)
        self._at = now
