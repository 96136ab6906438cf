"""Score boards in Redis: many boards, small and large, each filled and opened by itself.

A board is a sorted set of everybody, one for each country where it has some, and a hash with when each player reached
the score. A member is that moment, inverted, and the player: so equal scores are ordered by who came first, and a score
keeps the 53 bits that a sorted set's has. There are no cards: names and properties are read where they are shown. Ids
of 32 hexadecimal digits are kept as 16 bytes, so that a board of a hundred players fits into two small blocks.

A board that Redis does not have whole, be it new, emptied or in part evicted, is not used: it becomes `wanted`, and
whoever fills boards does so. What is taken off leaves its version behind until the board is filled anew, so that a late
change cannot bring it back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from secrets import token_hex
from typing import Any

from shared.redis.client import redis_connection
from shared.redis.connection import RedisError
from shared.redis.deferred_writes import defer, send_deferred
from shared.redis.script import Script, script
from shared.telemetry import log

_APPLY = script(__file__, "score_apply.lua")
_RANGE = script(__file__, "score_range.lua")
_AROUND = script(__file__, "score_around.lua")
_SOME = script(__file__, "score_some.lua")
_CLEAR = script(__file__, "score_clear.lua")
_OPEN = script(__file__, "score_open.lua")

EVERYONE = "*"
DIGITS = 14
"""Hexadecimal digits of the inverted moment at the beginning of a member."""

_PACKED = 16
_NO_COUNTRY = "--"


@dataclass(frozen=True, slots=True)
class Change:
    """A player's score after a change; without a standing, it is taken off the board."""

    member: str
    standing: int | None
    version: int
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of a board in order, as standing and member; the first of them has `first_rank`, which begins at 1.

    `rank` is that of the player who was asked for; None for one who is not on the board.
    """

    total: int
    first_rank: int
    placed: tuple[tuple[int, str], ...]
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class ScoreBoards:
    """The score boards of one service. What reads says None when Redis is down or does not have the board whole."""

    service: str

    @property
    def wanted(self) -> str:
        """The set of boards that somebody needed and Redis did not have."""
        return f"{self.service}:scores:wanted"

    @property
    def filled(self) -> str:
        """The set of boards that were filled and not dropped since, by which a comparison finds them."""
        return f"{self.service}:scores:filled"

    def prefix(self, board: str) -> str:
        """What a board's keys begin with."""
        return f"{self.service}:scores:{board}:"

    def page(self, board: str, scope: str) -> str:
        """The key of what is rendered of the first hundred; a change among them forgets it."""
        return f"{self.prefix(board)}page:{scope}"

    async def apply(self, board: str, changes: Sequence[Change]) -> bool | None:
        """Put scores on a board or take them off; False for a board that is not filled.

        None when Redis did not take it: it is told as soon as it answers that the board has to be filled again.
        """
        arguments: list[str | bytes | int] = []
        for change in changes:
            when, player = bytes.fromhex(change.member[:DIGITS]), packed(change.member[DIGITS:])
            standing = "" if change.standing is None else change.standing
            arguments += [player, when, standing, change.version, change.country or _NO_COUNTRY]
        applied = await self._run(_APPLY, board, arguments)
        if applied is None:
            defer(self.prefix(board), lambda: self.close(board))
        return None if applied is None else bool(applied)

    async def range(self, board: str, scope: str, first: int, size: int) -> Scores | None:
        """Scores by their rank, of which the first is 0."""
        answer = await self._run(_RANGE, board, [scope, first, size])
        return None if answer is None else Scores(int(answer[0]), first + 1, _placed(answer[1:]))

    async def around(self, board: str, scope: str, player_id: str, each: int) -> Scores | None:
        """A player's score with `each` either side."""
        answer = await self._run(_AROUND, board, [scope, packed(player_id), each])
        if answer is None:
            return None
        total, rank, first, *rest = answer
        return Scores(int(total), first + 1, _placed(rest), None if rank < 0 else rank + 1)

    async def some(self, board: str, player_ids: Sequence[str]) -> tuple[tuple[int, str], ...] | None:
        """The standing and member of each of these players who is on a board, in no order."""
        answer = await self._run(_SOME, board, [EVERYONE, *map(packed, player_ids)])
        return None if answer is None else _placed(answer)

    async def close(self, board: str) -> None:
        """Have a board filled again before it is used. Raises RedisError."""
        await redis_connection().ask("HDEL", f"{self.prefix(board)}sizes", "open")
        await redis_connection().ask("SADD", self.wanted, board)

    async def drop(self, board: str) -> None:
        """Forget a board. Raises RedisError."""
        await redis_connection().run(_CLEAR, [], [self.prefix(board), ""])
        await redis_connection().ask("SREM", self.wanted, board)
        await redis_connection().ask("SREM", self.filled, board)

    async def wanted_boards(self) -> list[str]:
        """The boards that somebody needed and Redis does not have. Raises RedisError."""
        return sorted(board.decode() for board in await redis_connection().ask("SMEMBERS", self.wanted))

    async def begin_filling(self, board: str) -> str:
        """Empty a board, from now on to be filled; returns what `open` takes. Raises RedisError."""
        token = token_hex(8)
        await redis_connection().run(_CLEAR, [], [self.prefix(board), token])
        return token

    async def open(self, board: str, token: str) -> bool:
        """Let readers use a board that has been filled; False when Redis lost it meanwhile. Raises RedisError."""
        opened = bool(await redis_connection().run(_OPEN, [], [self.prefix(board), self.wanted, board, token]))
        if opened:
            await redis_connection().ask("SADD", self.filled, board)
        return opened

    async def some_filled(self, size: int) -> list[str]:
        """So many of the boards that were filled, at random. Raises RedisError."""
        return [board.decode() for board in await redis_connection().ask("SRANDMEMBER", self.filled, size)]

    async def sample(self, board: str, size: int) -> list[str]:
        """So many of the players on a board, at random. Raises RedisError."""
        drawn = await redis_connection().ask("HRANDFIELD", f"{self.prefix(board)}times", size)
        return [unpacked(player) for player in drawn]

    async def _run(self, script: Script, board: str, arguments: Sequence[str | bytes | int]) -> Any:
        """Run a script about a board; None when Redis does not answer or the board is not to be used."""
        try:
            await send_deferred()
            return await redis_connection().run(script, [], [self.prefix(board), self.wanted, board, *arguments])
        except RedisError as error:
            log.warning("redis.unreachable", error=repr(error))
            return None


def packed(player_id: str) -> bytes:
    """An id as it is kept: of 32 hexadecimal digits 16 bytes; any other with a mark, and never of 16 bytes."""
    try:
        raw = bytes.fromhex(player_id)
        if len(raw) == _PACKED and raw.hex() == player_id:
            return raw
    except ValueError:
        pass
    marked = b"~" + player_id.encode()
    return marked if len(marked) != _PACKED else b"~" + marked


def unpacked(raw: bytes) -> str:
    """The id that is kept so."""
    return raw.hex() if len(raw) == _PACKED else raw.lstrip(b"~").decode()


def _placed(parts: Sequence[bytes]) -> tuple[tuple[int, str], ...]:
    return tuple(
        (int(float(standing)), member[: DIGITS // 2].hex() + unpacked(member[DIGITS // 2 :]))
        for member, standing in zip(parts[::2], parts[1::2], strict=True)
    )
