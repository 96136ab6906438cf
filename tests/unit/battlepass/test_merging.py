"""What a merge of two accounts does to a season, by value."""

from datetime import UTC, datetime

import pytest

from functions.battlepass.models.progress import Progress
from functions.battlepass.rules import merging as rules

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def progress(player_id: str, **changes: object) -> Progress:
    return Progress.model_validate({"season_id": "season-1", "player_id": player_id, "updated_at": NOW} | changes)


def test_the_higher_xp_premium_of_either_and_the_claims_of_both():
    source = progress("s", xp=900, is_premium=True, claimed_free=(1, 2), claimed_premium=(1,))
    target = progress("t", xp=300, claimed_free=(1, 3))
    merged, added = rules.merged(source, target, NOW)
    assert (merged.xp, merged.is_premium, merged.claimed_free, merged.claimed_premium) == (900, True, (1, 2, 3), (1,))
    assert (added.xp, added.premium, added.claimed_free, added.claimed_premium) == (600, True, (2,), (1,))
    assert merged.player_id == "t"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ({"xp": 900, "is_premium": True, "claimed_free": (1, 2)}, {"xp": 300, "claimed_free": (1, 3)}),
        ({"xp": 300}, {"xp": 900, "is_premium": True, "claimed_premium": (4,)}),
        ({"xp": 300, "is_premium": True}, {"xp": 300, "is_premium": True}),
        ({"xp": 5}, {}),
    ],
)
def test_undone_the_target_is_what_it_was(source, target):
    before = progress("t", **target)
    merged, added = rules.merged(progress("s", **source), before, NOW)
    assert rules.unmerged(merged, added, NOW) == before


def test_what_was_earned_since_stays():
    merged, added = rules.merged(progress("s", xp=900, claimed_free=(1,)), progress("t", xp=300), NOW)
    since = merged.model_copy(update={"xp": 1000, "claimed_free": (1, 10)})
    undone = rules.unmerged(since, added, NOW)
    assert (undone.xp, undone.claimed_free) == (400, (10,))
