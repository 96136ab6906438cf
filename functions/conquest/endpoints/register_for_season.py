"""Take part in a season."""

from functions.conquest.models.players import MyConquest
from functions.conquest.operations import seasons
from functions.conquest.rules.seasons import EntryFeeNeeded, SeasonNotActive, UnknownConquestSeason
from functions.profiles.api.players import UnknownPlayer
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "POST /v1/seasons/{season_id}/register",
    errors=(UnknownConquestSeason, SeasonNotActive, EntryFeeNeeded, UnknownPlayer),
)
async def register_for_season(player: Player, season_id: Id, tx: Transaction) -> MyConquest:
    """Register for a season.

    Possible while registration is open. Registering again changes nothing.

    Cost: three reads in one call, and one for each account that was merged into this one; one write.
    """
    return await seasons.register(tx, player.id, season_id)
