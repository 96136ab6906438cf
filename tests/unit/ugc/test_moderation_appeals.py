"""Appeals and takedowns by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.ugc.models.items.items import Content, Item, UgcStatus, UgcType
from functions.ugc.models.moderation.appeals import AppealDecision, AppealStatus, DecideAppeal
from functions.ugc.models.moderation.decisions import DecideUgc
from functions.ugc.models.moderation.reasons import UgcCategory
from functions.ugc.models.moderation.reviews import Review, ReviewCause, ReviewPriority
from functions.ugc.models.moderation.takedowns import Takedown, TakedownOutcome, TakedownStatus
from functions.ugc.rules.moderation import appeals, decisions, takedowns
from functions.ugc.rules.moderation.notices import APPEAL, TEXTS, decision_notice

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def content(version):
    return Content(version=version, file_name="a.zip", content_type="application/zip", size=1, sha256="0" * 64)


def item(status=UgcStatus.PENDING_REVIEW, **fields):
    given = {"ugc_id": "u", "creator_id": "ada", "type": UgcType.MAP, "name": "Castle", "asked_at": NOW}
    return Item(**given | {"status": status, "created_at": NOW, "updated_at": NOW} | fields)


def review(version=1, **fields):
    given = {"ugc_id": "u", "creator_id": "ada", "type": UgcType.MAP, "name": "Castle", "cause": ReviewCause.NEW}
    times = {"priority": ReviewPriority.NORMAL, "opened_at": NOW, "due_at": NOW}
    return Review(**given | times | {"version": version} | fields)


def body(action="remove", **fields):
    category = None if action == "publish" else "hate"
    return DecideUgc(claim_id="token", action=action, category=category, **fields)


def decision(action="remove", on=None, of=None, **fields):
    return decisions.decided(body(action, **fields), of or review(), on or item(pending=content(1)), "mod", NOW)


NEW = item(pending=content(1))
PRIVATE = item(UgcStatus.FLAGGED, pending=content(1), asked_at=None)
LIVE = item(UgcStatus.PUBLISHED, published=content(1))
UPDATED = item(
    UgcStatus.PUBLISHED, published=content(1), pending=content(2), pending_status=UgcStatus.PENDING_REVIEW, version=2
)


@pytest.mark.parametrize(
    ("on", "of", "action", "whole", "before", "after", "of_new_version"),
    [
        (NEW, 1, "publish", False, "pending_review", "published", False),
        (NEW, 1, "remove", False, "pending_review", "removed", False),
        (PRIVATE, 1, "publish", False, "flagged", "pending_review", False),
        (LIVE, 1, "publish", False, "published", "published", False),
        (LIVE, 1, "flag", False, "published", "flagged", False),
        (UPDATED, 2, "publish", False, "pending_review", "published", True),
        (UPDATED, 2, "remove", False, "pending_review", "removed", True),
        (UPDATED, 2, "remove", True, "published", "removed", False),
        (UPDATED, 1, "remove", False, "published", "removed", False),
    ],
)
def test_a_decision_is_on_the_new_version_or_on_the_item(on, of, action, whole, before, after, of_new_version):
    made = decision(action, on, review(of), whole_item=whole)
    assert (made.before.value, made.after.value, made.of_new_version) == (before, after, of_new_version)


@pytest.mark.parametrize(
    ("on", "of"),
    [
        (UPDATED, 3),
        (item(pending=content(2)), 1),
        (item(UgcStatus.SCANNING, pending=content(1)), 1),
        (item(UgcStatus.REMOVED, published=content(1)), 1),
    ],
)
def test_nothing_is_decided_on_what_is_not_there_any_more(on, of):
    with pytest.raises(decisions.ReviewOutdated):
        decision("remove", on, review(of))
    assert not decisions.is_reviewable(review(of), on)


def test_reports_of_a_published_version_can_be_decided_on_when_the_new_one_was_replaced():
    assert decision("remove", UPDATED, review(3, reports=1)).of_new_version is False


def test_the_same_decision_again_is_the_same_and_another_is_refused():
    made = decision()
    assert decisions.repeated(made, "u", "mod", body()) == made
    for other in (body("flag"), body(notes="Other."), body(whole_item=True)):
        with pytest.raises(decisions.DecisionMade):
            decisions.repeated(made, "u", "mod", other)
    with pytest.raises(decisions.DecisionMade):
        decisions.repeated(made, "u", "other", body())


@pytest.mark.parametrize(
    ("made", "now", "back"),
    [
        (decision(), item(UgcStatus.REMOVED, removed_by="mod"), UgcStatus.PENDING_REVIEW),
        (decision(), item(UgcStatus.REMOVED, removed_by="ada"), None),
        (decision("remove", LIVE), item(UgcStatus.REMOVED, removed_by="mod"), UgcStatus.PUBLISHED),
        (decision("flag", LIVE), item(UgcStatus.FLAGGED), UgcStatus.PUBLISHED),
        (decision("flag", LIVE), LIVE, None),
        (decision("publish"), LIVE, UgcStatus.FLAGGED),
        (decision("publish", LIVE), LIVE, None),
        (decision("remove", UPDATED, review(2)), LIVE, None),
    ],
)
def test_a_decision_is_undone_from_the_state_that_it_gave(made, now, back):
    assert decisions.way_back(made, now) is back


def test_only_the_last_decision_is_undone():
    decisions.check_latest(decision(), review(decision_id="token"))
    for later in (None, review(decision_id="later")):
        with pytest.raises(decisions.DecisionSuperseded):
            decisions.check_latest(decision(), later)


def test_a_decision_against_an_item_is_appealed_in_time():
    made = appeals.appealed(decision(), "It is art.", NOW + 179 * DAY, 180)
    assert (made.appeal_id, made.first_moderator_id, made.category) == ("token", "mod", UgcCategory.HATE)
    with pytest.raises(appeals.AppealTooLate):
        appeals.appealed(decision(), "It is art.", NOW + 180 * DAY, 180)
    for standing in (None, decision("publish"), decisions.undone(decision(), "mod", "Wrong.", NOW)):
        with pytest.raises(appeals.NotAppealable):
            appeals.appealed(standing, "It is art.", NOW, 180)


def test_an_appeal_is_decided_once_by_somebody_else():
    made = appeals.appealed(decision(), "It is art.", NOW, 180)
    overturn = DecideAppeal(decision=AppealDecision.OVERTURN)
    uphold = DecideAppeal(decision=AppealDecision.UPHOLD)
    for moderator in ("mod", "ada"):
        with pytest.raises(appeals.SameModerator):
            appeals.decided(made, overturn, moderator, {moderator}, NOW)
    after = appeals.decided(made, overturn, "second", {"second"}, NOW)
    assert (after.status, after.decided_by) == (AppealStatus.OVERTURNED, "second")
    assert appeals.decided(after, overturn, "second", {"second"}, NOW + DAY) == after
    for moderator, again in (("second", uphold), ("third", overturn)):
        with pytest.raises(appeals.AppealDecided):
            appeals.decided(after, again, moderator, {moderator}, NOW)
    with pytest.raises(appeals.UnknownAppeal):
        appeals.decided(None, uphold, "second", {"second"}, NOW)


def takedown(status=TakedownStatus.ACTIVE, **fields):
    given = {"takedown_id": "t", "ugc_id": "u", "creator_id": "ada", "name": "Castle", "claimant": "Corp."}
    rest = {"claimant_email": "c@corp.example", "work": "A castle", "signed_by": "C", "admin_id": "root"}
    times = {"strike_id": "t", "taken_down_at": NOW}
    return Takedown(**given | rest | times | {"status": status} | fields)


@pytest.mark.parametrize(
    ("since", "until"),
    [(NOW, NOW + 14 * DAY), (NOW + 4 * DAY, NOW + 18 * DAY), (NOW + 5 * DAY, NOW + 18 * DAY)],
)
def test_ten_working_days_have_no_weekends(since, until):
    assert since.weekday() in {0, 4, 5}
    assert takedowns.after_working_days(since, 10) == until


def test_what_is_countered_is_restored_when_the_time_to_sue_is_over():
    down = takedown(TakedownStatus.COUNTERED, restore_from=NOW + 14 * DAY)
    with pytest.raises(takedowns.RestoreTooEarly):
        takedowns.closed(down, TakedownOutcome.RESTORED, "root", NOW + 13 * DAY)
    back = takedowns.closed(down, TakedownOutcome.RESTORED, "root", NOW + 14 * DAY)
    assert (back.status, back.outcome) == (TakedownStatus.RESTORED, TakedownOutcome.RESTORED)


@pytest.mark.parametrize(
    ("down", "outcome", "status"),
    [
        (takedown(), TakedownOutcome.WITHDRAWN, TakedownStatus.RESTORED),
        (takedown(TakedownStatus.COUNTERED), TakedownOutcome.UPHELD, TakedownStatus.UPHELD),
    ],
)
def test_a_claimant_ends_a_takedown_at_any_time(down, outcome, status):
    assert takedowns.closed(down, outcome, "root", NOW).status is status


def test_what_nobody_counters_is_not_restored_and_what_is_over_stays_over():
    with pytest.raises(takedowns.TakedownState):
        takedowns.closed(takedown(), TakedownOutcome.RESTORED, "root", NOW)
    with pytest.raises(takedowns.TakedownState):
        takedowns.closed(takedown(TakedownStatus.UPHELD), TakedownOutcome.WITHDRAWN, "root", NOW)
    with pytest.raises(takedowns.UnknownTakedown):
        takedowns.closed(None, TakedownOutcome.WITHDRAWN, "root", NOW)


def test_a_creator_is_told_what_was_done_on_what_ground_and_what_can_be_done():
    told = decision_notice(decision(ground="law"), NOW + 180 * DAY)
    assert told is not None
    assert (told.name, told.values) == ("decision_remove_hate_law", {"name": "Castle", "until": "2027-05-29"})
    assert TEXTS[told.name]["en"].before == (
        'A moderator removed "{name}": players no longer see it.',
        "It breaks the law on hate.",
        APPEAL[0],
    )
    assert decision_notice(decision("publish"), NOW) is None


def test_a_decision_says_what_is_wrong_and_a_publication_does_not():
    for action, category in (("remove", None), ("publish", "hate")):
        with pytest.raises(ValueError, match="category"):
            DecideUgc(claim_id="token", action=action, category=category)
