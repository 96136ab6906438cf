"""Ratings and boards: live in Redis, the same from Firestore, and whole again after Redis was emptied."""

import asyncio
import uuid
from typing import Any

import pytest

from functions.leaderboards.models.ratings import Unapplied
from functions.leaderboards.rules.elo import tier_of
from functions.leaderboards.store import board_maintenance
from functions.leaderboards.store import boards as live
from functions.leaderboards.store.boards import UNAPPLIED
from functions.leaderboards.store.ratings import RATINGS
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.redis import boards
from shared.telemetry import metrics
from tests.accounts import Account, Accounts
from tests.local_api import LocalApi, code_of
from tests.matches import completed
from tests.redis_client import redis_client
from tests.standings import RATE, RECONCILE, board, in_batches, own, rate, reconcile


async def close_boards() -> None:
    """Let readers ask Firestore, as after a restart of Redis without data."""
    await redis_client().delete("leaderboards:board:open")
    pages = [key async for key in redis_client().scan_iter("leaderboards:page:*", count=10_000)]
    if pages:
        await redis_client().unlink(*pages)


@pytest.fixture
async def open_boards(api: LocalApi) -> None:
    await reconcile(api)


async def test_a_match_moves_ratings_tiers_and_boards(api, accounts, open_boards):
    ada = await accounts.player("Ada Lovelace", "LU")
    bob = await accounts.player("Bob", "LU")
    await rate(api, ada, bob)
    mine = await own(api, ada)
    assert (mine["elo"], mine["peak_elo"], mine["tier"]) == (1216, 1216, "Gold")
    assert ada.id in {line["player_id"] for line in mine["nearby"]}
    regional = await board(api, bob, "LU")
    lines = {line["player_id"]: line for line in regional["entries"]}
    assert (lines[ada.id]["elo"], lines[ada.id]["wins"], lines[ada.id]["display_name"]) == (1216, 1, "Ada Lovelace")
    assert (lines[bob.id]["elo"], lines[bob.id]["tier"], lines[bob.id]["losses"]) == (1184, "Silver", 1)
    assert lines[ada.id]["rank"] < lines[bob.id]["rank"]


async def test_the_rank_within_a_tier_counts_the_players_of_that_tier_alone(api, accounts, open_boards):
    """From the live board, and from Firestore without one."""
    ada, bob = await accounts.players(2)
    await rate(api, ada, bob)
    everybody = await RATINGS.select(("standing", ">=", 0), limit=10_000)
    tiers = {}
    for player in (ada, bob):
        me = next(rating for rating in everybody if rating.player_id == player.id)
        tier = tiers[player.id] = tier_of(me.elo)
        before = [rating for rating in everybody if (rating.standing, rating.player_id) > (me.standing, me.player_id)]
        expected = (1 + len(before), 1 + sum(tier_of(rating.elo) == tier for rating in before))
        live_standing = await own(api, player)
        assert (live_standing["rank"], live_standing["tier_rank"]) == expected
        await close_boards()
        queried = await own(api, player)
        assert (queried["rank"], queried["tier_rank"]) == expected
        await reconcile(api)
    assert tiers == {ada.id: "Gold", bob.id: "Silver"}


async def test_before_the_first_match_there_is_no_rank(api, accounts, open_boards):
    mine = await own(api, await accounts.player())
    assert (mine["rank"], mine["elo"], mine["tier"], mine["nearby"]) == (None, 1200, "Gold", [])


async def test_a_board_needs_no_read_of_firestore(api, accounts, open_boards):
    player, other = await accounts.players(2)
    await rate(api, player, other)
    await own(api, player)
    before = metrics.usage.copy()
    await board(api, player)
    await board(api, player)
    mine = await own(api, player)
    assert mine["total_players"] >= 0
    assert (metrics.usage - before)["firestore.calls"] == 0


async def test_the_top_has_a_hundred_lines_in_order(api, accounts, open_boards):
    player = await accounts.player()
    shown = await board(api, player)
    elos = [line["elo"] for line in shown["entries"]]
    assert elos == sorted(elos, reverse=True)
    assert [line["rank"] for line in shown["entries"]] == list(range(1, len(elos) + 1))
    assert len(elos) == min(100, shown["total_players"])


@pytest.mark.parametrize("region", ["XX", "fr", "global", "GBR", "something"])
async def test_an_unknown_region(api, accounts, open_boards, region):
    player = await accounts.player()
    await board(api, player)
    answer = await api("leaderboards-get-regional", token=player.token, path_values={"region": region})
    assert answer.status_code in {404, 422}
    assert code_of(answer) in {"UNKNOWN_REGION", "INVALID_REQUEST"}


async def test_a_country_without_players(api, accounts, open_boards):
    shown = await board(api, await accounts.player(), "AQ")
    assert (shown["scope"], shown["total_players"], shown["entries"]) == ("AQ", 0, [])


async def test_a_draw_of_two_newcomers(api, accounts, open_boards):
    """Both have the same rating, reached at the same moment: a tie, which still has an order."""
    ada, bob = await accounts.players(2)
    await rate(api, ada, bob, winner_id=None)
    first, second = await own(api, ada), await own(api, bob)
    assert {first["elo"], second["elo"]} == {1200}
    assert abs(first["rank"] - second["rank"]) == 1


async def everyone(accounts: Accounts, api: LocalApi) -> list[Account]:
    """Players with rating differences, ties among them."""
    players = await accounts.players(8, "NR")
    for winner, loser in ((0, 1), (2, 3), (0, 2), (4, 1)):
        await rate(api, players[winner], players[loser])
    await rate(api, players[5], players[6], winner_id=None)
    return players


