"""Invitations of a tribe."""

from functions.conquest.models.tribes import TribeInvites
from functions.conquest.operations.tribes import tribe_invites
from functions.conquest.rules.seasons import seasons
from functions.conquest.rules.tribes import tribes
from shared.declare import endpoint
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "GET /v1/tribes/{tribe_id}/invites",
    errors=(
        seasons.UnknownConquestSeason,
        seasons.SeasonNotActive,
        seasons.NotRegistered,
        tribes.UnknownTribe,
        tribes.NotInThisTribe,
        tribes.TribeRoleNeeded,
    ),
)
async def list_tribe_invites(player: Player, tribe_id: Id) -> TribeInvites:
    """List the open invitations of my tribe.

    Shows its chieftain and captains whom it has invited; 100 at most, the last to expire first.

    Cost: three reads, and two for each invitation.
    """
    return await tribe_invites.of_tribe(player.id, tribe_id)
