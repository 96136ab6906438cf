"""Which tier XP reaches, and what that makes of a season."""

import pytest

from functions.battlepass.models.progress import Progress
from functions.battlepass.rules import progress as rules
from functions.battlepass.rules import standing, tiers
from tests.unit.battlepass.seasons import START, season


@pytest.mark.parametrize(
    ("xp", "tier"), [(0, 0), (999, 0), (1000, 1), (1999, 1), (99_999, 99), (100_000, 100), (10**9, 100)]
)
def test_tiers_from_0_to_100(xp, tier):
    assert tiers.tier_of(xp, 1000) == tier


@pytest.mark.parametrize(
    ("before", "after", "tiers"),
    [
        (0, 999, ()),
        (999, 1000, (1,)),
        (1000, 1000, ()),
        (950, 3100, (1, 2, 3)),
        (99_900, 100_200, (100,)),
        (100_000, 100_300, ()),
    ],
)
def test_tiers_between_two_amounts(before, after, tiers):
    assert rules.tiers_reached(before, after, 1000) == tiers


def test_an_award_may_pass_several_cheap_tiers():
    assert rules.tiers_reached(0, 300, 100) == (1, 2, 3)


def progress(xp: int) -> Progress:
    return Progress(season_id="season-1", player_id="ada", xp=xp, is_premium=True, claimed_free=(1,), updated_at=START)


@pytest.mark.parametrize(
    ("xp", "tier", "into", "missing"),
    [
        (0, 0, 0, 1000),
        (999, 0, 999, 1),
        (1000, 1, 0, 1000),
        (99_999, 99, 999, 1),
        (100_000, 100, 0, None),
        (100_250, 100, 250, None),
    ],
)
def test_my_battle_pass(xp, tier, into, missing):
    mine = standing.my_battle_pass(season(), progress(xp), START)
    assert (mine.current_tier, mine.current_xp, mine.xp_to_next_tier, mine.total_xp) == (tier, into, missing, xp)
    assert (mine.is_premium, mine.claimed_free, mine.claimed_premium) == (True, (1,), ())


def test_my_battle_pass_before_the_first_xp():
    mine = standing.my_battle_pass(season(), None, START)
    assert (mine.current_tier, mine.current_xp, mine.xp_to_next_tier, mine.total_xp) == (0, 0, 1000, 0)
    assert (mine.is_premium, mine.claimed_free, mine.claimed_premium) == (False, (), ())
