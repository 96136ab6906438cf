"""One battle."""

from functions.conquest.models.battles import BattleView
from functions.conquest.operations.battles import records as battles
from functions.conquest.rules.battles.views import UnknownBattle
from functions.conquest.rules.seasons.seasons import UnknownConquestSeason
from shared.declare import endpoint
from shared.identity.callers import Player
from shared.model import Id


@endpoint("GET /v1/battles/{battle_id}", errors=(UnknownBattle, UnknownConquestSeason))
async def get_battle(player: Player, battle_id: Id) -> BattleView:
    """Get a battle.

    Who fought with what, and what came of it. While an attack of yours is on its way, its status is `queued`. Battles
    for territories are everybody's to see, raids those of the two who took part. With the seed, the rules of the season
    and what each side had, everybody can decide the battle again: `replay.reproduced` says that this answer did.

    Cost: three reads at once, and one for each name.

    Source: CryptoTribes 4.4.5.
    """
    return await battles.battle(player.id, battle_id)
