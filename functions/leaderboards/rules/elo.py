"""The rating itself: how it moves, which tier it is, and how it orders a board."""

from datetime import UTC, datetime, timedelta

LOWEST_ELO = 100
HIGHEST_ELO = 3000

TIERS = (
    (2800, "Grandmaster"),
    (2400, "Master"),
    (2000, "Diamond"),
    (1600, "Platinum"),
    (1200, "Gold"),
    (800, "Silver"),
    (LOWEST_ELO, "Bronze"),
)
"""The least rating of each tier (1v1bro 5.5)."""

_STANDING_EPOCH = datetime(2024, 1, 1, tzinfo=UTC)
OFF_THE_BOARDS = -1
"""The standing of who is on no board."""

_STANDING_STEP = 2**40
"""Milliseconds in 34 years: the rating takes 12 bits above them, so a standing is exact in Redis's 53."""


def k_factor(elo: int) -> int:
    """32 below 2000, 24 below 2400, 16 from there (1v1bro 5.1)."""
    if elo < 2000:  # noqa: PLR2004
        return 32
    return 24 if elo < 2400 else 16  # noqa: PLR2004


def expected_score(elo: int, opponent: int) -> float:
    """The score that the standard ELO formula expects, between 0 and 1."""
    return float(1 / (1 + 10 ** ((opponent - elo) / 400)))


def new_elo(elo: int, opponent: int, score: float) -> int:
    """elo + K * (score - expected), rounded to the nearest, a half upwards, within 100 to 3000 (1v1bro 5.3, 5.4)."""
    return clamped(int(elo + k_factor(elo) * (score - expected_score(elo, opponent)) + 0.5))


def clamped(elo: int) -> int:
    """A rating within 100 to 3000 (1v1bro 5.4)."""
    return max(LOWEST_ELO, min(HIGHEST_ELO, elo))


def tier_of(elo: int) -> str:
    """The tier of a rating (1v1bro 5.5)."""
    return next(name for least, name in TIERS if elo >= least)


def standing(elo: int, reached_at: datetime) -> int:
    """What orders a board: a higher rating first, and of two equal ones the one that was reached earlier."""
    since = (reached_at - _STANDING_EPOCH) // timedelta(milliseconds=1)
    return elo * _STANDING_STEP + (_STANDING_STEP - 1 - max(0, min(since, _STANDING_STEP - 1)))


TIER_STANDINGS = tuple(least * _STANDING_STEP for least, _ in reversed(TIERS))
"""The least standing of each tier, the lowest tier first."""


def next_tier_standing(own: int) -> int | None:
    """The least standing of the tier above that of a standing; None in the highest."""
    return next((least for least in TIER_STANDINGS if least > own), None)
