"""Seasons' boards: live while a season is on, then a final ranking that is exact, whatever comes late."""

import asyncio
import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from functions.battlepass.events import SeasonEnded
from functions.leaderboards.events import SeasonChanged
from functions.leaderboards.models.archives import Archive
from functions.leaderboards.models.ratings import SeasonRecord
from functions.leaderboards.models.tasks import RankPlayers
from functions.leaderboards.rules import archives, rankings
from functions.leaderboards.rules.elo import standing, tier_of
from functions.leaderboards.rules.ratings import unrated
from functions.leaderboards.store.archives import ARCHIVES
from functions.leaderboards.store.boards import BOARDS
from functions.leaderboards.store.ratings import LINES, RATINGS
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.accounts import Account, Accounts
from tests.local_api import LocalApi, code_of, data_of
from tests.redis_client import redis_client
from tests.seasons import current_season, season_on_now, unused_season, within
from tests.standings import rate, reconcile

SEASON, BEGIN, RANK, REOPEN = (
    f"leaderboards-{name}" for name in ("get-season", "begin-archive", "rank-players", "reopen-archive")
)


@pytest.fixture
async def past(api: LocalApi, accounts: Accounts) -> dict[str, Any]:
    """A season of long ago that no other test has."""
    admin = await accounts.staff(Role.ADMIN)
    wanted = unused_season()
    return wanted | dict(data_of(await api("battlepass-create-season", token=admin.token, json=wanted)))


def ended(season: dict[str, Any]) -> SeasonEnded:
    names = ("season_id", "season_number", "name", "start_date", "end_date")
    return SeasonEnded.model_validate({name: season[name] for name in names})


async def end(api: LocalApi, season: dict[str, Any]) -> None:
    assert (await api.push(BEGIN, ended(season))).status_code == 204


async def archive_of(season: dict[str, Any]) -> Archive:
    archive = await ARCHIVES.get(season["season_id"])
    assert archive is not None
    return archive


async def work(api: LocalApi, season: dict[str, Any]) -> int:
    """Do what Cloud Tasks would: every piece of work until none is left; returns how many there were."""
    for pieces in range(50):
        piece = archives.next_step(await archive_of(season))
        if piece is None:
            return pieces
        await deliver(api, piece)
    raise AssertionError("The ranking does not end.")


async def deliver(api: LocalApi, piece: RankPlayers) -> None:
    assert (await api.deliver(RANK, piece.model_dump_json().encode())).status_code == 204


async def page(api: LocalApi, player: Account, season: dict[str, Any], **params: Any) -> dict[str, Any]:
    values = {"season": season["season_id"]}
    return dict(data_of(await api(SEASON, token=player.token, path_values=values, params=params)))


async def ranking(api: LocalApi, player: Account, season: dict[str, Any], limit: int = 100) -> list[dict[str, Any]]:
    """The whole final ranking, page by page."""
    entries: list[dict[str, Any]] = []
    cursor: dict[str, str] = {}
    while True:
        shown = await page(api, player, season, limit=limit, **cursor)
        assert shown["state"] == "final"
        entries += shown["entries"]
        if shown["next_cursor"] is None:
            assert shown["total_players"] == len(entries)
            return entries
        cursor = {"cursor": shown["next_cursor"]}


async def play(api: LocalApi, season: dict[str, Any], winner: Account, loser: Account, minutes: int = 0) -> None:
    played_at = within(season) + timedelta(minutes=minutes)
    await rate(api, winner, loser, played_at=played_at.isoformat())


async def test_a_season_that_is_on_has_a_live_board(api, accounts):
    season = await current_season(api, accounts)
    await reconcile(api)
    ada, bob = await accounts.players(2)
    await rate(api, ada, bob)
    shown = await page(api, ada, season)
    assert (shown["state"], shown["next_cursor"]) == ("live", None)
    lines = {line["player_id"]: line for line in shown["entries"]}
    assert [line["rank"] for line in shown["entries"]] == list(range(1, len(shown["entries"]) + 1))
    if shown["total_players"] <= 100:
        line = lines[ada.id]
        assert (line["elo"], line["wins"], line["losses"], line["tier"]) == (1216, 1, 0, "Gold")
    around = await BOARDS.around(season["season_id"], ada.id, 0)
    assert around is not None
    assert around.rank is not None
    assert len((await page(api, ada, season, limit=1))["entries"]) == 1


