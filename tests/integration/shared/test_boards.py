"""Live boards in Redis: moves in any order, ties, scopes, pages that are forgotten when what they show has moved."""

import asyncio
import random
import uuid

import pytest

from shared.redis import board_maintenance
from shared.redis.boards import Boards, Card
from tests.redis_client import redis_client

pytestmark = pytest.mark.usefixtures("api")
PAGE = "test:page:{scope}"


@pytest.fixture
async def boards() -> Boards:
    opened = Boards(f"test-{uuid.uuid4().hex}")
    await board_maintenance.open_to_readers(opened)
    return opened


def card(player: str, standing: int, version: int = 1, *scopes: str, content: str = "") -> Card:
    return Card(player, standing, version, scopes or ("global",), content or f'["{player}",{standing}]')


async def order(boards: Boards, scope: str = "global") -> list[str]:
    top = await boards.top(scope, 100)
    assert top is not None
    assert top.total >= len(top.cards)
    return [card.decode() for card in top.cards]


async def test_a_board_is_ordered_by_standing(boards):
    assert await boards.apply([card("ada", 10), card("bob", 30), card("eve", 20)], PAGE)
    assert await order(boards) == ['["bob",30]', '["eve",20]', '["ada",10]']


async def test_an_empty_board(boards):
    top = await boards.top("global", 100)
    assert top is not None
    assert (top.total, top.cards) == (0, ())
    around = await boards.around("global", "ada", 5)
    assert around is not None
    assert (around.total, around.rank, around.cards) == (0, None, ())


@pytest.mark.parametrize(
    ("bands", "ranks"),
    [((), (1, 2, 3, 4)), ((0, 20, 30), (1, 2, 1, 1)), ((0, 25, 100), (1, 2, 1, 2)), ((0, 10**15), (1, 2, 3, 4))],
)
async def test_a_place_within_its_band(boards, bands, ranks):
    await boards.apply([card("ada", 50), card("bob", 30), card("eve", 20), card("dan", 10)], PAGE)
    places = [await boards.around("global", player, 1, bands) for player in ("ada", "bob", "eve", "dan")]
    assert tuple(place.band_rank for place in places if place) == ranks


async def test_a_closed_board_is_not_read():
    closed = Boards(f"test-{uuid.uuid4().hex}")
    assert not (await board_maintenance.state(closed, "global"))[0]
    assert await closed.apply([card("ada", 10)], PAGE)
    assert await closed.top("global", 100) is None
    assert await closed.around("global", "ada", 5) is None
    await board_maintenance.open_to_readers(closed)
    assert await board_maintenance.state(closed, "global") == (True, 1)
    assert await order(closed) == ['["ada",10]']


async def test_an_older_version_does_not_move_a_board_back(boards):
    await boards.apply([card("ada", 30, 3)], PAGE)
    await boards.apply([card("ada", 10, 1)], PAGE)
    await boards.apply([card("ada", 20, 2)], PAGE)
    assert await order(boards) == ['["ada",30]']


async def test_the_same_version_again_changes_nothing(boards):
    for _ in range(2):
        await boards.apply([card("ada", 30, 3, "global", "FR")], PAGE)
    assert await order(boards) == await order(boards, "FR") == ['["ada",30]']


async def test_moves_in_any_order_end_at_the_last_version(boards):
    moves = [card(f"p{player}", 1000 - version * 7 - player, version) for player in range(10) for version in range(20)]
    random.Random(7).shuffle(moves)
    await asyncio.gather(*(boards.apply(moves[start::8], PAGE) for start in range(8)))
    assert await order(boards) == [f'["p{player}",{1000 - 19 * 7 - player}]' for player in range(10)]


async def test_the_version_s_digits_are_compared_as_a_number(boards):
    await boards.apply([card("ada", 10, 10)], PAGE)
    await boards.apply([card("ada", 9, 9)], PAGE)
    assert await order(boards) == ['["ada",10]']


async def test_standings_are_exact(boards):
    highest = 3000 * 2**40 + 2**40 - 1
    await boards.apply([card("ada", highest), card("bob", highest - 1), card("eve", highest - 2)], PAGE)
    assert await order(boards) == [f'["ada",{highest}]', f'["bob",{highest - 1}]', f'["eve",{highest - 2}]']


