"""Invitations to me."""

from functions.conquest.models.tribes import TribeInvites
from functions.conquest.operations.tribes import tribe_invites
from functions.conquest.rules.seasons import seasons
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint(
    "GET /v1/tribes/invites/mine",
    errors=(
        seasons.UnknownConquestSeason,
        seasons.NotRegistered,
    ),
)
async def list_my_tribe_invites(player: Player) -> TribeInvites:
    """List my invitations to tribes.

    Returns those of the current season that can be accepted; 100 at most, the last to expire first.

    Cost: three reads, and two for each invitation.
    """
    return await tribe_invites.to_me(player.id)
