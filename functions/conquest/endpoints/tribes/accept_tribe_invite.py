"""Join a tribe."""

from functions.conquest.models.tribes import TribeBrief
from functions.conquest.operations.tribes import tribes as operations
from functions.conquest.rules.seasons import seasons
from functions.conquest.rules.tribes import invites, tribes
from functions.conquest.rules.tribes.tribe_views import brief
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "POST /v1/tribes/invites/{invite_id}/accept",
    errors=(
        seasons.UnknownConquestSeason,
        seasons.SeasonNotActive,
        seasons.NotRegistered,
        tribes.UnknownTribe,
        invites.UnknownInvite,
        tribes.AlreadyInTribe,
        tribes.TribeFull,
        tribes.TribeRoleFull,
    ),
)
async def accept_tribe_invite(player: Player, invite_id: Id, tx: Transaction) -> TribeBrief:
    """Join a tribe by an invitation.

    Makes you a member of the tribe. One of those who accept at once for the last place joins; the others get
    `TRIBE_FULL`. Whoever was invited as a captain joins as a warrior where there are two captains by then.

    Cost: three reads, two writes and a deletion.

    Source: CryptoTribes 4.4.7.
    """
    return brief(await operations.accept(tx, player.id, invite_id))
