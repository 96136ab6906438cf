"""How soon numbers are counted, and who may rate."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.ugc.models.items.items import Item, UgcStatus, UgcType, Visibility
from functions.ugc.rules.items.errors import UgcNotFound
from functions.ugc.rules.ratings.counts import bucket_of, counted, counted_at
from functions.ugc.rules.ratings.ratings import OwnItem, ratable

NOW = datetime(2026, 1, 1, 12, 0, 7, tzinfo=UTC)


def item(**changes) -> Item:
    given = {
        "ugc_id": "harbour",
        "creator_id": "ada",
        "type": UgcType.MAP,
        "name": "The Old Harbour",
        "status": UgcStatus.PUBLISHED,
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Item.model_validate(given | changes)


@pytest.mark.parametrize(
    ("players", "seconds"), [(0, 15), (9_999, 15), (10_000, 120), (99_999, 120), (100_000, 900), (10**7, 900)]
)
def test_the_more_players_there_are_the_seldomer_they_are_counted(players, seconds):
    assert bucket_of(item(downloads=players)) == seconds
    assert bucket_of(item(rating_count=players)) == seconds


def test_all_who_ask_within_a_bucket_ask_for_one_count_that_comes_after_the_next():
    number, at = counted_at(NOW, 15)
    assert at == datetime(2026, 1, 1, 12, 0, 30, tzinfo=UTC)
    assert counted_at(NOW + timedelta(seconds=7), 15) == (number, at)
    assert counted_at(NOW + timedelta(seconds=8), 15) == (number + 1, at + timedelta(seconds=15))


def test_a_count_writes_the_numbers_and_nothing_else():
    after = counted(item(), 3, 13, 40)
    assert (after.rating_count, after.rating_sum, after.downloads) == (3, 13, 40)
    assert after.updated_at == NOW


@pytest.mark.parametrize(
    ("shown", "rater", "error"),
    [
        (item(), "ada", OwnItem),
        (item(creator_id="merged"), "ada", OwnItem),
        (item(visibility=Visibility.PRIVATE), "bob", UgcNotFound),
        (item(status=UgcStatus.REMOVED), "bob", UgcNotFound),
        (item(status=UgcStatus.PENDING_REVIEW), "bob", UgcNotFound),
        (None, "bob", UgcNotFound),
    ],
)
def test_nobody_rates_what_is_their_own_or_what_they_cannot_see(shown, rater, error):
    with pytest.raises(error):
        ratable(shown, "harbour", (rater, "merged"))


def test_others_rate_what_is_public_or_unlisted():
    for visibility in (Visibility.PUBLIC, Visibility.UNLISTED):
        assert ratable(item(visibility=visibility), "harbour", ("bob",)).visibility is visibility
