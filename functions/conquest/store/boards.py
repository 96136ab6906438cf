"""Victory points: the record in Firestore, and the live boards in Redis that follow it."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress

from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.tribes import TribePoints
from functions.conquest.rules.leaderboards import standings
from functions.conquest.rules.leaderboards.standings import Standing
from functions.conquest.store.players import PLAYERS
from shared.firestore.collection import Collection, Ref
from shared.redis.connection import RedisError
from shared.redis.score_boards import EVERYONE, Change, ScoreBoards, Scores

BOARDS = ScoreBoards("conquest")
POINTS = Collection("conquest_tribe_points", TribePoints)


def points_ref(tribe_id: str, shard: int) -> Ref[TribePoints]:
    """The part of a tribe's points that battles of this shard write."""
    return POINTS.ref(f"{tribe_id}-{shard % standings.SHARDS}")


async def points_of(tribe_id: str) -> list[TribePoints]:
    """All parts of a tribe's points (a read each, ten at most)."""
    return await POINTS.select(("tribe_id", "==", tribe_id), limit=standings.SHARDS)


def players_board(season_id: str) -> str:
    """The board of a season's players."""
    return f"{season_id}:players"


def tribes_board(season_id: str) -> str:
    """The board of a season's tribes."""
    return f"{season_id}:tribes"


async def put(board: str, moved: Iterable[Standing]) -> bool:
    """Put standings on a live board; False when Redis did not take them, or the board is not filled.

    Points only rise, so they are the version: of two changes the one with more points stands.
    """
    changes = [Change(each.member, each.points, each.points) for each in moved]
    return not changes or bool(await BOARDS.apply(board, changes))


async def take_off(board: str, gone: Standing) -> None:
    """Take somebody off a live board who does not come back."""
    await BOARDS.apply(board, [Change(gone.member, None, gone.points)])


async def page(board: str, first: int, size: int) -> Scores | None:
    """Standings by rank; None when the live board cannot be used."""
    return await BOARDS.range(board, EVERYONE, first, size)


async def place(board: str, owner_id: str) -> Scores | None:
    """The standing of a player or tribe with its rank; None when the live board cannot be used."""
    return await BOARDS.around(board, EVERYONE, owner_id, 0)


async def close(board: str) -> None:
    """Have a board filled again before it is used."""
    with suppress(RedisError):
        await BOARDS.close(board)


async def players_in_order(season_id: str, limit: int) -> list[SeasonPlayer]:
    """The players of a season with victory points, the best first (a read each, one at least)."""
    return await PLAYERS.select(
        ("season_id", "==", season_id),
        ("victory_points", ">", 0),
        order=[("victory_points", "DESCENDING"), ("victory_points_at", "ASCENDING"), ("player_id", "DESCENDING")],
        limit=limit,
    )


async def players_above(player: SeasonPlayer) -> int:
    """How many players of the season stand before one (two reads for each thousand)."""
    more, earlier = await asyncio.gather(
        PLAYERS.count(("season_id", "==", player.season_id), ("victory_points", ">", player.victory_points)),
        PLAYERS.count(
            ("season_id", "==", player.season_id),
            ("victory_points", "==", player.victory_points),
            ("victory_points_at", "<", player.victory_points_at),
        ),
    )
    return more + earlier


async def points_of_season(season_id: str) -> list[TribePoints]:
    """All parts of all tribes' points (a read each, one at least)."""
    return [part async for page in POINTS.pages(("season_id", "==", season_id)) for part in page]


async def total_of(tribe_id: str) -> int:
    """A tribe's points (one read)."""
    return (await POINTS.totals(("tribe_id", "==", tribe_id), fields=("points",)))[1]["points"]


def page_key(board: str) -> str:
    """Where rendered lines are kept for some seconds."""
    return f"conquest:board:{board}"


async def wanted() -> list[str]:
    """The boards that somebody needed and Redis does not have. Raises RedisError."""
    return await BOARDS.wanted_boards()


async def begin_filling(board: str) -> str:
    """Empty a board; returns what `open_to_readers` takes when all standings are on it. Raises RedisError."""
    return await BOARDS.begin_filling(board)


async def open_to_readers(board: str, token: str) -> bool:
    """Let readers use a board that has been filled; False when Redis lost it meanwhile. Raises RedisError."""
    return await BOARDS.open(board, token)


async def drop(board: str) -> None:
    """Forget a board. Raises RedisError."""
    await BOARDS.drop(board)
