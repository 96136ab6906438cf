"""Found a tribe."""

from functions.conquest.models.tribes import CreateTribe, TribeBrief
from functions.conquest.operations.tribes import tribes as operations
from functions.conquest.rules.seasons import seasons
from functions.conquest.rules.tribes import tribes
from functions.conquest.rules.tribes.tribe_views import brief
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint(
    "POST /v1/tribes/create",
    errors=(
        seasons.UnknownConquestSeason,
        seasons.SeasonNotActive,
        seasons.NotRegistered,
        tribes.AlreadyInTribe,
        tribes.TribeNameTaken,
    ),
    status=201,
)
async def create_tribe(player: Player, body: CreateTribe, tx: Transaction) -> TribeBrief:
    """Found a tribe.

    You become its chieftain. Possible from registration to the end of the season, while you are in no other tribe.
    Names and tags are unique in a season: those that look alike count as one.

    Cost: one read, four writes.

    Source: CryptoTribes 4.4.7.
    """
    return brief(await operations.found(tx, player.id, body))