async def test_a_live_board_that_redis_does_not_have_is_queried(api, accounts):
    season = await current_season(api, accounts)
    ada, bob = await accounts.players(2)
    await rate(api, ada, bob)
    await redis_client().flushdb()
    shown = await page(api, ada, season)
    assert shown["state"] == "live"
    elos = [line["elo"] for line in shown["entries"]]
    assert elos == sorted(elos, reverse=True)
    total = shown["total_players"]
    await reconcile(api)
    assert (await page(api, ada, season))["total_players"] == total


@pytest.mark.parametrize("season_id", ["season-9999", "global", "x"])
async def test_an_unknown_season(api, accounts, season_id):
    ada = await accounts.player()
    answer = await api(SEASON, token=ada.token, path_values={"season": season_id})
    assert (answer.status_code, code_of(answer)) == (404, "UNKNOWN_SEASON")


async def test_a_season_that_has_not_begun_has_no_board(api, accounts):
    admin = await accounts.staff(Role.ADMIN)
    start = datetime.now(UTC) + timedelta(days=5000)
    wanted = unused_season(start_date=start.isoformat(), end_date=(start + timedelta(days=1)).isoformat())
    created = data_of(await api("battlepass-create-season", token=admin.token, json=wanted))
    answer = await api(SEASON, token=admin.token, path_values={"season": created["season_id"]})
    assert code_of(answer) == "UNKNOWN_SEASON"


@pytest.mark.parametrize("params", [{"limit": 0}, {"limit": 101}, {"cursor": "garbage"}, {"cursor": "WzEuNV0"}])
async def test_bad_pages_are_refused(api, accounts, past, params):
    ada = await accounts.player()
    answer = await api(SEASON, token=ada.token, path_values={"season": past["season_id"]}, params=params)
    assert answer.status_code == 422


async def test_until_the_ranking_is_made_the_top_is_shown_as_it_is(api, accounts, past):
    ada, bob = await accounts.players(2)
    await play(api, past, ada, bob)
    shown = await page(api, ada, past)
    assert (shown["state"], shown["total_players"], shown["next_cursor"]) == ("closing", 2, None)
    assert [(line["rank"], line["player_id"]) for line in shown["entries"]] == [(1, ada.id), (2, bob.id)]
    assert len((await page(api, ada, past, limit=1))["entries"]) == 1


async def test_a_final_ranking_has_records_of_the_season_alone(api, accounts, past):
    ada, bob = await accounts.players(2)
    await rate(api, bob, ada, played_at="1989-01-01T00:00:00+00:00")
    for minutes in range(3):
        await play(api, past, ada, bob, minutes)
    later = await current_season(api, accounts)
    await rate(api, bob, ada)
    await end(api, past)
    assert await work(api, past) == 1
    first, second = await ranking(api, ada, past)
    assert (first["player_id"], first["wins"], first["losses"], first["elo"]) == (ada.id, 3, 0, 1231)
    assert (second["player_id"], second["wins"], second["losses"]) == (bob.id, 0, 3)
    rating = await RATINGS.get(ada.id)
    assert rating is not None
    assert rating.season is not None
    assert (rating.season.season_id, rating.season.losses) == (later["season_id"], 1)
    assert (rating.wins, rating.losses) == (3, 2)


async def test_run_twice_and_delivered_twice_changes_nothing(api, accounts, past):
    ada, bob = await accounts.players(2)
    await play(api, past, ada, bob)
    await end(api, past)
    await end(api, past)
    piece = archives.next_step(await archive_of(past))
    assert piece is not None
    for _ in range(3):
        await deliver(api, piece)
    before, archive = await ranking(api, ada, past), await archive_of(past)
    await end(api, past)
    assert await work(api, past) == 0
    await deliver(api, piece)
    assert await archive_of(past) == archive
    assert await ranking(api, ada, past) == before


async def test_the_live_board_is_dropped(api, accounts, past):
    key = f"leaderboards:board:{past['season_id']}"
    await redis_client().zadd(key, {"somebody": 1})
    await end(api, past)
    await work(api, past)
    assert not await redis_client().exists(key)


