"""Each Lua script by itself: what it answers and leaves behind in Redis."""

import time
import uuid
from pathlib import Path
from typing import Any

import pytest

from tests.redis_client import redis_client

pytestmark = pytest.mark.usefixtures("cloud")

ROOT = Path(__file__).resolve().parents[3]
SCRIPTS = {path.name: path for folder in ("shared", "functions") for path in (ROOT / folder).rglob("*.lua")}
PAGE = "{prefix}page:{{scope}}"


async def run(name: str, keys: list[str], *arguments: Any) -> Any:
    return await redis_client().eval(SCRIPTS[name].read_text(), len(keys), *keys, *arguments)


@pytest.fixture
def key() -> str:
    return f"test:script:{uuid.uuid4().hex}"


@pytest.fixture
def prefix() -> str:
    return f"test:{uuid.uuid4().hex}:board:"


def card(player: str, standing: int, version: int, scopes: str = "global", content: str = "shown") -> tuple[Any, ...]:
    return player, standing, version, scopes, content


async def apply(prefix: str, *cards: tuple[Any, ...]) -> None:
    fields = [field for fields in cards for field in fields]
    assert await run("board_apply.lua", [], prefix, PAGE.format(prefix=prefix), *fields) == 1


async def opened(prefix: str) -> None:
    assert await run("board_open.lua", [f"{prefix}filling", f"{prefix}open"]) == 1


def test_every_script_is_tested_here():
    tests = Path(__file__).read_text()
    assert [name for name in SCRIPTS if f'run("{name}"' not in tests] == []


class TestCountEach:
    async def test_each_key_is_counted_by_itself_in_a_window_of_its_own(self, key):
        first, second = f"{key}:first", f"{key}:second"
        assert await run("count_each.lua", [first], 60) == [1]
        await redis_client().expire(first, 30)
        assert await run("count_each.lua", [second, first], 60) == [1, 2]
        assert 0 < await redis_client().ttl(first) <= 30
        assert 30 < await redis_client().ttl(second) <= 60


class TestAdmit:
    async def admit(self, key: str, limit: int = 2, lease: str = "lease:ours") -> Any:
        keys = [f"{key}:session", f"{key}:limit", f"{key}:page", ""]
        return await run("admit.lua", keys, 60, limit, lease, 5000, 0)

    async def test_an_unknown_session_and_page_give_nothing_and_take_the_lease(self, key):
        assert await self.admit(key) == [None, 1, b"60", None, 2]
        assert await redis_client().get(f"{key}:page") == b"lease:ours"
        assert 4000 < await redis_client().pttl(f"{key}:page") <= 5000

    async def test_the_lease_of_another_stays(self, key):
        await self.admit(key)
        assert (await self.admit(key, lease="lease:second"))[3] == b"lease:ours"

    async def test_each_request_is_counted_in_the_window_of_the_first(self, key):
        await self.admit(key)
        await redis_client().expire(f"{key}:limit", 30)
        _, count, left, *_ = await self.admit(key)
        assert count == 2
        assert 28 <= left <= 30

    @pytest.mark.parametrize(("state", "limit"), [(b"ended", 5), (b"live", 0)])
    async def test_who_may_not_come_in_sees_no_page_and_takes_no_lease(self, key, state, limit):
        await redis_client().set(f"{key}:session", state)
        assert (await self.admit(key, limit))[:4:3] == [state, None]
        assert await redis_client().get(f"{key}:page") is None

    async def test_a_page_is_given_with_the_session(self, key):
        await redis_client().mset({f"{key}:session": "live", f"{key}:page": "page"})
        assert (await self.admit(key))[:4:3] == [b"live", b"page"]

    async def test_without_session_and_page_it_only_counts(self, key):
        keys = ["", f"{key}:limit", "", ""]
        assert await run("admit.lua", keys, 60, 2, "", 5000, 0) == [None, 1, b"60", None, 2]

    async def test_who_comes_is_online_for_a_while_and_who_may_not_come_in_is_not(self, key):
        async def come(player: str, session: str) -> None:
            keys = [session, f"{key}:limit", "", "", f"{key}:{player}", f"{key}:watched", f"{key}:due"]
            await run("admit.lua", keys, 60, 2, "", 5000, 0, 360, player)

        await redis_client().set(f"{key}:ended", "ended")
        await come("ada", "")
        await come("bob", f"{key}:ended")
        await come("cleo", "")
        assert await redis_client().exists(f"{key}:bob", f"{key}:cleo") == 0
        assert 300 < await redis_client().ttl(f"{key}:ada") <= 360

    async def test_who_comes_and_is_watched_is_noted_and_who_is_there_already_is_not(self, key):
        async def come(player: str) -> None:
            keys = ["", f"{key}:limit", "", "", f"{key}:{player}", f"{key}:watched:{player}", f"{key}:due"]
            await run("admit.lua", keys, 60, 9, "", 5000, 0, 360, player)

        await come("ada")
        for player in ("ada", "bob"):
            await redis_client().set(f"{key}:watched:{player}", 1)
        for player in ("ada", "bob", "cleo"):
            await come(player)
        assert await redis_client().zrange(f"{key}:due", 0, -1, withscores=True) == [(b"bob", 0.0)]

    async def test_a_network_has_a_limit_of_its_own(self, key):
        async def admit(player: str) -> Any:
            return await run("admit.lua", ["", player, "", f"{key}:network"], 60, 2, "", 5000, 3)

        assert [(await admit(f"{key}:{player}"))[1::3] for player in "aab"] == [[1, 2], [2, 2], [1, 2]]
        assert [(await admit(f"{key}:{player}"))[1::3] for player in "bc"] == [[4, 3], [5, 3]]
        assert await redis_client().ttl(f"{key}:network") > 50
        assert (await admit(f"{key}:a"))[1::3] == [3, 2]


