"""The stored numbers by which items are listed."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.ugc.rules.discovery.scores import SCALE, hot, mean_stars, points, quality, wilson

THEN = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("share", "count", "bound"),
    [(0, 0, 0), (0, 10, 0), (1, 1, 1 / 4.8416), (1, 10, 10 / 13.8416), (0.5, 100, 0.403830), (0.9, 1000, 0.879848)],
)
def test_wilsons_lower_bound_is_that_of_the_books(share, count, bound):
    assert wilson(share, count) == pytest.approx(bound, abs=1e-6)


def test_quality_is_the_bound_of_stars_from_one_to_five():
    assert quality(0, 0) == 0
    assert quality(10, 10) == 0
    assert quality(10, 50) == round(wilson(1, 10) * SCALE)
    assert quality(10, 30) == round(wilson(0.5, 10) * SCALE)
    assert quality(2, 10) < quality(200, 960)


def test_ten_times_the_score_is_worth_twelve_and_a_half_hours():
    later = THEN + timedelta(hours=12.5)
    assert hot(100, THEN) == hot(10, later)
    assert hot(-100, later) == hot(-10, THEN)
    assert hot(0, THEN) == hot(1, THEN) == hot(-1, THEN) == round(THEN.timestamp() / 45_000 * SCALE)
    assert hot(1, later) - hot(1, THEN) == SCALE


def test_points_are_downloads_and_stars_beside_the_middle():
    assert points(0, 0, 7) == 7
    assert points(2, 10, 0) == 20
    assert points(2, 2, 3) == -17
    assert points(2, 6, 3) == 3


def test_the_mean_is_of_the_stars_that_were_given():
    assert mean_stars(0, 0) is None
    assert mean_stars(3, 13) == 4.33
