"""Which rewards a player may claim."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import ValidationError

from functions.battlepass.models.claims import PassPurchase
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.rewards import Reward, TierReward, Track
from functions.battlepass.models.seasons import Season
from functions.battlepass.rules import progress as standing
from functions.battlepass.rules import rewards as rules
from functions.battlepass.rules import tiers as tiers_rules
from tests.unit.battlepass.seasons import START, season

COINS = Reward(kind="coins", quantity=100)
FOX = Reward(kind="cosmetic", reference="skin-neon-fox")
TIERS = (
    TierReward(tier=1, free_reward=COINS, premium_reward=FOX),
    TierReward(tier=3, free_reward=COINS),
    TierReward(tier=40, premium_reward=COINS),
)


def rewarding(**changes: Any) -> Season:
    return season(xp_per_tier=100).model_copy(update={"free_tiers": (1, 3), "premium_tiers": (1, 40)} | changes)


def at(xp: int, **changes: Any) -> Progress:
    return standing.started(rewarding(), "ada", START).model_copy(update={"xp": xp} | changes)


def test_what_a_tier_gives():
    assert rules.reward_of(TIERS, 1, Track.FREE) == COINS
    assert rules.reward_of(TIERS, 1, Track.PREMIUM) == FOX
    for tier, track in ((3, Track.PREMIUM), (2, Track.FREE), (100, Track.FREE)):
        with pytest.raises(rules.NoReward) as caught:
            rules.reward_of(TIERS, tier, track)
        assert caught.value.details == {"tier": tier, "track": track.value}


def test_a_claim_marks_the_tier_on_its_track():
    after = rules.claimed(rewarding(), at(350, claimed_free=(3,), claimed=1), 1, Track.FREE, START)
    assert (after.claimed_free, after.claimed_premium, after.claimed) == ((1, 3), (), 2)
    after = rules.claimed(rewarding(), after.model_copy(update={"is_premium": True}), 1, Track.PREMIUM, START)
    assert (after.claimed_free, after.claimed_premium, after.claimed) == ((1, 3), (1,), 3)


def test_what_cannot_be_claimed():
    with pytest.raises(rules.TierLocked) as caught:
        rules.claimed(rewarding(), at(299), 3, Track.FREE, START)
    assert caught.value.details == {"tier": 3, "current_tier": 2, "missing_xp": 1}
    with pytest.raises(rules.PremiumRequired):
        rules.claimed(rewarding(), at(300), 1, Track.PREMIUM, START)
    with pytest.raises(rules.AlreadyClaimed):
        rules.claimed(rewarding(), at(300, claimed_free=(1,)), 1, Track.FREE, START)


def test_the_pass_opens_what_was_passed():
    after = rules.with_premium(rewarding(), at(4000, claimed_free=(1,), available=2), START)
    assert (after.is_premium, after.available, after.claimed_free) == (True, 4, (1,))
    assert rules.claimable_premium(rewarding(), after) == (1, 40)
    assert rules.claimable_premium(rewarding(), at(3999, claimed_premium=(1,))) == ()
    with pytest.raises(rules.AlreadyPremium):
        rules.with_premium(rewarding(), after, START)


def test_rewards_by_what_can_be_done_with_them():
    shown = rules.rewards(rewarding(), TIERS, at(150, claimed_free=(1,)))
    assert [(reward.tier, reward.track) for reward in shown.claimed] == [(1, "free")]
    assert shown.claimable == ()
    assert [(reward.tier, reward.track, reward.needs) for reward in shown.locked] == [
        (1, "premium", ("premium",)),
        (3, "free", ("tier",)),
        (40, "premium", ("tier", "premium")),
    ]


@given(some.integers(0, 20_000), some.booleans(), some.sets(some.sampled_from([1, 3])))
def test_each_reward_is_in_one_place_and_counted(xp, is_premium, claimed):
    reached = tuple(sorted(tier for tier in claimed if tier * 100 <= xp))
    mine = at(xp, is_premium=is_premium, claimed_free=reached)
    shown = rules.rewards(rewarding(), TIERS, mine)
    assert len(shown.claimable) + len(shown.claimed) + len(shown.locked) == 4
    available = tiers_rules.available(rewarding(), mine)
    assert available == len(shown.claimable) + len(shown.claimed)


@pytest.mark.parametrize(("seconds", "told"), [(None, False), (0, False), (60, False), (61, True), (86_400, True)])
def test_a_paid_pass_is_missed_when_it_had_time_to_be_there(seconds, told):
    purchase = seconds is not None and PassPurchase(
        season_id="season-1",
        player_id="ada",
        currency="premium",
        amount=1,
        bought_at=START - timedelta(seconds=seconds),
    )
    assert rules.is_mismatch(purchase or None, START) is told


@pytest.mark.parametrize(
    "reward",
    [
        {"kind": "cosmetic"},
        {"kind": "title", "reference": ""},
        {"kind": "coins", "reference": "skin-neon-fox"},
        {"kind": "cosmetic", "reference": "skin-neon-fox", "quantity": 2},
        {"kind": "coins", "quantity": 0},
        {"kind": "coins", "quantity": 1_000_001},
        {"kind": "loot"},
    ],
)
def test_what_is_no_reward(reward):
    with pytest.raises(ValidationError):
        Reward.model_validate(reward)
