"""The signature of notices that the game's own scripts send, as `t=SECONDS,v1=HEX` (in the form of Stripe's)."""

import hmac
from collections.abc import Sequence
from datetime import datetime

from shared.identity.signatures import signed_at

TOLERANCE = 300
"""Seconds by which a notice may be older or newer than our clock."""

LONGEST_TIME = 12
"""Digits of a time in seconds."""


def is_signed(keys: Sequence[bytes], body: bytes, header: str, now: datetime) -> bool:
    """Whether any key signed exactly these bytes within five minutes of now."""
    parts = [part.strip().partition("=") for part in header.split(",")]
    times = [value for name, _, value in parts if name == "t"]
    if len(times) != 1 or not times[0].isascii() or not times[0].isdigit() or len(times[0]) > LONGEST_TIME:
        return False
    shown = [value.encode() for name, _, value in parts if name == "v1"]
    wanted = [signed_at(key, body, times[0]).encode() for key in keys]
    matches = [hmac.compare_digest(mine, theirs) for mine in wanted for theirs in shown]
    return abs(now.timestamp() - int(times[0])) <= TOLERANCE and any(matches)
