"""What totals make of rates."""

from datetime import UTC, datetime, timedelta

from functions.battlepass.models.analytics import SeasonCounts, SeasonTotals
from functions.battlepass.rules import analytics as rules
from tests.unit.battlepass.seasons import END, START, season

TOTALS = SeasonTotals(players=200, xp=90_000, play_sessions=300, available=400, claimed=100)
COUNTS = SeasonCounts(active_day=20, active_week=80, premium=30, complete=1)
NOBODY = SeasonTotals(players=0, xp=0, play_sessions=0, available=0, claimed=0)
NONE = SeasonCounts(active_day=0, active_week=0, premium=0, complete=0)


def test_rates():
    figures = rules.analytics(season(), TOTALS, COUNTS, START)
    assert (figures.daily_active_players, figures.weekly_active_players) == (20, 80)
    assert (figures.xp_per_session, figures.xp_per_player) == (300.0, 450.0)
    assert (figures.claim_rate, figures.premium_conversion, figures.completion_rate) == (0.25, 0.15, 0.005)


def test_of_nobody_there_are_no_rates():
    figures = rules.analytics(season(), NOBODY, NONE, START)
    rates = (figures.xp_per_session, figures.xp_per_player, figures.claim_rate, figures.premium_conversion)
    assert {*rates, figures.completion_rate} == {None}


def test_what_was_counted_a_moment_later_is_no_more_than_all():
    later = COUNTS.model_copy(update={"premium": 201})
    assert rules.analytics(season(), TOTALS, later, START).premium_conversion == 1.0


def test_a_day_is_24_hours_to_the_full_hour():
    now = datetime(2026, 11, 20, 17, 45, 12, tzinfo=UTC)
    assert rules.first_hour(now, rules.DAY) == datetime(2026, 11, 19, 17, tzinfo=UTC)
    assert rules.first_hour(now, rules.WEEK) == datetime(2026, 11, 13, 17, tzinfo=UTC)


def test_what_an_early_end_does():
    before, now = season(), START + timedelta(days=2)
    after = before.model_copy(update={"end_date": now + timedelta(minutes=1)})
    following = season(2, END, END + timedelta(days=1))
    told = rules.ending(before, after, TOTALS, 30, [following, before], now, dry_run=True)
    assert (told.players, told.premium_players, told.unclaimed_rewards) == (200, 30, 300)
    assert (told.ends_at, told.would_have_ended_at, told.season.end_date) == (after.end_date, END, END)
    assert told.next_season is not None
    assert (told.next_season.season_id, told.gap_seconds) == ("season-2", int((END - after.end_date).total_seconds()))
    carried_out = rules.ending(before, after, TOTALS, 30, [before], now, dry_run=False)
    assert carried_out.season.end_date == after.end_date
    assert (carried_out.next_season, carried_out.gap_seconds) == (None, None)