async def test_what_firestore_answers_is_what_the_live_boards_answer(api, accounts):
    await redis_client().flushdb()
    players = await everyone(accounts, api)
    await reconcile(api)
    live = [await own(api, player) for player in players]
    live_board, live_region = await board(api, players[0]), await board(api, players[0], "NR")
    await close_boards()
    assert [await own(api, player) for player in players] == live
    assert await board(api, players[0]) == live_board
    assert await board(api, players[0], "NR") == live_region


async def test_emptied_boards_are_built_again(api, accounts):
    players = await everyone(accounts, api)
    await redis_client().flushdb()
    await reconcile(api)
    before = [await own(api, player) for player in players]
    assert await board_maintenance.is_live()
    await redis_client().flushdb()
    assert not await board_maintenance.is_live()
    await reconcile(api)
    assert await board_maintenance.is_live()
    assert [await own(api, player) for player in players] == before


async def test_a_rebuild_in_several_batches(api, accounts, monkeypatch):
    await in_batches(monkeypatch, 3)
    players = await everyone(accounts, api)
    await redis_client().flushdb()
    await reconcile(api)
    ranked = await RATINGS.count(("standing", ">=", 0))
    shown = await own(api, players[0])
    assert shown["total_players"] == ranked


async def test_matches_during_a_rebuild_are_not_lost(api, accounts, monkeypatch):
    await in_batches(monkeypatch, 2)
    ada, bob = await accounts.players(2)
    await rate(api, ada, bob)
    await redis_client().flushdb()
    await asyncio.gather(reconcile(api), *(rate(api, ada, bob) for _ in range(4)))
    rating = await RATINGS.get(ada.id)
    assert rating is not None
    assert rating.wins == 5
    assert (await own(api, ada))["elo"] == rating.elo


async def test_boards_that_were_emptied_while_they_were_filled_are_not_opened(api, accounts, monkeypatch):
    await in_batches(monkeypatch, 2)
    players = await everyone(accounts, api)
    await redis_client().flushdb()
    apply = boards.Boards.apply
    batches = []

    async def and_lose_all(self: boards.Boards, *arguments: Any) -> bool:
        batches.append(arguments)
        taken = await apply(self, *arguments)
        if len(batches) == 2:
            await redis_client().flushdb()
        return taken

    with monkeypatch.context() as patched:
        patched.setattr(boards.Boards, "apply", and_lose_all)
        await reconcile(api)
    await reconcile(api)
    ranked = await RATINGS.count(("standing", ">=", 0))
    assert (await own(api, players[0]))["total_players"] == ranked


async def test_versions_that_come_out_of_order_do_not_move_the_board_back(api, accounts, open_boards):
    ada, bob = await accounts.players(2)
    await rate(api, ada, bob)
    old = await RATINGS.get(ada.id)
    await rate(api, ada, bob)
    new = await RATINGS.get(ada.id)
    assert old is not None
    assert new is not None
    await live.apply([old], None)
    assert (await own(api, ada))["elo"] == new.elo > old.elo


async def test_what_redis_did_not_take_is_applied_later(api, accounts, cloud, open_boards):
    ada, bob = await accounts.players(2)
    await rate(api, ada, bob)
    before = await own(api, ada)
    cloud.stop("redis")
    try:
        await rate(api, ada, bob)
        assert set(await UNAPPLIED.get_many([ada.id, bob.id])) == {ada.id, bob.id}
        rating = await RATINGS.get(ada.id)
        assert rating is not None
        assert (await own(api, ada))["elo"] == rating.elo > before["elo"]
    finally:
        cloud.start("redis")
    await reconcile(api)
    assert (await own(api, ada))["elo"] == rating.elo
    assert await UNAPPLIED.get_many([ada.id, bob.id]) == {}


async def test_a_note_that_is_renewed_while_it_is_applied_stays(api, accounts, monkeypatch, open_boards):
    """Redis goes away again after the older change was applied and before the note of it is deleted."""
    ada, bob = await accounts.players(2)
    await rate(api, ada, bob)
    await note(ada.id)
    apply = live.BOARDS.apply

    async def and_again(*arguments: Any) -> bool:
        taken = await apply(*arguments)
        await note(ada.id)
        return taken

    monkeypatch.setattr(boards.Boards, "apply", lambda _, *arguments: and_again(*arguments))
    await api.deliver(RECONCILE, b"{}")
    assert set(await UNAPPLIED.get_many([ada.id])) == {ada.id}
    monkeypatch.undo()


async def note(player_id: str) -> None:
    async def put(tx: Transaction) -> None:
        tx.put(UNAPPLIED, player_id, Unapplied(player_id=player_id, since=tx.now), overwrite=True)

    await transaction.run(put)


async def test_a_reaction_that_died_before_it_moved_the_board_is_made_up_for(api, accounts, monkeypatch, open_boards):
    """The instance was killed between the commit and the move; Pub/Sub delivers again."""
    ada, bob = await accounts.players(2)
    match = completed(ada, bob)

    async def killed(moved: object, season_on: object) -> None: ...

    with monkeypatch.context() as patched:
        patched.setattr(live, "apply", killed)
        assert (await api.push(RATE, match)).status_code == 204
    assert (await api.push(RATE, match)).status_code == 204
    await reconcile(api)
    assert (await own(api, ada))["elo"] == 1216


async def test_a_page_is_forgotten_when_its_players_move(api, accounts, open_boards):
    ada = await accounts.player(f"Page {uuid.uuid4().hex[:6]}", "VA")
    bob = await accounts.player(country="VA")
    for wins in (1, 2, 3):
        await rate(api, ada, bob)
        line = next(entry for entry in (await board(api, bob, "VA"))["entries"] if entry["player_id"] == ada.id)
        assert line["wins"] == wins
