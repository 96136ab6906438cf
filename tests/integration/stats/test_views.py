"""What players see: spans, trends, matchups, and each other."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from functions.leaderboards.models.ratings import MatchResult, RatedPlayer
from functions.leaderboards.store.ratings import RESULTS
from functions.stats.rules.matches import day_key, week_key
from functions.stats.store.players import PLAYERS, active_players
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.accounts import Account
from tests.local_api import LocalApi, code_of, data_of
from tests.matches import completed, react
from tests.seasons import current_season

RECORD = "stats-record-match"
SPANS = {"seasonal": "season", "weekly": "week", "daily": "day"}


async def span(api: LocalApi, player: Account, name: str) -> dict[str, Any]:
    return dict(data_of(await api(f"stats-get-my-{name}", token=player.token)))


def keys(season_id: str) -> dict[str, str]:
    now = datetime.now(UTC)
    return {"seasonal": season_id, "weekly": week_key(now), "daily": day_key(now)}


@pytest.mark.parametrize("name", SPANS)
async def test_a_span_has_its_key_and_zeros_before_the_first_match(api, accounts, name):
    season = await current_season(api, accounts)
    shown = await span(api, await accounts.player(), name)
    assert (shown["span"], shown["key"]) == (SPANS[name], keys(season["season_id"])[name])
    assert shown["totals"]["matches"] == 0
    assert shown["derived"]["win_rate"] is None


@pytest.mark.parametrize("name", SPANS)
async def test_a_match_shows_at_once_in_a_page_that_was_cached(api, accounts, name):
    await current_season(api, accounts)
    ada, bob = await accounts.players(2)
    for matches in range(3):
        assert (await span(api, ada, name))["totals"]["matches"] == matches
        await api.push(RECORD, completed(ada, bob))
    assert data_of(await api("stats-get-my-lifetime", token=ada.token))["totals"]["wins"] == 3


@pytest.mark.parametrize("name", SPANS)
async def test_a_span_that_is_over_is_not_shown(api, accounts, name):
    await current_season(api, accounts)
    ada, bob = await accounts.players(2)
    await api.push(RECORD, completed(ada, bob, played_at="1999-12-31T12:00:00+00:00"))
    assert (await span(api, ada, name))["totals"]["matches"] == 0


async def put_result(player: Account, days_ago: int, elo_after: int) -> None:
    moment = datetime.now(UTC) - timedelta(days=days_ago)
    match_id = f"trend-{player.id}-{days_ago}"
    moved = tuple(
        RatedPlayer(player_id=player_id, elo_before=1200, elo_after=elo_after) for player_id in ("x", player.id)
    )
    result = MatchResult(
        match_id=match_id,
        player_ids=("x", player.id),
        winner_id=None,
        players=(moved[0], moved[1]),
        played_at=moment,
        rated_at=moment,
    )

    async def put(tx: Transaction) -> None:
        tx.put(RESULTS, match_id, result, overwrite=True)

    await transaction.run(put)


async def trend(api: LocalApi, player: Account) -> dict[str, Any]:
    return dict(data_of(await api("stats-get-my-trends", token=player.token)))


async def test_nobody_who_has_not_played_gets_better(api, accounts):
    shown = await trend(api, await accounts.player())
    assert shown == {"direction": "stable", "elo": 1200, "elo_before": 1200, "elo_change": 0, "days": 30}


async def test_three_wins_make_a_trend_for_both(api, accounts):
    ada, bob = await accounts.players(2)
    for _ in range(3):
        await react(api, completed(ada, bob))
    mine, theirs = await trend(api, ada), await trend(api, bob)
    assert (mine["direction"], theirs["direction"]) == ("improving", "declining")
    assert mine["elo_change"] == mine["elo"] - 1200 > 32


async def test_the_last_result_from_before_the_thirty_days_is_what_counts(api, accounts):
    ada, bob = await accounts.players(2)
    await react(api, completed(ada, bob))
    for days_ago, elo in ((90, 1500), (31, 1260), (29, 900)):
        await put_result(ada, days_ago, elo)
    shown = await trend(api, ada)
    assert (shown["elo"], shown["elo_before"], shown["direction"]) == (1216, 1260, "declining")


async def matchup(api: LocalApi, player: Account, opponent: str, **params: Any) -> dict[str, Any]:
    answer = await api("stats-get-my-matchup", token=player.token, path_values={"opponent_id": opponent}, params=params)
    return dict(data_of(answer))


async def test_a_matchup_counts_from_each_side(api, accounts):
    ada, bob, eve = await accounts.players(3)
    for winner, loser in ((ada, bob), (bob, ada), (ada, bob), (ada, eve)):
        await react(api, completed(winner, loser))
    await react(api, completed(bob, ada, winner_id=None))
    mine, theirs = await matchup(api, ada, bob.id), await matchup(api, bob, ada.id)
    names = ("matches", "wins", "losses", "draws", "win_rate", "opponent_id")
    assert [mine[name] for name in names] == [4, 2, 1, 1, 0.5, bob.id]
    assert [theirs[name] for name in names] == [4, 1, 2, 1, 0.25, ada.id]
    assert [match["match_id"] for match in mine["items"]] == [match["match_id"] for match in theirs["items"]]
    assert {match["outcome"] for match in mine["items"]} == {"win", "loss", "draw"}
    assert mine["items"][-1]["elo_change"] == 16


async def test_those_who_never_met_have_zeros(api, accounts):
    ada, bob = await accounts.players(2)
    for opponent in (bob.id, "nobody"):
        shown = await matchup(api, ada, opponent)
        assert (shown["matches"], shown["win_rate"], shown["items"], shown["next_cursor"]) == (0, None, [], None)


async def test_the_matches_between_two_come_page_by_page(api, accounts):
    ada, bob = await accounts.players(2)
    played = [completed(ada, bob) for _ in range(5)]
    for match in played:
        await api.push(RECORD, match)
    match_ids: list[str] = []
    cursor: dict[str, str] = {}
    for _ in range(3):
        shown = await matchup(api, ada, bob.id, limit=2, **cursor)
        match_ids += [match["match_id"] for match in shown["items"]]
        assert shown["matches"] == 5
        cursor = {"cursor": shown["next_cursor"]}
    assert cursor == {"cursor": None}
    assert match_ids == [match.match_id for match in sorted(played, key=lambda match: match.played_at, reverse=True)]


@pytest.mark.parametrize("params", [{"limit": 0}, {"limit": 51}, {"cursor": "garbage"}])
async def test_bad_pages_of_a_matchup(api, accounts, params):
    ada = await accounts.player()
    answer = await api("stats-get-my-matchup", token=ada.token, path_values={"opponent_id": "x"}, params=params)
    assert answer.status_code == 422


async def test_nobody_meets_themselves(api, accounts):
    ada = await accounts.player()
    answer = await api("stats-get-my-matchup", token=ada.token, path_values={"opponent_id": ada.id})
    assert (answer.status_code, code_of(answer)) == (422, "NO_MATCHUP_WITH_ONESELF")


async def public(api: LocalApi, user_id: str) -> Any:
    return await api("stats-get-public", path_values={"user_id": user_id})


async def test_everybody_sees_the_statistics_of_a_public_profile(api, accounts):
    ada, bob = await accounts.player("Ada L"), await accounts.player()
    await react(api, completed(ada, bob))
    shown = data_of(await public(api, ada.id))
    assert (shown["user_id"], shown["display_name"], shown["elo"]) == (ada.id, "Ada L", 1216)
    assert (shown["totals"]["wins"], shown["personal_bests"]["peak_elo"]) == (1, 1216)
    assert data_of(await public(api, (await accounts.player()).id))["totals"]["matches"] == 0


async def test_a_profile_that_becomes_private_hides_its_statistics_at_once(api, accounts):
    ada = await accounts.player()
    data_of(await public(api, ada.id))
    data_of(await api("profiles-update-me", token=ada.token, json={"is_public": False}))
    answer = await public(api, ada.id)
    assert (answer.status_code, code_of(answer)) == (403, "STATISTICS_PRIVATE")
    assert ada.display_name not in answer.text


async def test_the_statistics_of_nobody(api):
    answer = await public(api, "nobody")
    assert answer.status_code == 404


async def test_streaks_are_right_in_whatever_order_matches_come(api, accounts):
    ada, bob = await accounts.players(2)
    now = datetime.now(UTC) - timedelta(hours=1)
    outcomes = "WWLWWWLWW"
    matches = [
        completed(
            *((ada, bob) if outcome == "W" else (bob, ada)), played_at=(now + timedelta(minutes=minute)).isoformat()
        )
        for minute, outcome in enumerate(outcomes)
    ]
    for place in (8, 0, 7, 5, 6, 2, 1, 4, 3):
        await api.push(RECORD, matches[place])
    stats = await PLAYERS.get(ada.id)
    assert stats is not None
    assert stats.current_win_streak == 2
    assert stats.streak_broken_at == matches[6].played_at
    assert stats.lifetime.wins == 7


async def test_who_played_today_is_counted(api, accounts):
    day = day_key(datetime.now(UTC))
    ada, bob, eve = await accounts.players(3)
    before = await active_players(day)
    for _ in range(2):
        await api.push(RECORD, completed(ada, bob))
    await api.push(RECORD, completed(eve, ada, played_at="1999-12-31T12:00:00+00:00"))
    assert await active_players(day) == before + 2
    assert (await api.deliver("stats-report-active-players", b"{}")).status_code == 204