async def test_a_match_that_comes_after_the_ranking_has_it_made_again(api, accounts, past, listen):
    changes = await listen(SeasonChanged.topic)
    ada, bob, eve = await accounts.players(3)
    await play(api, past, ada, bob)
    await end(api, past)
    await work(api, past)
    assert len(await ranking(api, ada, past)) == 2
    await play(api, past, eve, ada, 5)
    events = [SeasonChanged.model_validate(message.data) for message in await changes.messages(2)]
    event = next(event for event in events if event.season_id == past["season_id"])
    for _ in range(2):
        assert (await api.push(REOPEN, event)).status_code == 204
    assert (await archive_of(past)).run == 2
    assert len(await ranking(api, ada, past)) == 2, "the old ranking is shown meanwhile"
    await work(api, past)
    shown = {line["player_id"]: line for line in await ranking(api, ada, past)}
    assert (shown[eve.id]["wins"], shown[ada.id]["wins"], shown[ada.id]["losses"]) == (1, 1, 1)
    assert (await api.push(REOPEN, event)).status_code == 204
    assert (await archive_of(past)).run == 2


async def test_a_change_of_a_season_that_is_not_being_ranked_yet(api, past):
    changed = SeasonChanged(season_id=past["season_id"], match_id="m")
    assert (await api.push(REOPEN, changed)).status_code == 204
    assert await ARCHIVES.get(past["season_id"]) is None


async def fill(season_id: str, count: int, seed: int) -> list[tuple[int, str, int]]:
    """Strangers with records of a season, some gone on to another; returns standing, player and rating of each."""
    chance, lines = random.Random(seed), []
    writes: list[Transaction] = []
    for number in range(count):
        player_id, elo = f"{season_id}-{number:05}", chance.randint(100, 3000)
        place = standing(elo, datetime(2026, 1, 1, tzinfo=UTC) + timedelta(milliseconds=chance.randrange(50)))
        if number % 10 == 9:
            place, elo = lines[-1][0], lines[-1][2]
        record = SeasonRecord(season_id=season_id, elo=elo, standing=place, wins=1, losses=2, draws=3)
        rated = unrated(player_id, player_id, None, datetime.now(UTC)).model_copy(update={"season": record})
        if number % 400 == 0:
            writes.append(Transaction())
        if number % 3:
            writes[-1].put(RATINGS, player_id, rated, overwrite=True)
        else:
            writes[-1].put(LINES, f"{season_id}:{player_id}", rankings.line(rated, record), overwrite=True)
        lines.append((place, player_id, elo))
    for tx in writes:
        await tx.commit()
    return sorted(lines, reverse=True)


async def test_thousands_are_ranked_as_a_plain_sort_ranks_them(api, accounts, past):
    expected = await fill(past["season_id"], 2100, 3)
    await end(api, past)
    assert await work(api, past) == 5
    ada = await accounts.player()
    for limit in (100, 37):
        shown = await ranking(api, ada, past, limit)
        assert [line["rank"] for line in shown] == list(range(1, 2101))
        assert [line["player_id"] for line in shown] == [player_id for _, player_id, _ in expected]
        assert [(line["elo"], line["tier"]) for line in shown] == [(elo, tier_of(elo)) for _, _, elo in expected]


async def test_a_match_and_a_departure_while_the_ranking_is_made(api, accounts, past):
    """One who was ranked already wins, one who was not goes on to another season."""
    ada, bob, eve = await accounts.players(3)
    await current_season(api, accounts)
    await play(api, past, ada, bob)
    await play(api, past, ada, eve)
    strangers = await fill(past["season_id"], 600, 5)
    await end(api, past)
    first = archives.next_step(await archive_of(past))
    assert first is not None
    await deliver(api, first)
    assert (await archive_of(past)).ranked == 500
    await play(api, past, eve, bob, 9)
    await rate(api, bob, ada)
    assert await work(api, past) == 1 + 2
    shown = await ranking(api, ada, past)
    expected = {player_id: elo for _, player_id, elo in strangers}
    for player in (ada, bob, eve):
        line = await LINES.get(f"{past['season_id']}:{player.id}")
        rating = await RATINGS.get(player.id)
        assert rating is not None
        expected[player.id] = line.elo if line else rating.season.elo
    assert {line["player_id"]: line["elo"] for line in shown} == expected
    assert [line["rank"] for line in shown] == list(range(1, 604))
    elos = [line["elo"] for line in shown]
    assert elos == sorted(elos, reverse=True)
    assert {line["player_id"]: line["wins"] for line in shown}[eve.id] == 1


