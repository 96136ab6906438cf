"""Which tier XP reaches, and what that makes of a season."""

import pytest

from functions.battlepass.models.progress import Progress
from functions.battlepass.models.rewards import Track
from functions.battlepass.rules import history, rewards, standing, tiers
from tests.unit.battlepass.seasons import START, season


@pytest.mark.parametrize(
    ("xp", "tier"), [(0, 0), (999, 0), (1000, 1), (1999, 1), (99_999, 99), (100_000, 100), (10**9, 100)]
)
def test_tiers_from_0_to_100(xp, tier):
    assert tiers.tier_of(xp, 1000) == tier


@pytest.mark.parametrize(
    ("before", "after", "reached"),
    [
        (0, 999, ()),
        (999, 1000, (1,)),
        (1000, 1000, ()),
        (950, 3100, (1, 2, 3)),
        (99_900, 100_200, (100,)),
        (100_000, 100_300, ()),
    ],
)
def test_tiers_between_two_amounts(before, after, reached):
    assert tiers.tiers_reached(season(), progress(before), progress(after)) == reached


def test_an_award_may_pass_several_cheap_tiers():
    assert tiers.tiers_reached(season(xp_per_tier=100), None, progress(300)) == (1, 2, 3)


def progress(xp: int, purchased_tiers: int = 0) -> Progress:
    mine = Progress(season_id="season-1", player_id="ada", xp=xp, purchased_tiers=purchased_tiers, updated_at=START)
    return mine.model_copy(update={"is_premium": True, "claimed_free": (1,)})


@pytest.mark.parametrize(
    ("xp", "bought", "tier", "into", "missing"),
    [
        (0, 3, 3, 0, 1000),
        (1999, 3, 4, 999, 1),
        (99_000, 1, 100, 0, None),
        (50_250, 80, 100, 30_250, None),
    ],
)
def test_tiers_that_were_bought_count_on_top(xp, bought, tier, into, missing):
    mine = standing.my_battle_pass(season(), progress(xp, bought), START)
    assert (mine.current_tier, mine.current_xp, mine.xp_to_next_tier) == (tier, into, missing)
    assert (mine.total_xp, mine.purchased_tiers) == (xp, bought)
    shown = standing.player_progress(season(), "ada", progress(xp, bought), START)
    assert (shown.current_level, shown.purchased_tiers) == (tier, bought)


def test_rewards_of_tiers_that_were_bought_can_be_claimed():
    giving = season().model_copy(update={"free_tiers": (2, 5), "premium_tiers": (3,)})
    assert tiers.available(giving, progress(0, 3)) == 2
    assert rewards.claimed(giving, progress(0, 3), 2, Track.FREE, START).claimed == 1
    with pytest.raises(rewards.TierLocked) as caught:
        rewards.claimed(giving, progress(500, 3), 5, Track.FREE, START)
    assert caught.value.details == {"tier": 5, "current_tier": 3, "missing_xp": 1500}
    assert history.played(season(), progress(0, 100), START).is_complete


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