async def test_a_player_who_moves_to_another_scope_leaves_the_old_one(boards):
    await boards.apply([card("ada", 10, 1, "global", "FR")], PAGE)
    await boards.apply([card("ada", 10, 2, "global", "DE")], PAGE)
    assert await order(boards, "FR") == []
    assert await order(boards, "DE") == await order(boards) == ['["ada",10]']
    await boards.apply([card("ada", 10, 3)], PAGE)
    assert await order(boards, "DE") == []


async def test_content_may_hold_anything(boards):
    content = '["ada","O\'Ne|il, \\"x\\" {scope} %d ❤"]'
    await boards.apply([card("ada", 10, content=content)], PAGE)
    await boards.apply([card("ada", 11, 2, content=content)], PAGE)
    assert await order(boards) == [content]


@pytest.mark.parametrize(
    ("player", "rank", "first", "shown"),
    [("p00", 1, 1, 6), ("p01", 2, 1, 7), ("p05", 6, 1, 11), ("p10", 11, 6, 11), ("p18", 19, 14, 7), ("p19", 20, 15, 6)],
)
async def test_the_neighbours_of_a_player(boards, player, rank, first, shown):
    await boards.apply([card(f"p{number:02}", 100 - number) for number in range(20)], PAGE)
    around = await boards.around("global", player, 5)
    assert around is not None
    assert (around.total, around.rank, around.first_rank, len(around.cards)) == (20, rank, first, shown)
    assert around.cards[rank - first].decode() == f'["{player}",{100 - int(player[1:])}]'


async def test_a_player_who_is_not_on_the_board(boards):
    await boards.apply([card("ada", 10)], PAGE)
    around = await boards.around("global", "eve", 5)
    assert around is not None
    assert (around.total, around.rank, around.cards) == (1, None, ())


async def pages(*scopes: str) -> set[str]:
    keys = [f"test:page:{scope}" for scope in scopes]
    return {key for key in keys if await redis_client().exists(key)}


async def cache_pages(*scopes: str) -> None:
    for scope in scopes:
        await redis_client().set(f"test:page:{scope}", b"page")


async def test_a_move_forgets_the_pages_that_show_it(boards):
    await cache_pages("global", "FR", "DE")
    await boards.apply([card("ada", 10, 1, "global", "FR")], PAGE)
    assert await pages("global", "FR", "DE") == {"test:page:DE"}
    await cache_pages("global", "FR", "DE")
    await boards.apply([card("ada", 10, 2, "global", "DE")], PAGE)
    assert await pages("global", "FR", "DE") == set()


async def test_a_move_that_no_page_shows_forgets_none(boards):
    await boards.apply([card(f"p{number:03}", 1000 - number) for number in range(120)], PAGE)
    await cache_pages("global")
    await boards.apply([card("p110", 885, 2)], PAGE)
    assert await pages("global") == {"test:page:global"}
    await boards.apply([card("p110", 950, 3)], PAGE)
    assert await pages("global") == set()
    await cache_pages("global")
    await boards.apply([card("p110", 1, 4)], PAGE)
    assert await pages("global") == set()


async def test_a_late_move_forgets_no_page(boards):
    await boards.apply([card("ada", 30, 3)], PAGE)
    await cache_pages("global")
    await boards.apply([card("ada", 10, 1)], PAGE)
    assert await pages("global") == {"test:page:global"}


async def test_without_redis_nothing_raises(boards, cloud):
    cloud.stop("redis")
    try:
        assert await boards.apply([card("ada", 10)], PAGE) is False
        assert await boards.top("global", 100) is None
        assert await boards.around("global", "ada", 5) is None
    finally:
        cloud.start("redis")
    assert await boards.apply([card("ada", 10)], PAGE) is True


async def test_a_flushed_board_is_closed(boards):
    await boards.apply([card("ada", 10)], PAGE)
    await redis_client().flushdb()
    assert await boards.top("global", 100) is None


async def test_a_scope_may_have_a_standing_of_its_own(boards):
    await boards.apply([card("ada", 10, 1, "global", "s1=90"), card("bob", 30, 1, "global", "s1=20")], PAGE)
    assert await order(boards) == ['["bob",30]', '["ada",10]']
    assert await order(boards, "s1") == ['["ada",10]', '["bob",30]']


async def test_nobody_leaves_a_scope_with_a_standing_of_its_own(boards):
    await boards.apply([card("ada", 10, 1, "global", "s1=90")], PAGE)
    await boards.apply([card("ada", 11, 2, "global", "FR", "s2=11")], PAGE)
    assert await order(boards, "s1") == await order(boards, "s2") == await order(boards, "FR") == ['["ada",11]']
    await board_maintenance.drop(boards, "s1")
    assert await order(boards, "s1") == []
    assert await order(boards, "s2") == ['["ada",11]']


