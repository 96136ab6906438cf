"""Live boards in Redis: a sorted set a scope, a card a player. O(log n) to move, to rank, to read around.

A board is open once it has been filled from Firestore; Redis emptied means closed, and readers ask Firestore
until it has been filled again. So they do while a board is behind: when Redis did not take a move, whoever noticed
says so as soon as Redis answers again. A card carries its version, so moves may arrive in any order.

How many players came to each board and left it is counted apart from it (`sizes`): a board that Redis lost, even one
that players have come back to since, differs from its count. While boards are being filled, counts begin anew.

In a scope that is written `season-3=1234` a card stands by that number and not by its own standing. Nobody leaves
such a board: it is dropped whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from shared.redis.client import redis_connection
from shared.redis.connection import RedisError
from shared.redis.deferred_writes import defer, send_deferred
from shared.redis.script import Script, script
from shared.telemetry import log

_APPLY = script(__file__, "board_apply.lua")

_AROUND = script(__file__, "board_around.lua")

_TOP = script(__file__, "board_top.lua")


@dataclass(frozen=True, slots=True)
class Card:
    """A player on the boards: the standing that orders it, the version of the change, the scopes, what is shown."""

    player_id: str
    standing: int
    version: int
    scopes: tuple[str, ...]
    content: str | bytes

    @property
    def arguments(self) -> tuple[str, int, int, str, str | bytes]:
        """The card as the scripts take it."""
        return self.player_id, self.standing, self.version, ",".join(self.scopes), self.content


@dataclass(frozen=True, slots=True)
class Top:
    """The first cards of a board and how many players are on it."""

    total: int
    cards: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """The cards around a player. Ranks begin at 1; `rank` is None for a player who is not on the board.

    `band_rank` is the rank among those of the player's band.
    """

    total: int
    rank: int | None
    first_rank: int
    cards: tuple[bytes, ...]
    band_rank: int


@dataclass(frozen=True, slots=True)
class Boards:
    """The live boards of one service. Nothing here raises when Redis is down: it says None or False."""

    service: str

    @property
    def prefix(self) -> str:
        """What the keys in Redis begin with."""
        return f"{self.service}:board:"

    async def apply(self, cards: Sequence[Card], page: str) -> bool:
        """Move players to their standings; False when Redis did not take it. Pages that show them are forgotten."""
        arguments: list[str | bytes | int] = [self.prefix, page]
        for card in cards:
            arguments += card.arguments
        applied = await self.run(_APPLY, arguments) is not None
        if not applied:
            defer(self.prefix, self._mark_behind)
        return applied

    async def top(self, scope: str, size: int) -> Top | None:
        """The first `size` of a board; None when the live board cannot be used."""
        answer = await self.run(_TOP, [self.prefix, scope, size])
        return None if answer is None or None in answer[1] else Top(answer[0], _contents(answer[1]))

    async def around(self, scope: str, player_id: str, each: int, bands: Sequence[int] = ()) -> Around | None:
        """A player and `each` either side; None when the live board cannot be used.

        `bands` are the standings at which bands of players begin, the lowest first.
        """
        answer = await self.run(_AROUND, [self.prefix, scope, player_id, each, *bands])
        if answer is None or None in answer[3]:
            return None
        total, rank, first, cards, above = answer
        return Around(total, None if rank < 0 else rank + 1, first + 1, _contents(cards), rank + 1 - above)

    async def _mark_behind(self) -> None:
        await redis_connection().ask("SET", f"{self.prefix}open", "behind", "XX")

    async def run(self, script: Script, arguments: Sequence[str | bytes | int]) -> Any:
        """Run a script; None when Redis does not answer."""
        try:
            await send_deferred()
            return await redis_connection().run(script, [], arguments)
        except RedisError as error:
            log.warning("redis.unreachable", error=repr(error))
            return None


def _contents(cards: Sequence[bytes]) -> tuple[bytes, ...]:
    return tuple(card.split(b"|", 2)[2] for card in cards)
