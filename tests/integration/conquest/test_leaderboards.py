"""The boards of players and tribes: in order, with ties and one's own rank, with Redis and without."""

from functions.conquest.handlers.fill_conquest_boards import fill_conquest_boards
from functions.conquest.operations.leaderboards.victory_points import award
from functions.conquest.store import boards
from shared.firestore import transaction
from shared.http import cursors
from shared.redis.client import redis_connection
from shared.telemetry.metrics import usage
from tests.conquest import enlisted, season
from tests.conquest_tribes import founded
from tests.local_api import code_of, data_of


async def give(on, player_id, points, tribe_id=None, shard=1):
    await transaction.run(lambda tx: award(tx, on.season_id, {player_id: points}, {player_id: tribe_id}, shard))


async def board(api, what, player, **query):
    return data_of(await api(f"conquest-get-{what}-leaderboard", token=player.token, params=query))


async def forgotten(on):
    """Let what was rendered of the boards be made anew."""
    for name in (boards.players_board(on.season_id), boards.tribes_board(on.season_id)):
        await redis_connection().ask("DEL", f"{boards.page_key(name)}:0")


def ranks(shown):
    return [(line["rank"], line["player_id"], line["victory_points"]) for line in shown["players"]]


async def test_players_stand_by_points_then_by_who_reached_them_first(api, accounts):
    ada, bob, cid, dan = await accounts.players(4)
    on = await season()
    tribe = await founded(on, ada.id)
    for player in (bob, cid):
        await enlisted(on, player.id)
    await give(on, bob.id, 20)
    await give(on, ada.id, 30, tribe.tribe_id)
    await give(on, cid.id, 20)
    expected = [(1, ada.id, 30), (2, bob.id, 20), (3, cid.id, 20)]
    by_record = await board(api, "player", cid)
    assert ranks(by_record) == expected
    assert by_record["user_rank"] == {"rank": 3, "victory_points": 20}
    assert by_record["players"][0]["tribe_name"] == tribe.name
    await fill_conquest_boards()
    await forgotten(on)
    assert await boards.place(boards.players_board(on.season_id), cid.id) is not None
    live = await board(api, "player", bob)
    assert (ranks(live), live["user_rank"]["rank"]) == (expected, 2)
    await give(on, cid.id, 15)
    await forgotten(on)
    assert ranks(await board(api, "player", cid)) == [(1, cid.id, 35), (2, ada.id, 30), (3, bob.id, 20)]
    assert (await board(api, "player", dan))["user_rank"] is None
    page = await board(api, "player", ada, limit=2)
    rest = await board(api, "player", ada, limit=2, cursor=page["next_cursor"])
    assert (ranks(rest), rest["next_cursor"]) == ([(3, bob.id, 20)], None)


async def test_tribes_stand_by_what_all_their_battles_brought(api, accounts):
    ada, bob, cid = await accounts.players(3)
    on = await season()
    wolves, bears, _ = [await founded(on, player.id) for player in (ada, bob, cid)]
    await give(on, bob.id, 12, bears.tribe_id, shard=7)
    for shard in range(3):
        await give(on, ada.id, 4, wolves.tribe_id, shard)
    for filled in (False, True):
        if filled:
            await fill_conquest_boards()
            await forgotten(on)
        shown = await board(api, "tribe", ada)
        assert [(each["rank"], each["tribe_id"], each["total_vp"]) for each in shown["tribes"]] == [
            (1, bears.tribe_id, 12),
            (2, wolves.tribe_id, 12),
        ]
        assert shown["my_tribe"] == {"rank": 2, "victory_points": 12}
    assert (await board(api, "tribe", cid))["my_tribe"] == {"rank": None, "victory_points": 0}
    await give(on, ada.id, 1, wolves.tribe_id, 49)
    await forgotten(on)
    assert [each["tribe_id"] for each in (await board(api, "tribe", ada))["tribes"]] == [
        wolves.tribe_id,
        bears.tribe_id,
    ]
    shown = data_of(await api("conquest-get-tribe", token=cid.token, path_values={"tribe_id": wolves.tribe_id}))
    assert (shown["total_vp"], shown["tribe_rank"]) == (13, 1)
    assert shown["members"]["chieftain"]["victory_points"] == 13
    await api("conquest-disband-tribe", token=bob.token, path_values={"tribe_id": bears.tribe_id})
    await forgotten(on)
    assert [each["tribe_id"] for each in (await board(api, "tribe", ada))["tribes"]] == [wolves.tribe_id]


async def test_points_that_a_board_missed_are_on_it_when_it_is_looked_at(api, accounts):
    ada = await accounts.player()
    on = await season()
    await enlisted(on, ada.id)
    await give(on, ada.id, 5)
    await board(api, "player", ada)
    await fill_conquest_boards()
    name = boards.players_board(on.season_id)
    live = await boards.place(name, ada.id)
    assert live is not None
    await boards.BOARDS.drop(name)
    await forgotten(on)
    shown = await board(api, "player", ada)
    assert (ranks(shown), shown["user_rank"]["rank"]) == ([(1, ada.id, 5)], 1)
    assert name in await boards.wanted()


async def test_without_the_live_board_no_page_reads_it_from_its_first_rank_to_its_last(api, accounts):
    ada, on = await accounts.player(), await season()
    await enlisted(on, ada.id)
    await give(on, ada.id, 30)
    before = usage["firestore.reads"]
    for first in (500, 9_999):
        deep = {"cursor": cursors.write_place(first)}
        refused = await api("conquest-get-player-leaderboard", token=ada.token, params=deep)
        assert (refused.status_code, code_of(refused)) == (503, "UNAVAILABLE")
        assert int(refused.headers["retry-after"]) == 60
    assert usage["firestore.reads"] - before < 20
    await board(api, "player", ada)
    before = usage["firestore.reads"]
    for first in (100, 200, 300):
        shown = await board(api, "player", ada, cursor=cursors.write_place(first))
        assert (shown["players"], shown["user_rank"]["rank"]) == ([], 1)
    assert usage["firestore.reads"] - before < 20