async def test_a_card_that_is_gone_means_that_the_board_cannot_be_used(boards):
    await boards.apply([card("ada", 10), card("bob", 9)], PAGE)
    await redis_client().hdel(f"{boards.prefix}cards", "bob")
    assert await boards.top("global", 100) is None
    assert await boards.around("global", "ada", 5) is None


async def test_sizes_that_differ_close_the_boards(boards):
    await boards.apply([card("ada", 10), card("bob", 9)], PAGE)
    assert await board_maintenance.state(boards, "global") == (True, 2)
    await redis_client().zrem(f"{boards.prefix}global", "bob")
    assert await board_maintenance.state(boards, "global") == (False, 1)


@pytest.mark.parametrize("lost", ["global", "FR", "s1", "cards", "sizes"])
async def test_a_board_that_redis_lost_closes_them_all_until_they_are_filled_again(boards, lost):
    cards = [card(name, 10, 2, "global", "FR", "s1=7") for name in ("ada", "bob", "eve")]
    await boards.apply(cards, PAGE)
    assert await board_maintenance.state(boards, "global") == (True, 3)
    await redis_client().delete(f"{boards.prefix}{lost}")
    await boards.apply(cards[:1], PAGE)
    assert not (await board_maintenance.state(boards, "global"))[0]
    token = await board_maintenance.begin_filling(boards)
    await boards.apply(cards, PAGE)
    assert await board_maintenance.open_to_readers(boards, token)
    assert await board_maintenance.state(boards, "global") == (True, 3)
    assert [len(await order(boards, scope)) for scope in ("global", "FR", "s1")] == [3, 3, 3]


async def test_a_board_that_is_lost_while_it_is_filled_is_noticed(boards):
    token = await board_maintenance.begin_filling(boards)
    await boards.apply([card("ada", 10, 2, "global", "FR")], PAGE)
    await redis_client().delete(f"{boards.prefix}FR")
    await boards.apply([card("bob", 9, 2, "global", "FR")], PAGE)
    assert await board_maintenance.open_to_readers(boards, token)
    assert not (await board_maintenance.state(boards, "global"))[0]


async def test_who_moves_or_is_removed_is_counted_out(boards):
    await boards.apply([card("ada", 10, 1, "global", "FR", "s1=5"), card("bob", 9, 1, "global", "FR", "s1=4")], PAGE)
    await boards.apply([card("ada", 10, 2, "global", "DE")], PAGE)
    await board_maintenance.remove(boards, ["bob"], PAGE, ["global", "s1"])
    assert await board_maintenance.state(boards, "global") == (True, 1)
    await board_maintenance.drop(boards, "s1")
    assert await board_maintenance.state(boards, "global") == (True, 1)


async def test_who_is_removed_is_on_no_board(boards):
    everywhere = ("global", "FR", "s1=5")
    await boards.apply([card("ada", 10, 1, *everywhere), card("bob", 9, 1, *everywhere)], PAGE)
    await cache_pages("global", "FR")
    assert await board_maintenance.remove(boards, ["ada", "nobody"], PAGE, ["global", "s1"])
    for scope in ("global", "FR", "s1"):
        assert await order(boards, scope) == ['["bob",9]']
    assert await pages("global", "FR") == set()
    assert await board_maintenance.players(boards) == (0, ["bob"])


async def test_a_comparison_tells_missing_from_different(boards):
    right, gone, moved, reworded = (card(name, 10, 2, "global", "FR") for name in ("ada", "bob", "eve", "dan"))
    await boards.apply([right, gone, moved, reworded], PAGE)
    await redis_client().zrem(f"{boards.prefix}FR", "bob")
    await redis_client().zadd(f"{boards.prefix}global", {"eve": 11})
    other = card("dan", 10, 2, "global", "FR", content="[]")
    assert await board_maintenance.compare(boards, [right, gone, moved, other]) == (["bob"], ["eve", "dan"])
    assert await board_maintenance.compare(boards, []) == ([], [])


async def test_a_sample_is_of_those_who_are_there(boards):
    await boards.apply([card(f"p{number}", number) for number in range(9)], PAGE)
    assert sorted(await board_maintenance.sample(boards, 100)) == [f"p{number}" for number in range(9)]
    assert len(set(await board_maintenance.sample(boards, 4))) == 4