async def test_who_is_watched_is_noted_once_when_coming_and_once_when_gone(key):
    async def changes(now: int, most: int = 9) -> list[Any]:
        return await run("presence_changes.lua", [f"{key}:due"], f"{key}:", now, most)

    await redis_client().set(f"{key}:ada", 1, ex=360)
    assert await run("presence_watch.lua", [f"{key}:due"], f"{key}:", 60, 1000, "ada", "bob") == [b"ada"]
    assert 50 < await redis_client().ttl(f"{key}:watched:bob") <= 60
    assert await changes(1000) == [0]
    assert await changes(1361) == [1]
    await redis_client().zadd(f"{key}:due", {"bob": 0})
    await redis_client().set(f"{key}:bob", 1, ex=360)
    await run("presence_watch.lua", [f"{key}:due"], f"{key}:", 60, 1361, "bob")
    assert await changes(1362) == [1, b"bob"]
    assert await changes(1362) == [0]
    await redis_client().delete(f"{key}:ada", f"{key}:bob")
    assert await changes(2000, 1) == [1, b"ada"]
    assert await changes(2000) == [1, b"bob"]
    assert await changes(2000) == [0]


async def test_cache_fill_keeps_a_value_under_its_own_lease_alone(key):
    await redis_client().set(key, "lease:ours")
    assert await run("cache_fill.lua", [key], "lease:other", "value", 60) == 0
    assert await redis_client().get(key) == b"lease:ours"
    assert await run("cache_fill.lua", [key], "lease:ours", "value", 60) == 1
    assert await redis_client().get(key) == b"value"
    assert 50 < await redis_client().ttl(key) <= 60
    assert await run("cache_fill.lua", [f"{key}:invalidated"], "lease:ours", "value", 60) == 0


async def test_invalidate_forgets_values_and_says_which_flags_are_up(key):
    for name in ("value", "up"):
        await redis_client().set(f"{key}:{name}", 1)
    keys = [f"{key}:value", f"{key}:gone", f"{key}:down", f"{key}:up"]
    assert await run("invalidate.lua", keys, 2) == [0, 1]
    assert await redis_client().exists(f"{key}:value", f"{key}:up") == 1
    assert await run("invalidate.lua", [f"{key}:up"], 0) == [1]


async def test_invalidate_gives_a_turn_once_and_only_while_its_flag_is_up(key):
    await redis_client().set(f"{key}:up", 1)
    ends = int(time.time() * 1000) + 60_000
    turns = [f"{key}:up", f"{key}:turn", f"{key}:down", f"{key}:no-turn"]
    assert await run("invalidate.lua", [f"{key}:value", f"{key}:up", *turns], 1, ends, ends) == [1, 1, 0]
    assert await run("invalidate.lua", turns, 0, ends, ends) == [0, 0]
    assert await redis_client().exists(f"{key}:no-turn") == 0
    assert 50_000 < await redis_client().pttl(f"{key}:turn") <= 60_000


