"""How matches count for seasons, by value, and how a final ranking is made step by step."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.leaderboards.handlers.rank_players import rank_players
from functions.leaderboards.models.archives import Archive
from functions.leaderboards.models.ratings import Rating, SeasonLine
from functions.leaderboards.models.tasks import RankPlayers
from functions.leaderboards.rules import archives, rankings, seasons
from functions.leaderboards.rules.elo import standing
from functions.leaderboards.rules.ratings import unrated
from shared.declare import declaration_of
from shared.triggers import TaskTarget

PLAYED = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
RATED = PLAYED + timedelta(seconds=1)
DAY = timedelta(days=1)


def won(before: Rating, elo: int, at: datetime = RATED, played_at: datetime = PLAYED) -> Rating:
    moved = {"elo": elo, "standing": standing(elo, at), "wins": before.wins + 1, "version": before.version + 1}
    return before.model_copy(update=moved | {"last_match_at": max(played_at, before.last_match_at or played_at)})


def newcomer() -> Rating:
    return unrated("ada", "Ada", "FR", RATED)


def played(season_id: str | None, elo: int = 1216, before: Rating | None = None, at: datetime = PLAYED):
    before = before or newcomer()
    return seasons.count(before, won(before, elo, at, at), season_id, at)


def test_the_first_match_of_a_season_opens_its_record():
    counted = played("season-1")
    assert counted.kept is None
    assert not counted.is_late
    record = counted.rating.season
    assert record is not None
    assert (record.season_id, record.elo, record.wins, record.losses) == ("season-1", 1216, 1, 0)
    assert record.standing == counted.rating.standing


def test_a_match_between_seasons_moves_the_rating_and_no_record():
    before = played("season-1").rating
    counted = played(None, 1230, before, PLAYED + DAY)
    assert counted.rating.season == before.season
    assert (counted.rating.elo, counted.kept, counted.is_late) == (1230, None, False)


def test_the_rating_carries_on_and_the_record_begins_anew():
    before = played("season-1").rating
    counted = played("season-2", 1230, before, PLAYED + DAY)
    record = counted.rating.season
    assert record is not None
    assert (record.season_id, record.elo, record.wins) == ("season-2", 1230, 1)
    assert counted.kept is not None
    assert (counted.kept.season_id, counted.kept.elo, counted.kept.wins) == ("season-1", 1216, 1)
    assert (counted.kept.player_id, counted.kept.display_name) == ("ada", "Ada")


def test_a_late_match_of_the_same_season_counts_for_it():
    before = played("season-1", at=PLAYED + DAY).rating
    counted = played("season-1", 1230, before, PLAYED)
    assert not counted.is_late
    assert counted.rating.season is not None
    assert counted.rating.season.wins == 2


def test_a_match_of_a_season_that_was_left_moves_its_line_by_as_much_as_the_rating():
    before = played("season-2", 1300, at=PLAYED + DAY).rating
    counted = played("season-1", 1316, before, PLAYED)
    assert counted.is_late
    assert counted.rating.season == before.season
    line = rankings.line(before, before.season).model_copy(update={"season_id": "season-1", "elo": 1250, "wins": 3})
    late = seasons.late_line(line, before, counted.rating, "season-1", RATED)
    assert (late.season_id, late.elo, late.wins, late.standing) == ("season-1", 1266, 4, standing(1266, RATED))


def test_a_line_stays_within_the_range_of_ratings():
    before = played("season-2", 1300, at=PLAYED + DAY).rating
    line = rankings.line(before, before.season).model_copy(update={"elo": 2995})
    late = seasons.late_line(line, before, won(before, 1316), "season-1", RATED)
    assert late.elo == 3000


def test_a_late_match_of_a_season_never_played_opens_its_line():
    before = played("season-2", 1300, at=PLAYED + DAY).rating
    counted = played("season-1", 1316, before, PLAYED)
    late = seasons.late_line(None, before, counted.rating, "season-1", RATED)
    assert (late.elo, late.wins, late.standing) == (1316, 1, counted.rating.standing)


def test_changes_are_counted_well_before_a_ranking_may_begin():
    assert not seasons.is_counted_as_change(PLAYED, PLAYED)
    assert seasons.is_counted_as_change(PLAYED, PLAYED + seasons.GRACE)
    assert seasons.is_counted_as_change(PLAYED, PLAYED + seasons.COUNTED_FROM)
    assert timedelta(minutes=1) < seasons.COUNTED_FROM <= seasons.GRACE - timedelta(minutes=1)


def lines(count: int, first: int = 0) -> list[SeasonLine]:
    record = {"season_id": "season-1", "elo": 1200, "wins": 1, "losses": 0, "draws": 0}
    return [
        SeasonLine(player_id=f"p{n:05}", display_name="P", country=None, standing=10**6 - n, **record)
        for n in range(first, first + count)
    ]


def test_who_is_in_the_ratings_and_in_the_lines_is_ranked_once():
    ranking = rankings.merged([*lines(3, 1), *lines(3)], 3)
    assert [line.player_id for line in ranking] == ["p00000", "p00001", "p00002"]


def test_equal_standings_are_ordered_as_in_redis():
    first, second = (line.model_copy(update={"standing": 5}) for line in lines(2))
    assert [line.player_id for line in rankings.merged([first, second], 9)] == ["p00001", "p00000"]


def opened() -> Archive:
    return archives.opened(None, "season-1", PLAYED)


def test_a_season_that_ended_twice_is_opened_once():
    archive = opened()
    assert (archive.run, archive.step, archive.is_running) == (1, 0, True)
    assert archives.opened(archive, "season-1", PLAYED + DAY) is archive


def test_changes_before_the_end_was_heard_of_are_kept():
    archive = archives.opened(Archive(changes=3), "season-1", PLAYED)
    assert (archive.changes, archive.season_id) == (3, "season-1")
    assert archives.stepped(archive, [], RATED).changes_seen == 3


def test_a_step_that_is_full_has_another_after_it():
    first = archives.stepped(opened(), lines(archives.STEP_SIZE), RATED)
    assert (first.step, first.ranked, first.is_running, first.archived_at) == (1, 500, True, None)
    assert (first.last_player, first.last_standing) == ("p00499", 10**6 - 499)
    last = archives.stepped(first, lines(3, 500), RATED)
    assert (last.is_running, last.total_players, last.archived_at) == (False, 503, RATED)
    assert archives.next_step(last) is None


def test_a_change_during_a_run_makes_another():
    first = archives.stepped(opened(), lines(archives.STEP_SIZE), RATED)
    changed = first.model_copy(update={"changes": first.changes + 1})
    again = archives.stepped(changed, lines(3, 500), RATED)
    assert (again.run, again.step, again.is_running, again.ranked, again.last_standing) == (2, 0, True, 0, None)
    assert again.archived_at == RATED
    done = archives.stepped(again, lines(3), RATED)
    assert (done.is_running, done.changes_seen, done.total_players) == (False, 1, 3)


def test_a_ranking_is_reopened_by_what_it_has_not_seen_alone():
    done = archives.stepped(opened(), lines(3), RATED)
    assert archives.reopened(done) is done
    changed = done.model_copy(update={"changes": 1})
    again = archives.reopened(changed)
    assert (again.run, again.is_running) == (2, True)
    assert archives.reopened(again) is again
    assert archives.reopened(Archive(changes=1)) == Archive(changes=1)


@pytest.mark.parametrize(("run", "step", "is_next"), [(1, 0, True), (1, 1, False), (2, 0, False)])
def test_only_the_next_step_is_done(run, step, is_next):
    work = archives.next_step(opened())
    assert work is not None
    assert archives.is_next(opened(), work.model_copy(update={"run": run, "step": step})) is is_next


def test_entries_have_ranks_and_tiers():
    first, second = rankings.entries(lines(2), 101)
    assert (first.rank, first.tier, second.rank) == (101, "Gold", 102)


def test_the_work_goes_to_the_function_that_does_it():
    declared = declaration_of(rank_players)
    assert isinstance(declared.trigger, TaskTarget)
    assert (declared.name, declared.trigger.queue) == (RankPlayers.function, RankPlayers.queue)
