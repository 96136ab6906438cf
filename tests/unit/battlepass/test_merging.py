"""What a merge of two accounts does to a season, by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.rules import merging as rules
from functions.battlepass.rules.tiers import with_available

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


SEASON = Season(
    season_id="season-1",
    season_number=1,
    name="One",
    theme="",
    start_date=NOW,
    end_date=NOW + timedelta(days=1),
    xp_per_tier=100,
    free_tiers=(1, 4, 8),
    premium_tiers=(2, 9),
    created_at=NOW,
)


def progress(player_id: str, **changes: object) -> Progress:
    """Progress whose reached rewards are counted, as an award counts them."""
    whole = {"season_id": "season-1", "player_id": player_id, "updated_at": NOW} | changes
    return with_available(SEASON, Progress.model_validate(whole))


def test_the_higher_xp_premium_of_either_and_the_claims_of_both():
    source = progress("s", xp=900, is_premium=True, claimed_free=(1, 2), claimed_premium=(1,))
    target = progress("t", xp=300, claimed_free=(1, 3))
    merged, added = rules.merged(source, target, SEASON, NOW)
    assert (merged.xp, merged.is_premium, merged.claimed_free, merged.claimed_premium) == (900, True, (1, 2, 3), (1,))
    assert (added.xp, added.premium, added.claimed_free, added.claimed_premium) == (600, True, (2,), (1,))
    assert merged.player_id == "t"
    assert merged.available == 5


def test_a_bonus_that_either_claimed_is_claimed():
    source, target = progress("s", claimed_bonuses=(1, 3)), progress("t", claimed_bonuses=(2, 3))
    merged, added = rules.merged(source, target, SEASON, NOW)
    assert (merged.claimed_bonuses, merged.claimed) == ((1, 2, 3), 0)
    assert (added.claimed_bonuses, added.repeated_bonus_claims) == ((1,), (3,))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ({"xp": 900, "is_premium": True, "claimed_free": (1, 2)}, {"xp": 300, "claimed_free": (1, 3)}),
        ({"xp": 300}, {"xp": 900, "is_premium": True, "claimed_premium": (4,)}),
        ({"xp": 300, "is_premium": True}, {"xp": 300, "is_premium": True}),
        ({"is_premium": True, "premium_by": ("order-1",)}, {"is_premium": True}),
        ({"is_premium": True, "premium_by": ("order-1",)}, {}),
        ({"is_premium": True}, {"is_premium": True, "premium_by": ("order-1",)}),
        ({"xp": 5}, {}),
        ({"xp": 5, "claimed_bonuses": (1, 3)}, {"xp": 9, "claimed_bonuses": (2, 3)}),
        ({"xp": 150, "purchased_tiers": 2}, {"purchased_tiers": 1}),
    ],
)
def test_undone_the_target_is_what_it_was(source, target):
    before = progress("t", **target)
    merged, added = rules.merged(progress("s", **source), before, SEASON, NOW)
    assert rules.unmerged(merged, added, SEASON, NOW) == before


def test_tiers_that_either_bought_are_kept():
    source, target = progress("s", xp=150, purchased_tiers=2), progress("t", xp=50, purchased_tiers=1)
    merged, added = rules.merged(source, target, SEASON, NOW)
    assert (merged.xp, merged.purchased_tiers, merged.available) == (150, 3, 2)
    assert added.purchased_tiers == 2


def test_what_was_earned_since_stays():
    merged, added = rules.merged(progress("s", xp=900, claimed_free=(1,)), progress("t", xp=300), SEASON, NOW)
    since = merged.model_copy(update={"xp": 1000, "claimed_free": (1, 10)})
    undone = rules.unmerged(since, added, SEASON, NOW)
    assert (undone.xp, undone.claimed_free, undone.available) == (400, (10,), 2)