async def test_attempts_count_counts_and_remembers_from_the_last(key):
    assert await run("attempts_count.lua", [key], 60) == 1
    await redis_client().expire(key, 10)
    assert await run("attempts_count.lua", [key], 60) == 2
    assert 50 < await redis_client().ttl(key) <= 60


class TestBoards:
    async def scores(self, prefix: str, scope: str) -> dict[str, float]:
        kept = await redis_client().zrange(f"{prefix}{scope}", 0, -1, withscores=True)
        return {player.decode(): score for player, score in kept}

    async def sizes(self, prefix: str) -> dict[bytes, bytes]:
        sizes: dict[bytes, bytes] = await redis_client().hgetall(f"{prefix}sizes")
        return sizes

    async def test_apply_takes_the_newest_version_whatever_comes_last(self, prefix):
        await apply(prefix, card("ada", 20, 2), card("bob", 5, 1))
        await apply(prefix, card("ada", 10, 1))
        assert await self.scores(prefix, "global") == {"ada": 20, "bob": 5}
        assert await redis_client().hget(f"{prefix}cards", "ada") == b"2|global|shown"
        assert await self.sizes(prefix) == {b"global": b"2"}

    async def test_apply_moves_between_scopes_and_forgets_their_pages(self, prefix):
        page = PAGE.format(prefix=prefix).format
        await apply(prefix, card("ada", 1, 1, "global,FR"))
        await redis_client().mset({page(scope=scope): "page" for scope in ("global", "FR", "DE", "FJ")})
        await apply(prefix, card("ada", 2, 2, "global,DE,season-3=7"))
        assert await self.scores(prefix, "FR") == {}
        assert await self.scores(prefix, "season-3") == {"ada": 7}
        assert await self.sizes(prefix) == {b"global": b"1", b"FR": b"0", b"DE": b"1", b"season-3": b"1"}
        kept = await redis_client().mget([page(scope=scope) for scope in ("global", "FR", "DE", "FJ")])
        assert kept == [None, None, None, b"page"]

    async def test_apply_counts_from_what_is_there_while_boards_are_filled(self, prefix):
        await apply(prefix, card("ada", 1, 1))
        assert await run("board_fill.lua", [f"{prefix}filling", f"{prefix}sizes"], "token") == 1
        assert await redis_client().get(f"{prefix}filling") == b"token"
        assert await self.sizes(prefix) == {}
        await apply(prefix, card("bob", 2, 1))
        assert await self.sizes(prefix) == {b"global": b"2"}

    async def test_open_wants_the_token_of_the_filling(self, prefix):
        keys = [f"{prefix}filling", f"{prefix}open"]
        await run("board_fill.lua", [keys[0], f"{prefix}sizes"], "token")
        assert await run("board_open.lua", keys, "other") == 0
        assert await redis_client().mget(keys) == [b"token", None]
        assert await run("board_open.lua", keys, "token") == 1
        assert await redis_client().mget(keys) == [None, b"1"]

    async def test_top_is_ordered_and_closed_until_opened(self, prefix):
        assert await run("board_top.lua", [], prefix, "global", 2) is None
        await opened(prefix)
        assert await run("board_top.lua", [], prefix, "global", 2) == [0, []]
        await apply(prefix, card("ada", 1, 1, content="a"), card("bob", 3, 1, content="b"), card("eve", 2, 1))
        assert await run("board_top.lua", [], prefix, "global", 2) == [3, [b"1|global|b", b"1|global|shown"]]

    async def test_around_counts_ranks_from_zero_and_those_above_the_band(self, prefix):
        assert await run("board_around.lua", [], prefix, "global", "ada", 1) is None
        await opened(prefix)
        await apply(prefix, *(card(player, standing, 1, content=player) for standing, player in enumerate("abcd")))
        total, rank, first, cards, above = await run("board_around.lua", [], prefix, "global", "b", 1, 0, 2)
        assert (total, rank, first, above) == (4, 2, 1, 2)
        assert cards == [b"1|global|c", b"1|global|b", b"1|global|a"]
        assert await run("board_around.lua", [], prefix, "global", "nobody", 1) == [4, -1, 0, [], 0]

    async def test_state_closes_boards_that_have_lost_a_part(self, prefix):
        await opened(prefix)
        await apply(prefix, card("ada", 1, 1, "global,FR"), card("bob", 2, 1))
        assert await run("board_state.lua", [], prefix, "global") == [1, 2]
        await redis_client().delete(f"{prefix}FR")
        assert await run("board_state.lua", [], prefix, "global") == [0, 2]
        assert await redis_client().get(f"{prefix}open") is None

    async def test_compare_tells_missing_from_different_from_newer(self, prefix):
        await apply(prefix, *(card(player, 10, 2) for player in ("same", "moved", "shown", "newer")))
        cards = [
            card("same", 10, 2),
            card("missing", 10, 2),
            card("moved", 11, 2),
            card("shown", 10, 2, content="otherwise"),
            card("newer", 9, 1),
        ]
        fields = [field for fields in cards for field in fields]
        assert await run("board_compare.lua", [], prefix, *fields) == [0, 1, 2, 2, 0]

    async def test_remove_takes_players_off_the_boards_of_their_cards_and_those_named(self, prefix):
        await apply(prefix, card("ada", 1, 1, "global,FR"), card("bob", 2, 1))
        await redis_client().zadd(f"{prefix}lost", {"ada": 1})
        await redis_client().set(f"{prefix}page:FR", "page")
        arguments = PAGE.format(prefix=prefix), "lost", "ada"
        assert await run("board_remove.lua", [], prefix, *arguments) == 1
        assert [await self.scores(prefix, scope) for scope in ("global", "FR", "lost")] == [{"bob": 2}, {}, {}]
        assert await redis_client().hkeys(f"{prefix}cards") == [b"bob"]
        assert await redis_client().exists(f"{prefix}page:FR") == 0

    async def test_drop_forgets_a_board_and_its_size(self, prefix):
        await apply(prefix, card("ada", 1, 1, "global,season-3"))
        assert await run("board_drop.lua", [f"{prefix}season-3", f"{prefix}sizes"], "season-3") == 1
        assert await redis_client().exists(f"{prefix}season-3") == 0
        assert await self.sizes(prefix) == {b"global": b"1"}


