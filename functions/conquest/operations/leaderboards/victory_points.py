"""Victory points: whoever gives them calls `award`, which keeps players, tribes and boards together."""

import asyncio
from collections.abc import Iterable, Mapping

from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.tribes import TribePoints
from functions.conquest.rules.leaderboards import standings
from functions.conquest.store import boards, players, tribes
from shared.errors import Unavailable
from shared.firestore.transaction import Transaction


async def award(
    tx: Transaction, season_id: str, awards: Mapping[str, int], tribe_of: Mapping[str, str | None], shard: int
) -> None:
    """Give players victory points, and their tribes the same.

    A read and a write a player and a tribe, in one call. Players whom the transaction wrote or fetched before are not
    read again: it builds on what was written, so save other changes of theirs first. `tribe_of` says for which tribe
    each won: its points stay when the player goes. `shard` is the number of the territory, so that battles elsewhere
    write another part of a tribe's points.
    """
    won = {player_id: points for player_id, points in awards.items() if points > 0}
    of_tribes: dict[str, int] = {}
    for player_id, points in won.items():
        if tribe_id := tribe_of.get(player_id):
            of_tribes[tribe_id] = of_tribes.get(tribe_id, 0) + points
    refs = {tribe_id: boards.points_ref(tribe_id, shard) for tribe_id in of_tribes}
    own = [players.PLAYERS.ref(players.document_id(season_id, player_id)) for player_id in won]
    await tx.fetch(*own, *refs.values())
    kept = await tx.get_many(players.PLAYERS, [ref.id for ref in own])
    credited = [standings.credited(player, won[player.player_id], tx.now) for player in kept.values()]
    for player in credited:
        players.save(tx, player)
    parts = await tx.get_many(boards.POINTS, [ref.id for ref in refs.values()])
    for tribe_id, points in of_tribes.items():
        ref = refs[tribe_id]
        part = parts.get(ref.id) or TribePoints(season_id=season_id, tribe_id=tribe_id, reached_at=tx.now)
        tx.put(boards.POINTS, ref.id, standings.added(part, points, tx.now))
    if won:
        tx.after_commit(lambda: _move(season_id, credited, of_tribes))


async def _move(season_id: str, credited: Iterable[SeasonPlayer], tribe_ids: Iterable[str]) -> None:
    """Move players and tribes on the live boards, as the record has them (eleven reads a tribe at most)."""
    await boards.put(boards.players_board(season_id), filter(None, map(standings.of_player, credited)))
    try:
        listed = await tribes.tribes(tribe_ids)
        standing = [tribe_id for tribe_id, tribe in listed.items() if tribe.disbanded_at is None]
        parts = await asyncio.gather(*map(boards.points_of, standing))
    except Unavailable:
        await boards.close(boards.tribes_board(season_id))
        return
    await boards.put(boards.tribes_board(season_id), filter(None, map(standings.of_tribe, parts)))
