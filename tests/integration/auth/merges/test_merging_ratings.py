"""Boards, rankings and records of accounts that were merged, whatever comes late."""

from datetime import UTC, datetime

import pytest

from functions.battlepass.store.progress import PROGRESS
from functions.leaderboards.store import boards, rankings
from functions.leaderboards.store.ratings import RATINGS
from functions.profiles.events import ProfileChanged
from shared.identity.callers import Role
from tests.accounts import Account
from tests.integration.auth.merges.test_merging import merge, undo
from tests.local_api import LocalApi, data_of
from tests.matches import completed, react
from tests.redis_client import redis_client
from tests.seasons import give_xp, unused_season, within
from tests.standings import rate


@pytest.fixture
async def admin(accounts) -> Account:
    return await accounts.staff(Role.ADMIN)


async def merged(api: LocalApi, admin: Account, source: Account, target: Account) -> str:
    return str(data_of(await merge(api, admin, source, target))["merge_id"])


async def new_season(api: LocalApi, admin: Account, **changes: object) -> dict[str, str]:
    wanted = unused_season(**changes)
    return wanted | dict(data_of(await api("battlepass-create-season", token=admin.token, json=wanted)))


async def queried(region: str) -> str:
    """A country's board as it is while Redis does not have it."""
    await redis_client().flushdb()
    return (await boards.top(region)).decode()


async def test_a_match_of_a_merged_account_brings_it_into_no_ranking_until_the_merge_is_undone(api, accounts, admin):
    season = await new_season(api, admin)
    ada, bob, eve = await accounts.players(3)
    await rate(api, ada, bob)
    merge_id = await merged(api, admin, ada, eve)
    await rate(api, ada, bob, played_at=within(season))
    ranked = [line.player_id for line in await rankings.lines_after(season["season_id"], None, 100)]
    assert ranked == [bob.id]
    top = await rankings.queried_top(season["season_id"], rankings.LeaderboardState.CLOSING)
    assert top.total_players == 1
    data_of(await undo(api, admin, merge_id))
    ranked = [line.player_id for line in await rankings.lines_after(season["season_id"], None, 100)]
    assert ranked == [ada.id, bob.id]


async def test_a_change_of_profile_that_comes_after_a_merge_brings_nobody_back(api, accounts, admin):
    ada, bob, eve = await accounts.players(3, "NR")
    await rate(api, ada, bob)
    merge_id = await merged(api, admin, ada, eve)
    change = ProfileChanged(user_id=ada.id, display_name="Late", country="TV", changed_at=datetime.now(UTC))
    assert (await api.push("leaderboards-rename-player", change)).status_code == 204
    assert ada.id not in await queried("TV")
    data_of(await undo(api, admin, merge_id))
    rating = await RATINGS.get(ada.id)
    assert rating is not None
    assert (rating.display_name, rating.country) == ("Late", "TV")
    assert ada.id in await queried("TV")


async def test_who_has_no_match_left_after_an_undo_is_on_no_board(api, accounts, admin):
    ada, bob, eve = await accounts.players(3, "VU")
    await rate(api, ada, bob)
    data_of(await undo(api, admin, await merged(api, admin, ada, eve)))
    shown = await queried("VU")
    assert ada.id in shown
    assert eve.id not in shown


async def test_the_later_season_of_the_two_goes_on_and_the_earlier_one_keeps_its_line(api, accounts, admin):
    earlier, later = await new_season(api, admin), await new_season(api, admin)
    ada, bob, eve, dan = await accounts.players(4)
    await rate(api, eve, dan, played_at=within(earlier))
    await rate(api, ada, bob, played_at=within(later))

    async def ranked() -> list[list[str]]:
        lines = [await rankings.lines_after(season["season_id"], None, 10) for season in (earlier, later)]
        closing = rankings.LeaderboardState.CLOSING
        await redis_client().flushdb()
        totals = [
            (await rankings.queried_top(season["season_id"], closing)).total_players for season in (earlier, later)
        ]
        assert totals == [len(ranking) for ranking in lines]
        return [[line.player_id for line in ranking] for ranking in lines]

    before = await ranked()
    merge_id = await merged(api, admin, ada, eve)
    assert await ranked() == [[eve.id, dan.id], [eve.id, bob.id]]
    data_of(await undo(api, admin, merge_id))
    assert await ranked() == before == [[eve.id, dan.id], [ada.id, bob.id]]


async def test_the_rewards_that_a_merge_brings_are_counted_as_available(api, accounts, admin):
    """Analytics divide what was claimed by what is available: neither may be of before the merge."""
    coins = {"kind": "coins", "quantity": 5}
    tiers = [{"tier": 1, "free_reward": coins}, {"tier": 2, "free_reward": coins, "premium_reward": coins}]
    season = await new_season(api, admin, tiers=tiers)
    server, (ada, eve) = await accounts.server(), await accounts.players(2)
    await give_xp(api, server, ada, 250, within(season))

    async def counted() -> tuple[int, int]:
        progress = await PROGRESS.get(f"{season['season_id']}:{eve.id}")
        assert progress is not None
        return progress.xp, progress.available

    merge_id = await merged(api, admin, ada, eve)
    assert await counted() == (250, 2)
    data_of(await undo(api, admin, merge_id))
    assert await counted() == (0, 0)


async def test_a_record_against_an_opponent_is_of_all_accounts_of_both(api, accounts, admin):
    ada, bob, eve, dan = await accounts.players(4)
    await react(api, completed(ada, bob))
    await react(api, completed(bob, eve))
    await merged(api, admin, ada, eve)
    await merged(api, admin, bob, dan)
    values = {"opponent_id": dan.id}
    record = data_of(await api("stats-get-my-matchup", token=eve.token, path_values=values))
    assert (record["matches"], record["wins"], record["losses"]) == (2, 1, 1)
    assert [match["outcome"] for match in record["items"]] == ["loss", "win"]
