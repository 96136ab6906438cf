"""Which status may follow which, for what cause, and what an item is then: by value."""

from datetime import timedelta

import pytest

from functions.ugc.models.items.items import UgcStatus
from functions.ugc.rules.items.errors import UgcStateError
from functions.ugc.rules.items.states import Cause, is_allowed, is_current, moved
from tests.ugc import NOW, content, item

DRAFT, UPLOADED, SCANNING, PENDING_REVIEW, PUBLISHED, FLAGGED, REMOVED = UgcStatus

TABLE = {
    (DRAFT, UPLOADED),
    (DRAFT, REMOVED),
    (UPLOADED, SCANNING),
    (SCANNING, PENDING_REVIEW),
    (SCANNING, FLAGGED),
    (PENDING_REVIEW, PUBLISHED),
    (PENDING_REVIEW, FLAGGED),
    (PENDING_REVIEW, REMOVED),
    (PUBLISHED, FLAGGED),
    (PUBLISHED, REMOVED),
    (FLAGGED, PUBLISHED),
    (FLAGGED, REMOVED),
    (FLAGGED, PENDING_REVIEW),
}
"""The plan's table; what is not in it is refused."""

LATER = NOW + timedelta(hours=1)
PAIRS = [(before, after) for before in UgcStatus for after in UgcStatus]


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_the_table_is_the_plan_s(before, after):
    assert is_allowed(before, after, Cause.REVIEW) is ((before, after) in TABLE)


@pytest.mark.parametrize(("before", "after"), [pair for pair in PAIRS if pair not in TABLE])
def test_what_is_not_in_the_table_has_few_exceptions_and_each_has_its_causes(before, after):
    causes = {cause for cause in Cause if is_allowed(before, after, cause)}
    if after is REMOVED and before is not REMOVED:
        assert causes == {Cause.CREATOR, Cause.REPLACED, Cause.ERASURE, Cause.EXPIRY}
    elif before is REMOVED and after in {PENDING_REVIEW, PUBLISHED, FLAGGED}:
        assert causes == {Cause.APPEAL, Cause.UNDO, Cause.COUNTER_NOTICE}
    else:
        assert causes == set()


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_an_item_moves_as_the_table_says_and_each_move_has_a_number(before, after):
    status = item(before, change=4)
    if (before, after) not in TABLE:
        with pytest.raises(UgcStateError) as refused:
            moved(status, after, Cause.REVIEW, LATER, version=None)
        assert refused.value.details["status"] is before
        return
    now = moved(status, after, Cause.REVIEW, LATER, reason="spam", version=None)
    assert (now.status, now.change, now.updated_at, now.reason) == (after, 5, LATER, "spam")


def test_a_first_version_that_is_published_is_what_players_download():
    before = item(PENDING_REVIEW, pending=content(object="ugc/1"))
    after = moved(before, PUBLISHED, Cause.REVIEW, LATER, version=1)
    assert (after.published, after.pending, after.published_at) == (before.pending, None, LATER)


def test_the_published_version_stays_until_the_new_one_is_through():
    before = item(PUBLISHED, pending=content(2, object="ugc/2"), pending_status=DRAFT, version=2)
    steps = before
    for status in (UPLOADED, SCANNING, PENDING_REVIEW):
        steps = moved(steps, status, Cause.SCAN, LATER, version=2)
        assert (steps.status, steps.pending_status, steps.published) == (PUBLISHED, status, before.published)
    through = moved(steps, PUBLISHED, Cause.REVIEW, LATER, version=2)
    assert (through.published, through.pending, through.pending_status) == (content(2, object="ugc/2"), None, None)
    assert (through.status, through.published_at) == (PUBLISHED, NOW)


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_a_new_version_moves_by_the_same_table(before, after):
    waiting = item(PUBLISHED, pending=content(2, object="ugc/2"), pending_status=before, version=2)
    if (before, after) not in TABLE:
        with pytest.raises(UgcStateError):
            moved(waiting, after, Cause.REVIEW, LATER, version=2)
        return
    now = moved(waiting, after, Cause.REVIEW, LATER, reason="spam", version=2)
    assert now.status is PUBLISHED
    assert now.pending_status is (None if after in {PUBLISHED, REMOVED} else after)