class ScoreBoard:
    """A score board by its scripts: whose player is `aa` and whose moment is seven times one byte."""

    def __init__(self, name: str) -> None:
        self.prefix, self.wanted, self.name = f"{name}:", f"{name}:wanted", name

    async def fill(self, mark: str = "mine") -> None:
        assert await run("score_clear.lua", [], self.prefix, mark) == 1

    async def open(self, mark: str = "mine") -> int:
        return int(await run("score_open.lua", [], self.prefix, self.wanted, self.name, mark))

    async def apply(self, player: str, when: bytes, standing: Any, version: int, country: str = "--") -> int:
        change = (player, when * 7, standing, version, country)
        return int(await run("score_apply.lua", [], self.prefix, self.wanted, self.name, *change))

    async def order(self, scope: str = "*") -> Any:
        answer = await run("score_range.lua", [], self.prefix, self.wanted, self.name, scope, 0, 10)
        return answer and (answer[0], [member[7:].decode() for member in answer[1::2]])

    async def around(self, player: str, each: int) -> Any:
        return await run("score_around.lua", [], self.prefix, self.wanted, self.name, "*", player, each)

    async def some(self, *players: str) -> Any:
        return await run("score_some.lua", [], self.prefix, self.wanted, self.name, "*", *players)


class TestScoreBoards:
    @pytest.fixture
    async def board(self, key) -> ScoreBoard:
        board = ScoreBoard(key)
        await board.fill()
        assert await board.open() == 1
        return board

    async def test_a_board_that_is_not_filled_takes_and_shows_nothing_and_is_wanted(self, key):
        board = ScoreBoard(key)
        assert await board.apply("aa", b"b", 1, 1) == 0
        assert await redis_client().smembers(board.wanted) == {key.encode()}
        assert await board.order() is None
        assert await redis_client().exists(f"{key}:*", f"{key}:times") == 0

    async def test_while_it_is_filled_it_takes_and_does_not_show(self, key):
        board = ScoreBoard(key)
        await board.fill("mine")
        assert await board.apply("aa", b"b", 1, 1) == 1
        assert await board.order() is None
        assert await board.open("another") == 0
        assert await board.open("mine") == 1
        assert await board.order() == (1, ["aa"])
        assert await redis_client().smembers(board.wanted) == set()

    async def test_equal_scores_are_ordered_by_who_came_first(self, board):
        for player, when in (("aa", b"b"), ("bb", b"c"), ("cc", b"a")):
            await board.apply(player, when, 7, 1)
        assert await board.order() == (3, ["bb", "aa", "cc"])

    async def test_what_is_late_changes_nothing_also_of_who_was_taken_off(self, board):
        await board.apply("aa", b"b", 9, 3)
        await board.apply("aa", b"c", 1, 2)
        assert (await board.some("aa", "bb"))[1] == b"9"
        await board.apply("aa", b"b", "", 5)
        await board.apply("aa", b"b", 9, 4)
        assert await board.order() == (0, [])
        await board.apply("aa", b"b", 2, 6)
        assert await board.order() == (1, ["aa"])

    async def test_a_player_moves_from_one_country_to_another_and_off_both(self, board):
        await board.apply("aa", b"b", 5, 1, "FR")
        assert (await board.order("FR"), await board.order("DE")) == ((1, ["aa"]), (0, []))
        await board.apply("aa", b"b", 5, 2, "DE")
        assert (await board.order("FR"), await board.order("DE")) == ((0, []), (1, ["aa"]))
        await board.apply("aa", b"b", "", 3)
        assert (await board.order(), await board.order("DE")) == ((0, []), (0, []))

    async def test_a_board_of_which_a_part_is_lost_is_closed(self, board, key):
        await board.apply("aa", b"b", 5, 1, "FR")
        await redis_client().delete(f"{key}:FR")
        assert await board.order() == (1, ["aa"])
        assert await board.order("FR") is None
        assert await board.order() is None
        assert await redis_client().smembers(board.wanted) == {key.encode()}

    @pytest.mark.parametrize("part", ["*", "times", "sizes"])
    async def test_a_board_without_its_order_its_times_or_its_sizes_is_closed(self, board, key, part):
        await board.apply("aa", b"b", 5, 1)
        await redis_client().delete(f"{key}:{part}")
        assert await board.around("aa", 1) is None

    async def test_a_player_among_others_and_one_who_is_not_there(self, board):
        for number, player in enumerate(("aa", "bb", "cc", "dd")):
            await board.apply(player, b"b", number, 1)
        total, rank, first, *rest = await board.around("bb", 1)
        assert (total, rank, first) == (4, 2, 1)
        assert [member[7:] for member in rest[::2]] == [b"cc", b"bb", b"aa"]
        assert await board.around("zz", 1) == [4, -1, 0]

    async def test_pages_are_forgotten_when_one_of_the_first_hundred_moves(self, board, key):
        for number in range(101):
            await board.apply(f"{number:03}", b"b", 1000 - number, 1, "FR")
        await redis_client().mset({f"{key}:page:*": "page", f"{key}:page:FR": "page"})
        await board.apply("last", b"b", 1, 1, "FR")
        assert await redis_client().exists(f"{key}:page:*", f"{key}:page:FR") == 2
        await board.apply("last", b"b", 5000, 2, "FR")
        assert await redis_client().exists(f"{key}:page:*", f"{key}:page:FR") == 0

    async def test_clearing_leaves_nothing(self, board, key):
        await board.apply("aa", b"b", 5, 1, "FR")
        await board.apply("bb", b"b", "", 1)
        assert await run("score_clear.lua", [], board.prefix, "") == 1
        assert [name async for name in redis_client().scan_iter(f"{key}:*", count=10_000)] == []


class TestLeaseTake:
    async def take(self, key: str, token: str) -> Any:
        return await run("lease_take.lua", [key, f"{key}:again"], token, 5000)

    async def test_one_has_it_and_one_of_the_others_is_told_when_it_runs_out(self, key):
        assert await self.take(key, "ours") == 0
        assert 4000 < await self.take(key, "second") <= 5000
        assert await self.take(key, "third") == -1
        assert await redis_client().get(key) == b"ours"
        assert 4000 < await redis_client().pttl(f"{key}:again") <= 5000

    async def test_it_is_taken_again_when_it_ran_out(self, key):
        await self.take(key, "ours")
        await redis_client().delete(key)
        assert await self.take(key, "second") == 0


class TestLeaseRelease:
    async def test_only_who_has_a_lease_gives_it_back(self, key):
        await redis_client().set(key, "ours")
        assert await run("lease_release.lua", [key], "theirs") == 0
        assert await redis_client().get(key) == b"ours"
        assert await run("lease_release.lua", [key], "ours") == 1
        assert await redis_client().get(key) is None
