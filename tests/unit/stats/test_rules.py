"""How matches add to totals, spans and streaks, and what follows from them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from functions.leaderboards.api.cards import RatedPlayer
from functions.matches.events import MatchCompleted, Participant
from functions.stats.models.totals import PlayerStats, Span, Totals
from functions.stats.rules import history, matches, recording, trends
from functions.stats.rules import totals as totals_rules

PLAYED = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)  # a Friday, in week 47
NOW = PLAYED + timedelta(seconds=1)
DAY = timedelta(days=1)


def match(winner_id: str | None = "ada", played_at: datetime = PLAYED, **ada: object) -> MatchCompleted:
    duration = ada.pop("duration_seconds", None)
    return MatchCompleted.model_validate(
        {
            "match_id": "m1",
            "played_at": played_at,
            "winner_id": winner_id,
            "map": "arena",
            "duration_seconds": duration,
            "players": [{"player_id": "ada", **ada}, {"player_id": "bob", "kills": 1}],
        }
    )


def stats(**fields: object) -> PlayerStats:
    return PlayerStats.model_validate({"player_id": "ada", "updated_at": PLAYED - DAY, **fields})


def record(before: PlayerStats, played: MatchCompleted, season_id: str | None = "season-1") -> PlayerStats:
    return recording.record(before, played, season_id, NOW)


@pytest.mark.parametrize(
    ("moment", "week", "day"),
    [
        (PLAYED, "2026-W47", "2026-11-20"),
        (datetime(2027, 1, 3, 23, 59, tzinfo=UTC), "2026-W53", "2027-01-03"),
        (datetime(2027, 1, 4, tzinfo=UTC), "2027-W01", "2027-01-04"),
        (datetime(2024, 12, 30, tzinfo=UTC), "2025-W01", "2024-12-30"),
        (datetime(2024, 2, 29, 23, 59, 59, tzinfo=UTC), "2024-W09", "2024-02-29"),
        (datetime(999, 5, 1, tzinfo=UTC), "0999-W18", "0999-05-01"),
    ],
)
def test_weeks_are_those_of_iso_8601(moment, week, day):
    assert (matches.week_key(moment), matches.day_key(moment)) == (week, day)


@pytest.mark.parametrize(("winner_id", "counts"), [("ada", (1, 0, 0)), ("bob", (0, 1, 0)), (None, (0, 0, 1))])
def test_outcomes(winner_id, counts):
    totals = record(stats(), match(winner_id)).lifetime
    assert (totals.wins, totals.losses, totals.draws) == counts
    assert totals.matches == 1


def test_all_that_a_game_counts_is_summed():
    played = match(
        score=2, kills=7, deaths=4, shots=120, hits=71, questions=10, answers=9, answer_time_ms=21400, streak=3
    )
    once = record(stats(), played).lifetime
    twice = record(stats(lifetime=once), played).lifetime
    assert once.model_dump(exclude={"matches", "wins", "losses", "draws"}) == {
        "score": 2,
        "kills": 7,
        "deaths": 4,
        "shots": 120,
        "hits": 71,
        "questions": 10,
        "answers": 9,
        "answer_time_ms": 21400,
        "untimed_answers": 0,
        "seconds_played": 0.0,
        "timed_matches": 0,
        "counted_matches": 1,
    }
    assert (twice.kills, twice.matches, twice.counted_matches) == (14, 2, 2)


def test_answers_without_a_time_are_not_in_the_average_time():
    """1v1bro 6.3. Nor is a time without answers."""
    timed = record(stats(), match(questions=10, answers=9, answer_time_ms=9000)).lifetime
    mixed = timed
    for other in ({"answers": 11, "questions": 20}, {"answer_time_ms": 5000}, {"answers": 1, "answer_time_ms": 0}):
        mixed = record(stats(lifetime=mixed), match(**other)).lifetime
    assert (mixed.answers, mixed.untimed_answers, mixed.answer_time_ms) == (21, 11, 9000)
    assert (totals_rules.derived(timed).avg_answer_time_ms, totals_rules.derived(mixed).avg_answer_time_ms) == (
        1000.0,
        900.0,
    )
    assert totals_rules.derived(mixed).answer_rate == 0.7
    assert totals_rules.derived(record(stats(), match(answers=4)).lifetime).avg_answer_time_ms is None


def test_what_a_game_did_not_count_is_unknown_and_not_zero():
    totals = record(stats(), match()).lifetime
    assert (totals.matches, totals.counted_matches, totals.timed_matches) == (1, 0, 0)
    assert (totals.kills, totals.seconds_played) == (0, 0.0)


def test_a_counted_zero_counts():
    totals = record(stats(), match(kills=0, duration_seconds=0)).lifetime
    assert (totals.counted_matches, totals.timed_matches) == (1, 1)


def test_time_played_is_summed():
    assert record(stats(), match(duration_seconds=312.5)).lifetime.seconds_played == 312.5


def test_the_first_match_opens_every_span():
    first = record(stats(), match(kills=2))
    assert first.season == Span(key="season-1", totals=first.lifetime)
    assert first.week == Span(key="2026-W47", totals=first.lifetime)
    assert first.day == Span(key="2026-11-20", totals=first.lifetime)
    assert (first.last_match_at, first.updated_at) == (PLAYED, NOW)


def test_a_new_day_begins_a_new_span_and_the_week_goes_on():
    first = record(stats(), match(kills=2))
    second = record(first, match(kills=3, played_at=PLAYED + DAY))
    assert second.day == Span(key="2026-11-21", totals=Totals(matches=1, wins=1, kills=3, counted_matches=1))
    assert second.week is not None
    assert (second.week.key, second.week.totals.kills) == ("2026-W47", 5)
    assert second.lifetime.kills == 5


def test_a_new_week_begins_a_new_span():
    second = record(record(stats(), match(kills=2, played_at=PLAYED - 5 * DAY)), match(kills=3))
    assert second.week is not None
    assert (second.week.key, second.week.totals.kills) == ("2026-W47", 3)


def test_a_late_match_counts_for_all_time_and_not_for_a_span_that_is_over():
    today = record(stats(), match(kills=2))
    late = record(today, match(kills=3, played_at=PLAYED - 8 * DAY), "season-0")
    assert late.lifetime.kills == 5
    assert (late.season, late.week, late.day) == (today.season, today.week, today.day)
    assert late.last_match_at == PLAYED


def test_a_late_match_of_this_week_counts_for_the_week():
    late = record(record(stats(), match(kills=2)), match(kills=3, played_at=PLAYED - DAY))
    assert late.week is not None
    assert late.day is not None
    assert (late.week.totals.kills, late.day.totals.kills) == (5, 2)


def test_a_new_season_begins_a_new_span():
    second = record(record(stats(), match(kills=2)), match(kills=3, played_at=PLAYED + DAY), "season-10")
    assert second.season is not None
    assert (second.season.key, second.season.totals.kills) == ("season-10", 3)


def test_between_two_seasons_the_last_one_stays_as_it_is():
    first = record(stats(), match(kills=2))
    assert record(first, match(kills=3, played_at=PLAYED + DAY), None).season == first.season


@pytest.mark.parametrize(
    ("span", "key", "rolled"),
    [
        (None, "2026-W47", Span(key="2026-W47")),
        (None, None, None),
        (Span(key="2026-W47"), None, None),
        (Span(key="2026-W47"), "2026-W46", None),
        (Span(key="2026-W47"), "2026-W48", Span(key="2026-W48")),
    ],
)
def test_rolling_a_span(span, key, rolled):
    assert recording.roll(span, key) == rolled


def test_the_current_span_is_rolled_to_itself():
    span = Span(key="2026-W47", totals=Totals(matches=3))
    assert recording.roll(span, "2026-W47") is span


def test_streaks_of_wins():
    player = stats()
    streaks = []
    for minute, winner_id in enumerate(("ada", "ada", "bob", "ada", None, "ada", "ada", "ada")):
        player = record(player, match(winner_id, PLAYED + timedelta(minutes=minute)))
        streaks.append((player.current_win_streak, player.best_win_streak))
    assert streaks == [(1, 1), (2, 2), (0, 2), (1, 2), (0, 2), (1, 2), (2, 2), (3, 3)]


def test_the_fastest_answer_is_kept():
    player = stats()
    fastest = []
    for answered in (None, 900, 1200, None, 870):
        player = record(player, match(fastest_answer_ms=answered))
        fastest.append(player.fastest_answer_ms)
    assert fastest == [None, 900, 900, 900, 870]


def test_each_player_gets_their_own_part():
    bob = record(PlayerStats(player_id="bob", updated_at=PLAYED), match(kills=9))
    assert (bob.lifetime.kills, bob.lifetime.losses) == (1, 1)


@pytest.mark.parametrize(
    ("totals", "derived"),
    [
        ({}, (None, None, None, None, None)),
        ({"matches": 3, "wins": 1, "losses": 1, "draws": 1}, (0.3333, None, None, None, None)),
        ({"matches": 1, "kills": 7, "deaths": 4}, (0.0, 1.75, None, None, None)),
        ({"matches": 1, "kills": 7}, (0.0, 7.0, None, None, None)),
        ({"matches": 1, "deaths": 7}, (0.0, 0.0, None, None, None)),
        ({"matches": 1, "shots": 120, "hits": 71}, (0.0, None, 59.17, None, None)),
        ({"matches": 1, "shots": 3}, (0.0, None, 0.0, None, None)),
        (
            {"matches": 1, "questions": 10, "answers": 9, "answer_time_ms": 21400},
            (0.0, None, None, 2377.7778, 0.9),
        ),
    ],
)
def test_derived(totals, derived):
    figures = totals_rules.derived(Totals(**totals))
    shown = (figures.win_rate, figures.kd_ratio, figures.accuracy_pct, figures.avg_answer_time_ms, figures.answer_rate)
    assert shown == derived


counts = some.none() | some.integers(0, 1000)


@given(some.lists(some.tuples(some.sampled_from(["ada", "bob", None]), counts, counts), max_size=20))
def test_every_match_is_counted_once(played):
    player = stats()
    for winner_id, kills, deaths in played:
        player = record(player, match(winner_id, kills=kills, deaths=deaths))
    totals = player.lifetime
    assert totals.matches == totals.wins + totals.losses + totals.draws == len(played)
    assert totals.kills == sum(kills or 0 for _, kills, _ in played)
    assert totals.counted_matches == sum(kills is not None or deaths is not None for _, kills, deaths in played)
    assert player.best_win_streak >= player.current_win_streak


def test_history_keeps_the_whole_match():
    kept = recording.recorded(match(kills=7, duration_seconds=60), "season-1", NOW)
    assert (kept.match_id, kept.player_ids, kept.winner_id, kept.map) == ("m1", ("ada", "bob"), "ada", "arena")
    assert (kept.duration_seconds, kept.season_id, kept.played_at, kept.recorded_at) == (60, "season-1", PLAYED, NOW)
    assert kept.players == match(kills=7).players


RATED = (
    RatedPlayer(player_id="ada", elo_before=1200, elo_after=1216),
    RatedPlayer(player_id="bob", elo_before=1200, elo_after=1184),
)


def test_a_match_as_each_of_its_players_sees_it():
    kept = recording.recorded(match(kills=7), None, NOW)
    ada, bob = history.shown(kept, "ada", RATED), history.shown(kept, "bob", RATED)
    assert (ada.outcome, ada.opponent_id, ada.elo_before, ada.elo_after, ada.elo_change) == (
        "win",
        "bob",
        1200,
        1216,
        16,
    )
    assert (bob.outcome, bob.opponent_id, bob.elo_change) == ("loss", "ada", -16)
    assert (ada.mine, ada.theirs) == (bob.theirs, bob.mine)
    assert ada.mine == Participant(player_id="ada", kills=7)


def test_a_match_that_is_not_rated_yet():
    shown = history.shown(recording.recorded(match(None), None, NOW), "bob", ())
    assert (shown.outcome, shown.elo_before, shown.elo_after, shown.elo_change) == ("draw", None, None, None)


@given(some.lists(some.sampled_from(["ada", "bob", None]), max_size=8), some.randoms())
def test_the_current_streak_is_the_same_in_whatever_order_matches_are_recorded(winners, chance):
    played = [match(winner, PLAYED + timedelta(minutes=minute)) for minute, winner in enumerate(winners)]
    expected = 0
    for winner in winners:
        expected = expected + 1 if winner == "ada" else 0
    player, recorded_matches = stats(), []
    for report in chance.sample(played, len(played)):
        since = 0
        if recording.needs_wins_since(player, report):
            since = sum(other.played_at > report.played_at for other in recorded_matches)
        player = recording.record(player, report, None, NOW, since)
        recorded_matches.append(report)
    assert player.current_win_streak == expected
    assert player.best_win_streak >= expected


@pytest.mark.parametrize(
    ("elo", "before", "direction"),
    [
        (1200, 1200, "stable"),
        (1232, 1200, "stable"),
        (1233, 1200, "improving"),
        (1168, 1200, "stable"),
        (1167, 1200, "declining"),
    ],
)
def test_a_trend_is_more_than_one_match_can_move(elo, before, direction):
    trend = trends.trend(elo, before)
    assert (trend.direction, trend.elo_change) == (direction, elo - before)


def test_a_span_that_is_over_shows_zeros_under_the_key_that_is_on():
    kept = Span(key="2026-W46", totals=Totals(matches=3))
    assert totals_rules.statistics("week", kept, "2026-W46").totals.matches == 3
    for totals, key in ((kept, "2026-W47"), (None, "2026-W47"), (kept, None)):
        shown = totals_rules.statistics("week", totals, key)
        assert (shown.key, shown.totals) == (key, Totals())


def test_a_pair_is_the_same_from_both_sides():
    assert matches.pair_of("ada", "bob") == matches.pair_of("bob", "ada") != matches.pair_of("ada", "eve")
