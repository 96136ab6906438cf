"""The numbers that lists of items are ordered by, stored beside each item: none depends on when somebody asks."""

import math
from datetime import datetime

Z = 1.96
"""Standard deviations of the 95 % interval."""

SCALE = 1_000_000
"""Quality is kept in millionths, and hotness, too: whole numbers compare and page exactly."""

MIDDLE = 3
"""Stars that say neither yes nor no."""

STAR_WEIGHT = 5
"""How many downloads a star above the middle is worth; one below takes as many away."""

HOT_SECONDS = 45_000
"""Seconds by which an item has to be newer to stand beside one with ten times its score: twelve and a half hours."""


def wilson(share: float, count: int) -> float:
    """The lower bound of the 95 % confidence interval of a share that was seen `count` times; 0 where it never was.

    Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference" (1927).
    """
    if count <= 0:
        return 0.0
    square = Z * Z
    center = share + square / (2 * count)
    margin = Z * math.sqrt((share * (1 - share) + square / (4 * count)) / count)
    return max(0.0, (center - margin) / (1 + square / count))


def quality(rating_count: int, rating_sum: int) -> int:
    """How good an item is in millionths: Wilson's lower bound of its stars, of which one is 0 and five are 1.

    Two ratings of five stars say less than two hundred with a mean of 4.8.
    """
    if rating_count <= 0:
        return 0
    share = (rating_sum / rating_count - 1) / 4
    return round(wilson(share, rating_count) * SCALE)


def points(rating_count: int, rating_sum: int, downloads: int) -> int:
    """What counts for an item in trends: its downloads, and each star above or below the middle."""
    return downloads + STAR_WEIGHT * (rating_sum - MIDDLE * rating_count)


def hot(score: int, published_at: datetime) -> int:
    """How hot an item is, in millionths: ten times the score are worth twelve and a half hours.

    It does not fall with time: what is newer begins higher. Source: Reddit's ranking of stories, as it was published.
    """
    order = math.log10(max(abs(score), 1))
    sign = (score > 0) - (score < 0)
    return round((sign * order + published_at.timestamp() / HOT_SECONDS) * SCALE)


def mean_stars(rating_count: int, rating_sum: int) -> float | None:
    """The mean of an item's stars to one hundredth; None before anybody has rated."""
    return round(rating_sum / rating_count, 2) if rating_count else None
