"""An erased player in tribes and on boards."""

from functools import partial

from functions.conquest.models.tribes import TribeChange
from functions.conquest.operations.tribes.tribes import part
from functions.conquest.rules.leaderboards.standings import of_player
from functions.conquest.rules.tribes import tribes as rules
from functions.conquest.rules.tribes.changes import changed
from functions.conquest.store import boards, players, seasons, tribes
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


async def leave_tribes(player_id: str) -> None:
    """Take a player out of tribes and off boards, season by season; it may run again where it stopped.

    A read a season; what `tribes.leave` costs where the player is in a tribe. It is done whether the season is on or
    not.
    """
    async for page in players.seasons_of(player_id):
        for player in page:
            await transaction.run(partial(_leave, season_id=player.season_id, player_id=player_id))
            if standing := of_player(player):
                await boards.take_off(boards.players_board(player.season_id), standing)


async def _leave(tx: Transaction, season_id: str, player_id: str) -> None:
    player = (await players.some(tx, season_id, [player_id])).get(player_id)
    if player is None or player.tribe_id is None:
        return
    tribe = await tribes.tribe_in(tx, player.tribe_id)
    if player_id in tribe.members:
        season = await seasons.current_or(season_id)
        after = rules.left(tribe, player_id, tx.now)
        await part(tx, season, after, {player_id: player})
        tx.emit(changed(TribeChange.LEFT, tribe, after, player_id, tx.now))
