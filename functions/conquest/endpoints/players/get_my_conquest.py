"""What a player has in the season."""

from functions.conquest.models.players import MyConquest
from functions.conquest.operations.players import reading
from functions.conquest.rules.seasons.seasons import NotRegistered, UnknownConquestSeason
from functions.profiles.api.players import UnknownPlayer
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint("GET /v1/users/me", errors=(UnknownConquestSeason, NotRegistered, UnknownPlayer))
async def get_my_conquest(player: Player) -> MyConquest:
    """Get my gold, army and buildings.

    As of now in the current season. Upgrades and batches that are due are done; nothing has to be collected first.

    Cost: two reads.

    Source: CryptoTribes 4.4.2.
    """
    return await reading.mine(player.id)
