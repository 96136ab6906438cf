"""One duel: rounds with a time, hands that are shown at once."""

import asyncio
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from samples.duel.server.rules import Hand, Standing, winner_of

Tell = Callable[[str, Mapping[str, Any]], None]
"""Tells a player, by the id, a message. Who is not connected misses it."""


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody who plays, as the API knows them."""

    player_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Pace:
    """How many seconds a round has, and for how many its hands are looked at."""

    round_seconds: float
    reveal_seconds: float


@dataclass(frozen=True, slots=True)
class Result:
    """A duel that is over."""

    match_id: str
    players: tuple[Player, Player]
    standing: Standing
    seconds: float


class Duel:
    """Two players and their rounds. A player who comes back is told where it stands."""

    def __init__(self, players: tuple[Player, Player], pace: Pace, tell: Tell) -> None:
        self.match_id = uuid.uuid4().hex
        self.players = players
        self._pace = pace
        self._tell = tell
        self._standing = Standing()
        self._hands: list[Hand | None] = [None, None]
        self._both = asyncio.Event()
        self._round_ends = 0.0

    async def play(self) -> Result:
        """Play it to its end."""
        began = time.monotonic()
        while not self._standing.is_over:
            await self._round()
        for seat, player in enumerate(self.players):
            over = {"kind": "over", "match_id": self.match_id, "counts": self._standing.counts}
            self._tell(player.player_id, {**over, **self._seen_from(seat), "winner": _of(self._standing.winner, seat)})
        return Result(self.match_id, self.players, self._standing, time.monotonic() - began)

    async def _round(self) -> None:
        self._hands = [None, None]
        self._both.clear()
        self._round_ends = time.monotonic() + self._pace.round_seconds
        for player in self.players:
            self.resume(player.player_id)
        with suppress(TimeoutError):
            await asyncio.wait_for(self._both.wait(), self._pace.round_seconds)
        hands = (self._hands[0], self._hands[1])
        self._standing = self._standing.after(hands)
        for seat, player in enumerate(self.players):
            shown = {"mine": hands[seat], "theirs": hands[1 - seat], "winner": _of(winner_of(hands), seat)}
            self._tell(player.player_id, {"kind": "revealed", **shown, "score": self._score(seat)})
        await asyncio.sleep(self._pace.reveal_seconds)

    def choose(self, player_id: str, number: int, hand: Hand) -> None:
        """Take a player's hand. The first counts, and one that comes after its round does not."""
        seat = self._seat(player_id)
        if number != self._standing.rounds + 1 or self._hands[seat] is not None:
            return
        self._hands[seat] = hand
        if None not in self._hands:
            self._both.set()

    def resume(self, player_id: str) -> None:
        """Tell a player the round that is played."""
        seat = self._seat(player_id)
        left = max(0.0, self._round_ends - time.monotonic())
        round_ = {"kind": "round", "round": self._standing.rounds + 1, "seconds": left, "chosen": self._hands[seat]}
        self._tell(player_id, {**round_, **self._seen_from(seat)})

    def _seat(self, player_id: str) -> int:
        return 0 if self.players[0].player_id == player_id else 1

    def _seen_from(self, seat: int) -> dict[str, Any]:
        other = self.players[1 - seat]
        return {"opponent": {"player_id": other.player_id, "name": other.name}, "score": self._score(seat)}

    def _score(self, seat: int) -> Sequence[int]:
        return self._standing.score if seat == 0 else self._standing.score[::-1]


def _of(winner: int | None, seat: int) -> str | None:
    if winner is None:
        return None
    return "me" if winner == seat else "them"
