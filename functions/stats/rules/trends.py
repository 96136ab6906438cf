"""Where a rating goes."""

from typing import Literal

from functions.stats.models.totals import Trend

TREND_DAYS = 30


TREND_ELO = 32
"""The most that one match moves a rating (1v1bro 5.1): what moved by more moved in several."""


def trend(elo: int, before: int) -> Trend:
    """Where a rating goes: stable while it moved by no more than one match can move it (1v1bro 6.7)."""
    change = elo - before
    direction: Literal["improving", "stable", "declining"] = "stable"
    if abs(change) > TREND_ELO:
        direction = "improving" if change > 0 else "declining"
    return Trend(direction=direction, elo=elo, elo_before=before, elo_change=change, days=TREND_DAYS)
