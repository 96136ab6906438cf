"""Who is here, who waits for an opponent, and who plays whom."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from samples.duel.server.duel import Duel, Pace, Player, Result
from samples.duel.server.rules import Hand


class Connection(Protocol):
    """A player's connection."""

    def tell(self, message: Mapping[str, Any]) -> None:
        """Send a message, in order."""

    def end(self) -> None:
        """Close it when all is sent."""


class Lobby:
    """Everybody who is connected. Each who looks for an opponent meets the next who does."""

    def __init__(self, pace: Pace, played: Callable[[Result], None]) -> None:
        """`played` is told each duel that was a match."""
        self._pace = pace
        self._played = played
        self._connections: dict[str, Connection] = {}
        self._duels: dict[str, Duel] = {}
        self._waiting: Player | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    def enter(self, player: Player, connection: Connection, *, seeks: bool) -> None:
        """Take a player in, who goes on where they were, or seeks an opponent. An earlier connection of theirs ends."""
        if earlier := self._connections.get(player.player_id):
            earlier.tell({"kind": "elsewhere"})
            earlier.end()
        self._connections[player.player_id] = connection
        if duel := self._duels.get(player.player_id):
            duel.resume(player.player_id)
        elif seeks:
            self.seek(player)

    def leave(self, player: Player, connection: Connection) -> None:
        """A connection has ended. Its player's duel goes on: the rounds are lost until they come back."""
        if self._connections.get(player.player_id) is not connection:
            return
        del self._connections[player.player_id]
        if self._waiting == player:
            self._waiting = None

    def seek(self, player: Player) -> None:
        """Find an opponent, unless the player has one."""
        if player.player_id in self._duels:
            return
        opponent = self._waiting
        if opponent is None or opponent.player_id == player.player_id:
            self._waiting = player
            self.tell(player.player_id, {"kind": "waiting"})
            return
        self._waiting = None
        task = asyncio.create_task(self._play(Duel((opponent, player), self._pace, self.tell)))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def choose(self, player: Player, number: int, hand: Hand) -> None:
        """Take a player's hand for a round."""
        if duel := self._duels.get(player.player_id):
            duel.choose(player.player_id, number, hand)

    def tell(self, player_id: str, message: Mapping[str, Any]) -> None:
        """Tell a player something, if they are connected."""
        if connection := self._connections.get(player_id):
            connection.tell(message)

    def recorded(self, match_id: str, player_ids: Sequence[str]) -> None:
        """Tell who played a match that it counts."""
        for player_id in player_ids:
            self.tell(player_id, {"kind": "recorded", "match_id": match_id})

    async def _play(self, duel: Duel) -> None:
        ids = [player.player_id for player in duel.players]
        self._duels.update(dict.fromkeys(ids, duel))
        try:
            result = await duel.play()
        finally:
            for player_id in ids:
                del self._duels[player_id]
        if result.standing.counts:
            self._played(result)
