"""The rating of somebody who has played elsewhere."""

from datetime import UTC, datetime

import pytest

from functions.leaderboards.models.imports import ImportedRating
from functions.leaderboards.rules.elo import expected_score, standing
from functions.leaderboards.rules.imports import elo_of_record, imported

WHEN = datetime(2025, 5, 6, tzinfo=UTC)


def rating(**fields):
    return imported(ImportedRating(player_id="ada", display_name="Ada", reached_at=WHEN, **fields))


@pytest.mark.parametrize(
    ("wins", "losses", "draws", "elo"),
    [
        (0, 0, 0, 1200),
        (5, 5, 0, 1200),
        (0, 0, 8, 1200),
        (1, 0, 0, 1320),
        (0, 1, 0, 1080),
        (1, 3, 0, 1080),
        (99, 9, 0, 1600),
        (3, 1, 2, 1289),
        (10**9, 0, 0, 3000),
        (0, 10**9, 0, 100),
    ],
)
def test_the_rating_of_a_record(wins, losses, draws, elo):
    assert elo_of_record(wins, losses, draws) == elo


def test_it_expects_the_record():
    assert expected_score(elo_of_record(74, 24, 0), 1200) == pytest.approx(75 / 100, abs=0.001)


def test_a_rating_of_there_stays_with_its_peak_and_its_dates():
    old = rating(wins=1, losses=9, elo=1750, peak_elo=1801)
    assert (old.elo, old.peak_elo) == (1750, 1801)
    assert old.reached_at == old.updated_at == WHEN
    assert old.standing == standing(1750, WHEN)
    assert rating(elo=5000).elo == 3000
    assert rating(elo=1500, peak_elo=1400).peak_elo == 1500


def test_one_that_was_not_reckoned_is_no_higher_than_the_peak():
    assert (rating(wins=99, losses=9, peak_elo=1500).elo, rating(wins=99, losses=9, peak_elo=1500).peak_elo) == (
        1500,
        1500,
    )
    assert (rating(wins=99, losses=9, peak_elo=1900).elo, rating(wins=99, losses=9, peak_elo=1900).peak_elo) == (
        1600,
        1900,
    )
