"""Victory points: the record in Firestore, and the live boards in Redis that follow it."""

from collections.abc import Iterable
from contextlib import suppress

from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.tribes import TribePoints
from functions.conquest.rules import standings
from functions.conquest.rules.standings import Standing
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
