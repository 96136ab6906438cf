"""The live boards are compared with the ratings: what is missing, extra or different is said and put right."""

from typing import Any

import pytest

from functions.leaderboards.store import board_maintenance, reconciliation
from functions.leaderboards.store.boards import BOARDS, GLOBAL, card
from functions.leaderboards.store.ratings import RATINGS
from functions.leaderboards.store.reconciliation import RECONCILIATIONS
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.redis import board_maintenance as live_boards
from tests.accounts import Account, Accounts
from tests.local_api import LocalApi, code_of, data_of
from tests.redis_client import redis_client
from tests.standings import in_batches, own, rate, reconcile

COMPARE, REPORT = "leaderboards-compare-boards", "leaderboards-get-reconciliation"
CARDS = "leaderboards:board:cards"


@pytest.fixture
async def pair(api: LocalApi, accounts: Accounts) -> tuple[Account, Account]:
    """Two rated players, with an hourly comparison behind them that found nothing."""
    await reconcile(api)
    ada, bob = await accounts.players(2, "FJ")
    await rate(api, ada, bob)
    await compare(api)
    return ada, bob


async def compare(api: LocalApi) -> None:
    assert (await api.deliver(COMPARE, b"{}")).status_code == 204


async def report(api: LocalApi, accounts: Accounts) -> dict[str, Any]:
    admin = await accounts.staff(Role.ADMIN)
    return dict(data_of(await api(REPORT, token=admin.token)))


async def test_boards_that_are_right_cost_a_sample(api, accounts, pair):
    await compare(api)
    comparison = await report(api, accounts)
    assert (comparison["whole"], comparison["is_repaired"]) == (False, True)
    assert comparison["rated_players"] == comparison["players_on_board"]
    assert 2 <= comparison["compared"] <= 100
    assert comparison["missing"] == comparison["extra"] == comparison["different"] == {"players": 0, "examples": []}


async def test_before_the_first_comparison_there_is_no_report(api, accounts):
    async def forget(tx: Transaction) -> None:
        tx.delete(RECONCILIATIONS, reconciliation.LAST)

    await transaction.run(forget)
    admin = await accounts.staff(Role.ADMIN)
    assert code_of(await api(REPORT, token=admin.token)) == "NEVER_RECONCILED"


async def test_what_is_missing_extra_and_different_is_said_and_put_right(api, accounts, pair, monkeypatch):
    """Three players are wrong in three ways, and the sizes say so."""
    await in_batches(monkeypatch, 3)
    ada, bob = pair
    eve, dan = await accounts.players(2)
    await rate(api, eve, dan)
    before = [await own(api, player) for player in (ada, bob, eve, dan)]
    redis: Any = redis_client()
    await redis.zrem("leaderboards:board:FJ", ada.id)
    await redis.hdel(CARDS, eve.id)
    await redis.zrem("leaderboards:board:global", eve.id)
    for scope in ("FJ", "global"):
        await redis.hincrby("leaderboards:board:sizes", scope, -1)
    rating = await RATINGS.get(bob.id)
    assert rating is not None
    wrong = rating.model_copy(update={"elo": 3000, "standing": 3000 * 2**40})
    strangers = [rating.model_copy(update={"player_id": f"nobody-{number}"}) for number in (1, 2)]
    assert await BOARDS.apply([card(player_id, None) for player_id in (wrong, *strangers)], "none")
    await compare(api)
    comparison = await report(api, accounts)
    assert (comparison["whole"], comparison["is_repaired"]) == (True, True)
    assert comparison["compared"] == await RATINGS.count(("standing", ">=", 0))
    assert comparison["missing"] == {"players": 2, "examples": sorted([ada.id, eve.id])}
    assert comparison["extra"] == {"players": 2, "examples": ["nobody-1", "nobody-2"]}
    assert comparison["different"] == {"players": 1, "examples": [bob.id]}
    assert [await own(api, player) for player in (ada, bob, eve, dan)] == before
    await compare(api)
    assert (await report(api, accounts))["whole"] is False


async def test_a_change_that_redis_has_first_is_no_difference(api, accounts, pair):
    ada, _ = pair
    rating = await RATINGS.get(ada.id)
    assert rating is not None
    older = rating.model_copy(update={"version": rating.version - 1, "elo": 100})
    assert await live_boards.compare(BOARDS, [card(older, None)]) == ([], [])
    assert await live_boards.compare(BOARDS, [card(rating, None)]) == ([], [])


@pytest.mark.parametrize("lost", ["cards", "global", "sizes"])
async def test_redis_that_lost_a_part_is_noticed_within_a_minute(api, accounts, pair, lost):
    """One of the keys that tell of every player was evicted; what says that boards are complete was not."""
    ada, _ = pair
    before = await own(api, ada)
    await redis_client().delete(f"leaderboards:board:{lost}")
    shown = await own(api, ada)
    assert (shown["elo"], shown["rank"]) == (before["elo"], before["rank"]) or lost == "global"
    await reconcile(api)
    assert await own(api, ada) == before
    assert (await live_boards.state(BOARDS, GLOBAL))[1] == await RATINGS.count(("standing", ">=", 0))


@pytest.mark.parametrize("is_played_on", [False, True])
async def test_a_country_s_board_that_redis_lost_is_noticed_within_a_minute(api, accounts, pair, is_played_on):
    """Also when players have come back to it since: they are not all."""
    await rate(api, *await accounts.players(2, "FJ"))
    ada, bob = pair
    await redis_client().delete("leaderboards:board:FJ")
    if is_played_on:
        await rate(api, ada, bob)
    await reconcile(api)
    live = await BOARDS.top("FJ", 100)
    assert live is not None
    assert live.total == await RATINGS.count(("country", "==", "FJ")) > 2
    await reconcile(api)
    assert await board_maintenance.is_live()


async def test_boards_that_redis_does_not_have_are_left_to_be_filled(api, pair):
    await redis_client().flushdb()
    await compare(api)
    assert (await live_boards.state(BOARDS, GLOBAL)) == (False, 0)
    await reconcile(api)
