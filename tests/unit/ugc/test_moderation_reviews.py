"""The queue by value: how urgent a review is, who has it, what a decision makes of it."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.ugc.models.items.items import UgcType
from functions.ugc.models.moderation.reasons import UgcCategory
from functions.ugc.models.moderation.reviews import ReviewCause, ReviewPriority, ReviewStatus
from functions.ugc.models.moderation.standings import Standing
from functions.ugc.rules.moderation import priorities, reviews

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def opened(before=None, *, version=1, cause=ReviewCause.NEW, now=NOW):
    given = {"ugc_id": "u", "creator_id": "ada", "type_": UgcType.MAP, "name": "Castle", "reason": ""}
    return reviews.opened(before, **given, version=version, cause=cause, now=now)


def reporter(right=0, wrong=0):
    return Standing(player_id="bob", reports_right=right, reports_wrong=wrong)


@pytest.mark.parametrize(
    ("right", "wrong", "cleared", "weight"),
    [(0, 0, False, 1.0), (8, 0, False, 1.8), (0, 8, False, 0.2), (5, 5, False, 1.0), (0, 0, True, 0.25)],
)
def test_a_report_weighs_what_its_reporter_was_right_before(right, wrong, cleared, weight):
    assert priorities.weight_of(reporter(right, wrong), cleared=cleared) == pytest.approx(weight)


@pytest.mark.parametrize(
    ("weights", "category", "priority"),
    [
        ([1], UgcCategory.SPAM, ReviewPriority.NORMAL),
        ([1, 1, 1], UgcCategory.SPAM, ReviewPriority.HIGH),
        ([1] * 8, UgcCategory.SPAM, ReviewPriority.URGENT),
        ([0.1] * 8, UgcCategory.SPAM, ReviewPriority.NORMAL),
        ([1], UgcCategory.CHILD_SAFETY, ReviewPriority.URGENT),
        ([0.2], UgcCategory.MALWARE, ReviewPriority.NORMAL),
    ],
)
def test_reports_make_a_review_urgent_by_their_weight_or_one_by_what_it_says(weights, category, priority):
    review = opened(cause=ReviewCause.REPORT)
    for weight in weights:
        review = reviews.reported(review, weight, category, NOW + HOUR)
    assert review.priority is priority
    assert review.due_at == min(NOW + 24 * HOUR, NOW + HOUR + priorities.DUE_AFTER[priority])
    assert review.reports == len(weights)


def test_reports_beyond_what_counts_change_nothing():
    review = opened().model_copy(update={"report_weight": priorities.MOST_COUNTED})
    assert reviews.reported(review, 1, UgcCategory.HATE, NOW) == review


def test_no_review_waits_for_more_than_a_day_and_a_later_urgent_one_does_not_overtake_what_is_due():
    old, urgent = opened(), reviews.reported(opened(now=NOW + 23.5 * HOUR), 1, UgcCategory.MALWARE, NOW + 23.5 * HOUR)
    assert old.due_at == NOW + 24 * HOUR < urgent.due_at == NOW + 24.5 * HOUR


def test_a_review_that_is_open_goes_on_and_a_claim_of_an_earlier_version_ends():
    first = reviews.claimed(opened(), "mod", {"mod"}, "token", NOW, 15)
    same = opened(first, cause=ReviewCause.FLAG, now=NOW + HOUR)
    assert (same.claim_id, same.opened_at, same.round, same.priority) == ("token", NOW, 1, ReviewPriority.HIGH)
    newer = opened(first, version=2, now=NOW + HOUR)
    assert (newer.claim_id, newer.claimed_by, newer.version, newer.opened_at) == ("", "", 2, NOW)


def test_a_review_after_a_closed_one_begins_anew_and_knows_what_was_cleared():
    closed = reviews.closed(opened(), "decision", NOW, cleared=1)
    assert (closed.status, closed.cleared_version, closed.claim_id) == (ReviewStatus.CLOSED, 1, "")
    again = opened(closed, cause=ReviewCause.REPORT, now=NOW + HOUR)
    assert (again.round, again.opened_at, again.report_weight) == (2, NOW + HOUR, 0)
    assert (again.cleared_version, again.decision_id) == (1, "decision")


def test_a_claim_is_one_moderators_until_it_is_over_and_the_same_one_makes_it_longer():
    claimed = reviews.claimed(opened(), "mod", {"mod"}, "first", NOW, 15)
    longer = reviews.claimed(claimed, "mod", {"mod"}, "second", NOW + HOUR / 6, 15)
    assert (longer.claim_id, longer.claimed_until) == ("first", NOW + HOUR / 6 + HOUR / 4)
    with pytest.raises(reviews.ReviewClaimed):
        reviews.claimed(claimed, "other", {"other"}, "second", NOW + HOUR / 6, 15)
    taken = reviews.claimed(claimed, "other", {"other"}, "second", NOW + HOUR / 4, 15)
    assert (taken.claim_id, taken.claimed_by) == ("second", "other")
    with pytest.raises(reviews.ClaimLost):
        reviews.check_claim(taken, "mod", "first")
    with pytest.raises(reviews.ClaimLost):
        reviews.check_claim(taken, "mod", "second")


def test_a_token_stays_current_until_somebody_else_claims():
    claimed = reviews.claimed(opened(), "mod", {"mod"}, "token", NOW, 15)
    assert reviews.check_claim(claimed, "mod", "token") == claimed
    for gone in (None, reviews.closed(claimed, "d", NOW)):
        with pytest.raises(reviews.NotInReview):
            reviews.check_claim(gone, "mod", "token")
        with pytest.raises(reviews.NotInReview):
            reviews.claimed(gone, "mod", {"mod"}, "token", NOW, 15)


def test_nobody_decides_on_their_own_item():
    with pytest.raises(reviews.OwnItem):
        reviews.claimed(opened(), "mod", {"mod", "ada"}, "token", NOW, 15)
    assert reviews.claimable([opened()], {"mod", "ada"}, NOW) == []


def test_what_nobody_has_may_be_claimed():
    held = reviews.claimed(opened(), "other", {"other"}, "token", NOW, 15)
    mine = reviews.claimed(opened(), "mod", {"mod"}, "token", NOW, 15)
    waiting = [held, mine, *(opened().model_copy(update={"ugc_id": str(number)}) for number in range(12))]
    assert reviews.claimable(waiting, {"mod"}, NOW) == waiting[2:]
    assert reviews.claimable(waiting, {"mod"}, NOW + HOUR / 4) == waiting


def test_a_claim_is_made_longer_up_to_an_hour_or_as_long_as_a_first_one_is():
    claimed = reviews.claimed(opened(), "mod", {"mod"}, "first", NOW, 15)
    for minutes in range(10, 60, 10):
        claimed = reviews.claimed(claimed, "mod", {"mod"}, "second", NOW + minutes * HOUR / 60, 15)
    assert (claimed.claim_id, claimed.claimed_until) == ("first", NOW + HOUR)
    anew = reviews.claimed(claimed, "mod", {"mod"}, "second", NOW + HOUR, 15)
    assert (anew.claim_id, anew.claimed_until) == ("second", NOW + HOUR * 1.25)
    long = reviews.claimed(opened(), "mod", {"mod"}, "first", NOW, 240)
    assert reviews.claimed(long, "mod", {"mod"}, "second", NOW + HOUR, 240).claimed_until == NOW + 4 * HOUR


def test_a_moderator_has_so_many_items_at_once():
    reviews.check_claims(9, 10)
    with pytest.raises(reviews.ClaimsUsed) as refused:
        reviews.check_claims(10, 10)
    assert refused.value.details == {"most": 10}


def test_what_moderators_see_has_no_token():
    shown = reviews.shown(reviews.claimed(opened(), "mod", {"mod"}, "secret-token", NOW, 15), NOW + 25 * HOUR)
    assert "secret-token" not in shown.model_dump_json()
    assert (shown.age_seconds, shown.overdue, shown.claimed_by) == (25 * 3600, True, None)