async def test_a_player_of_two_seasons_at_once_counts_for_each(api, accounts, past):
    """Matches of the season before come when the player is in the next one already."""
    season = await current_season(api, accounts)
    ada, bob = await accounts.players(2)
    await rate(api, ada, bob)
    for minutes in range(2):
        await play(api, past, ada, bob, minutes)
    await rate(api, bob, ada)
    line = await LINES.get(f"{past['season_id']}:{ada.id}")
    rating = await RATINGS.get(ada.id)
    assert line is not None
    assert rating is not None
    assert rating.season is not None
    assert (line.wins, line.losses) == (2, 0)
    assert (rating.season.season_id, rating.season.wins, rating.season.losses) == (season["season_id"], 1, 1)
    assert rating.season.elo == rating.elo
    assert (rating.wins, rating.losses) == (3, 1)


async def test_matches_of_two_seasons_at_once_all_count(api, accounts, past):
    """Twenty deliveries race: half of them are of the season before."""
    season = await current_season(api, accounts)
    ada, bob = await accounts.players(2)
    now = datetime.now(UTC) - timedelta(minutes=2)
    plays = [play(api, past, ada, bob, minutes) for minutes in range(10)]
    plays += [rate(api, bob, ada, played_at=(now + timedelta(seconds=second)).isoformat()) for second in range(10)]
    random.Random(5).shuffle(plays)
    await asyncio.gather(*plays)
    for player, wins in ((ada, (10, 0)), (bob, (0, 10))):
        line, rating = await LINES.get(f"{past['season_id']}:{player.id}"), await RATINGS.get(player.id)
        assert line is not None
        assert rating is not None
        assert rating.season is not None
        assert rating.season.season_id == season["season_id"]
        assert (line.wins, line.losses) == wins
        assert (rating.season.wins, rating.season.losses) == wins[::-1]
        assert (rating.wins, rating.losses, rating.version) == (10, 10, 20)


async def test_others_see_a_season_by_their_own_right_alone(api, past):
    answer = await api(SEASON, path_values={"season": past["season_id"]})
    assert answer.status_code == 401


async def test_a_match_of_a_clock_that_is_ahead_is_of_now_and_not_of_the_season_that_begins(api, accounts):
    now = datetime.now(UTC)
    ada, bob = await accounts.players(2)
    async with season_on_now(start_date=now + timedelta(minutes=2), end_date=now + timedelta(hours=1)) as coming:
        await rate(api, ada, bob, played_at=now + timedelta(minutes=3))
        rating = await RATINGS.get(ada.id)
        assert rating is not None
        assert rating.season is None or rating.season.season_id != coming.season_id
        assert rating.last_match_at is not None
        assert rating.last_match_at <= datetime.now(UTC)


async def test_while_a_ranking_is_made_again_the_old_one_is_shown_on_all_pages(api, accounts, past, monkeypatch):
    """Else a player who has moved to a page that is done already would be on two, and another on none."""
    monkeypatch.setattr(rankings, "PAGE_SIZE", 2)
    monkeypatch.setattr(archives, "STEP_SIZE", 2)
    ada, bob, eve, dan = await accounts.players(4)
    await play(api, past, ada, bob)
    await play(api, past, eve, dan)
    await end(api, past)
    await work(api, past)
    before = await ranking(api, ada, past)
    for number in range(3):
        await play(api, past, dan, ada, 5 + number)
    changed = SeasonChanged(season_id=past["season_id"], match_id="late")
    assert (await api.push(REOPEN, changed)).status_code == 204
    piece = archives.next_step(await archive_of(past))
    assert piece is not None
    await deliver(api, piece)
    assert await ranking(api, ada, past) == before
    await work(api, past)
    after = [line["player_id"] for line in await ranking(api, ada, past)]
    assert after[0] == dan.id
    assert sorted(after) == sorted(player.id for player in (ada, bob, eve, dan))
