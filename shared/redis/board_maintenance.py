"""Keeping live boards: filling them, dropping them, and comparing them with the record they are made of.

What raises RedisError when Redis is down says so; the rest says None or False.
"""

from collections.abc import Sequence
from secrets import token_bytes

from shared.redis.boards import Boards, Card
from shared.redis.client import redis_connection
from shared.redis.script import script

_STATE = script(__file__, "board_state.lua")

_COMPARE = script(__file__, "board_compare.lua")

_REMOVE = script(__file__, "board_remove.lua")
_FILL = script(__file__, "board_fill.lua")
_OPEN = script(__file__, "board_open.lua")
_DROP = script(__file__, "board_drop.lua")


async def begin_filling(boards: Boards) -> bytes:
    """A token to open the boards with; what they hold is counted anew. Raises RedisError."""
    token = token_bytes(16)
    await redis_connection().run(_FILL, [f"{boards.prefix}filling", f"{boards.prefix}sizes"], [token])
    return token


async def open_to_readers(boards: Boards, token: bytes | None = None) -> bool:
    """Let readers use the boards: they are complete. Raises RedisError.

    With the token of a filling, only if Redis was not emptied meanwhile; False when it was.
    """
    keys = [f"{boards.prefix}filling", f"{boards.prefix}open"]
    return bool(await redis_connection().run(_OPEN, keys, [] if token is None else [token]))


async def state(boards: Boards, scope: str) -> tuple[bool, int]:
    """Whether the boards were filled since Redis was emptied, and how many players the board of `scope` has.

    Every player with a card is on that board, and each board holds as many players as came to it and did not leave:
    where Redis has lost a part, the boards are closed.
    Raises RedisError.
    """
    is_open, size = await redis_connection().run(_STATE, [], [boards.prefix, scope])
    return bool(is_open), int(size)


async def compare(boards: Boards, cards: Sequence[Card]) -> tuple[list[str], list[str]] | None:
    """The players of these cards who are missing on a board, and those who stand or are shown otherwise."""
    arguments: list[str | bytes | int] = [boards.prefix]
    for card in cards:
        arguments += card.arguments
    wrong = await boards.run(_COMPARE, arguments)
    if wrong is None:
        return None
    differing = list(zip(wrong, (card.player_id for card in cards), strict=True))
    return [player for state, player in differing if state == 1], [player for state, player in differing if state > 1]


async def sample(boards: Boards, size: int) -> list[str]:
    """So many of the players who have a card, at random. Raises RedisError."""
    drawn = await redis_connection().ask("HRANDFIELD", f"{boards.prefix}cards", size)
    return [player.decode() for player in drawn]


async def players(boards: Boards, cursor: int = 0) -> tuple[int, list[str]]:
    """Some hundreds of the players who have a card, and the cursor of the next (0 at the end).

    Raises RedisError.
    """
    following, fields = await redis_connection().ask("HSCAN", f"{boards.prefix}cards", cursor, "COUNT", 500)
    return int(following), [player.decode() for player in fields[::2]]


async def remove(boards: Boards, player_ids: Sequence[str], page: str, scopes: Sequence[str]) -> bool:
    """Take players off the boards that their cards name and these; False when Redis did not take it."""
    return await boards.run(_REMOVE, [boards.prefix, page, ",".join(scopes), *player_ids]) is not None


async def drop(boards: Boards, scope: str) -> None:
    """Forget the board of a scope that no card names any more. Raises RedisError."""
    await redis_connection().run(_DROP, [f"{boards.prefix}{scope}", f"{boards.prefix}sizes"], [scope])
