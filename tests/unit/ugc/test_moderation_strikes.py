"""Strikes, trust and reports by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.ugc.models.moderation.reasons import UgcCategory
from functions.ugc.models.moderation.standings import ConsequenceKind, Standing, Trust
from functions.ugc.rules.moderation import merging, reports, strikes

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
DAY = timedelta(days=1)
STEPS = strikes.steps_of("10:ban,1:warn,2:no_upload:7,4:no_upload:30")


def standing(*given, **fields):
    """A standing with a strike for each category, a day apart, the last one now."""
    player = Standing(player_id="ada", **fields)
    for number, category in enumerate(given):
        player = strikes.struck(player, str(number), "u", category, NOW - DAY * (len(given) - 1 - number))
    return player


def test_the_setting_of_consequences_is_read_in_the_order_of_points():
    assert [(step.points, step.kind, step.days) for step in STEPS] == [
        (1, ConsequenceKind.WARN, 0),
        (2, ConsequenceKind.NO_UPLOAD, 7),
        (4, ConsequenceKind.NO_UPLOAD, 30),
        (10, ConsequenceKind.BAN, 0),
    ]
    assert strikes.steps_of("") == ()


@pytest.mark.parametrize(
    ("given", "kind", "blocked_days"),
    [
        ([], None, None),
        ([UgcCategory.BROKEN], None, None),
        ([UgcCategory.SPAM], ConsequenceKind.WARN, None),
        ([UgcCategory.SPAM, UgcCategory.SPAM], ConsequenceKind.NO_UPLOAD, 7),
        ([UgcCategory.HATE, UgcCategory.COPYRIGHT], ConsequenceKind.NO_UPLOAD, 30),
        ([UgcCategory.CHILD_SAFETY], ConsequenceKind.BAN, None),
    ],
)
def test_points_lead_to_what_the_table_says(given, kind, blocked_days):
    player = standing(*given)
    step = strikes.consequence_at(player.strikes, NOW, STEPS)
    assert (step and step.kind) == kind
    until = strikes.blocked_until(player.strikes, STEPS)
    assert until == (NOW + DAY * blocked_days if blocked_days else None)
    assert bool(strikes.ban_earned(player.strikes, NOW, STEPS)) is (kind is ConsequenceKind.BAN)


def test_strikes_expire_and_uploads_open_again():
    player = standing(UgcCategory.SPAM, UgcCategory.SPAM)
    with pytest.raises(strikes.UploadsBlocked):
        strikes.check_upload(player, NOW + 6 * DAY, STEPS)
    strikes.check_upload(player, NOW + 7 * DAY, STEPS)
    assert strikes.points_at(player.strikes, NOW + 89 * DAY) == 1
    assert strikes.points_at(player.strikes, NOW + 90 * DAY) == 0


def test_what_is_taken_back_leads_to_nothing():
    player = standing(UgcCategory.SPAM, UgcCategory.SPAM)
    strikes.check_upload(strikes.without(player, "1"), NOW, STEPS)
    assert strikes.without(player, "other") == player


def test_a_strike_is_given_once():
    player = standing(UgcCategory.HATE)
    assert strikes.struck(player, "0", "u", UgcCategory.HATE, NOW) == player


def test_a_repeat_infringer_is_banned():
    assert not strikes.ban_earned(standing(*[UgcCategory.COPYRIGHT] * 4).strikes, NOW, STEPS)
    assert strikes.ban_earned(standing(*[UgcCategory.COPYRIGHT] * 5).strikes, NOW, STEPS) == "4"


@pytest.mark.parametrize(
    ("player", "after", "trusted"),
    [
        (standing(approved=5), 5, True),
        (standing(approved=4), 5, False),
        (standing(approved=500), 0, False),
        (standing(UgcCategory.SPAM, approved=5), 5, False),
        (standing(trust=Trust.ALWAYS), 0, True),
        (standing(approved=5, trust=Trust.NEVER), 5, False),
    ],
)
def test_trust_is_earned_by_approved_items_without_strikes(player, after, trusted):
    assert strikes.is_trusted(player, NOW, after) is trusted


def test_trust_comes_back_when_strikes_expire():
    assert strikes.is_trusted(standing(UgcCategory.SPAM, approved=5), NOW + 90 * DAY, 5)


def test_a_day_allows_so_many_reports_and_fewer_to_who_is_seldom_right():
    for first, most in ((standing(), 8), (standing(reports_wrong=9), 2)):
        reporter = first
        for _ in range(most):
            reporter = reports.counted(reporter, NOW, 8)
        with pytest.raises(reports.DailyUgcReportsUsed) as refused:
            reports.counted(reporter, NOW, 8)
        assert refused.value.retry_after == 12 * 3600 + 1
        assert reports.counted(reporter, NOW + DAY, 8).reports_today == 1


def test_an_outcome_that_is_taken_back_leaves_no_trace():
    reporter = reports.with_outcome(standing(), upheld=True)
    assert (reporter.reports_right, reporter.reports_wrong) == (1, 0)
    assert reports.with_outcome(reporter, upheld=True, times=-1) == standing()


def test_strikes_do_not_go_by_merging_and_an_undo_parts_them():
    source = standing(UgcCategory.SPAM, approved=2, reports_right=3, trust=Trust.NEVER)
    target = Standing(player_id="bob", approved=1, trust=Trust.ALWAYS)
    both = merging.merged(source, target)
    assert (both.player_id, both.strikes, both.approved, both.trust) == ("bob", source.strikes, 3, Trust.NEVER)
    assert merging.unmerged(both, merging.joined(source, target)) == target
