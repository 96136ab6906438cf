"""Passes and tiers that were paid for with money."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.battlepass.models.passes import OrderSeason
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.rules import merging
from functions.battlepass.rules.passes import problem_of, season_of_item, with_item, without_item
from functions.battlepass.rules.rewards import with_premium
from shared.granting import Item

START = datetime(2026, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)


def season(number: int) -> Season:
    """A season of ten days, with ten more before the next."""
    start = START + 20 * number * DAY
    return Season(
        season_id=f"season-{number}",
        season_number=number,
        name="A season",
        theme="",
        start_date=start,
        end_date=start + 10 * DAY,
        xp_per_tier=100,
        premium_tiers=(1, 2),
        created_at=START,
    )


SEASONS = (season(3), season(2), season(1))
ONE = season(1)


def progress(**changes) -> Progress:
    return Progress.model_validate({"season_id": "season-1", "player_id": "ada", "updated_at": START} | changes)


def a_pass(season_id: str = "current") -> Item:
    return Item(kind="premium_pass", id=season_id)


def tiers(quantity: int) -> Item:
    return Item(kind="pass_tiers", id="current", quantity=quantity)


def of(item: Item, day: int, before: str = "") -> str | None:
    kept = OrderSeason(order_id="o", season_id=before, granted_at=START) if before else None
    chosen = season_of_item(item, kept, SEASONS, START + day * DAY)
    return chosen.season_id if chosen else None


@pytest.mark.parametrize(
    ("day", "expected"),
    [(0, "season-1"), (20, "season-1"), (29, "season-1"), (30, "season-2"), (60, "season-3"), (70, None)],
)
def test_current_is_the_season_that_is_on_or_comes_next(day, expected):
    assert of(a_pass(), day) == expected


def test_an_order_keeps_its_season():
    assert of(a_pass(), 45, before="season-1") == "season-1"
    assert of(a_pass("season-3"), 45, before="season-1") == "season-3"


def test_a_season_that_is_named_may_be_over():
    assert of(a_pass("season-1"), 70) == "season-1"
    assert of(a_pass("season-9"), 70) is None


def test_a_pass_is_had_once_and_what_was_passed_can_be_claimed():
    after = with_item(ONE, progress(xp=150), a_pass(), "order-1", START)
    assert after is not None
    assert (after.is_premium, after.premium_by, after.available) == (True, ("order-1",), 1)
    assert with_item(ONE, after, a_pass(), "order-2", START) is None


def test_tiers_are_added_unless_the_last_is_reached():
    after = with_item(ONE, progress(xp=150), tiers(5), "order-1", START)
    assert after is not None
    assert after.purchased_tiers == 5
    assert with_item(ONE, progress(purchased_tiers=100), tiers(1), "order-1", START) is None


def test_a_refund_takes_what_the_order_gave_and_leaves_what_was_claimed():
    paid = with_item(ONE, progress(claimed_premium=(1,)), a_pass(), "order-1", START)
    assert paid is not None
    after = without_item(ONE, paid, a_pass(), "order-1", START)
    assert after is not None
    assert (after.is_premium, after.premium_by, after.claimed_premium) == (False, (), (1,))
    fewer = without_item(ONE, progress(purchased_tiers=7), tiers(5), "order-1", START)
    assert fewer is not None
    assert fewer.purchased_tiers == 2


def test_a_pass_that_the_wallet_paid_for_stays():
    by_wallet = with_premium(ONE, progress(), START)
    assert without_item(ONE, by_wallet, a_pass(), "order-1", START) is None


def test_of_two_passes_that_a_merge_made_one_the_other_stays():
    bought = with_item(ONE, progress(player_id="bob"), a_pass(), "order-1", START)
    assert bought is not None
    by_wallet = with_premium(ONE, progress(), START)
    merged, added = merging.merged(bought, by_wallet, ONE, START)
    after = without_item(ONE, merged, a_pass(), "order-1", START)
    assert after is not None
    assert (after.is_premium, after.premium_by) == (True, ())
    assert merging.unmerged(after, added, ONE, START).is_premium


def test_an_undone_merge_takes_the_pass_whose_own_was_refunded():
    bought = with_item(ONE, progress(), a_pass(), "order-1", START)
    assert bought is not None
    merged, added = merging.merged(with_premium(ONE, progress(player_id="bob"), START), bought, ONE, START)
    after = without_item(ONE, merged, a_pass(), "order-1", START)
    assert after is not None
    assert after.premium_by == ("wallet:bob",)
    assert not merging.unmerged(after, added, ONE, START).is_premium


def test_what_is_sold_is_of_a_season_and_no_more_than_that_has():
    assert problem_of(a_pass(), SEASONS) is None
    assert problem_of(a_pass("season-2"), SEASONS) is None
    assert "no season" in (problem_of(a_pass("season-9"), SEASONS) or "")
    assert problem_of(tiers(100), SEASONS) is None
    assert "100 tiers" in (problem_of(tiers(101), SEASONS) or "")