def test_a_refused_new_version_goes_and_the_item_stays():
    before = item(
        PUBLISHED, pending=content(2, object="ugc/2"), pending_status=FLAGGED, pending_reason="text", version=2
    )
    after = moved(before, REMOVED, Cause.REVIEW, LATER, by="mo", version=2)
    assert (after.pending, after.pending_status, after.pending_reason) == (None, None, "")
    assert (after.status, after.published, after.removed_by) == (PUBLISHED, before.published, "")


def test_a_new_version_is_not_published_while_the_item_is_held_back():
    before = item(
        FLAGGED, published=content(), pending=content(2, object="ugc/2"), pending_status=PENDING_REVIEW, version=2
    )
    with pytest.raises(UgcStateError):
        moved(before, PUBLISHED, Cause.REVIEW, LATER, version=2)
    assert moved(before, PUBLISHED, Cause.REVIEW, LATER, version=None).published == content()


def test_a_flag_and_its_reason_are_gone_when_it_is_published_again():
    held = moved(item(PUBLISHED), FLAGGED, Cause.REPORT, LATER, reason="spam", version=None)
    assert (held.reason, held.published) == ("spam", content(object="ugc/1"))
    assert moved(held, PUBLISHED, Cause.REVIEW, LATER, version=None).reason == ""


@pytest.mark.parametrize("before", [PENDING_REVIEW, PUBLISHED, FLAGGED])
@pytest.mark.parametrize("cause", [Cause.APPEAL, Cause.UNDO, Cause.COUNTER_NOTICE])
def test_what_comes_back_is_what_it_was(before, cause):
    was = item(before, listed_at=NOW)
    gone = moved(was, REMOVED, Cause.REVIEW, LATER, by="mo", reason="spam", version=None)
    assert (gone.removed_from, gone.removed_by, gone.removed_basis) == (before, "mo", Cause.REVIEW)
    back = moved(gone, before, cause, LATER, version=None)
    assert back == was.model_copy(update={"change": 2, "updated_at": LATER})
    other = PUBLISHED if before is not PUBLISHED else PENDING_REVIEW
    with pytest.raises(UgcStateError):
        moved(gone, other, cause, LATER, version=None)


def test_nothing_brings_back_what_a_claim_stands_on():
    gone = moved(item(PUBLISHED), REMOVED, Cause.TAKEDOWN, LATER, version=None).model_copy(update={"claims": ("t",)})
    for cause in Cause:
        with pytest.raises(UgcStateError):
            moved(gone, PUBLISHED, cause, LATER, version=None)


def test_nobody_brings_back_what_its_creator_removed():
    gone = moved(item(PUBLISHED), REMOVED, Cause.CREATOR, LATER, by="ada", version=None)
    for cause in (Cause.APPEAL, Cause.UNDO, Cause.COUNTER_NOTICE):
        with pytest.raises(UgcStateError):
            moved(gone, PUBLISHED, cause, LATER, version=None)


def test_a_removed_item_has_no_new_version_under_way():
    before = item(PUBLISHED, pending=content(2, object="ugc/2"), pending_status=SCANNING, version=2)
    gone = moved(before, REMOVED, Cause.TAKEDOWN, LATER, by="mo", version=None)
    assert (gone.pending, gone.pending_status, gone.published) == (None, None, before.published)


def test_a_version_that_was_replaced_is_not_current():
    waiting = item(PUBLISHED, pending=content(3, object="ugc/3"), pending_status=SCANNING, version=3)
    assert is_current(waiting, 3)
    assert not is_current(waiting, 2)
    assert not is_current(item(PUBLISHED), 1)


@pytest.mark.parametrize("before", [PENDING_REVIEW, FLAGGED])
def test_what_the_scan_made_no_copy_of_is_never_published(before):
    with pytest.raises(UgcStateError):
        moved(item(before, pending=content()), PUBLISHED, Cause.REVIEW, LATER, version=1)
    beside = item(PUBLISHED, pending=content(2), pending_status=before, version=2)
    with pytest.raises(UgcStateError):
        moved(beside, PUBLISHED, Cause.REVIEW, LATER, version=2)
