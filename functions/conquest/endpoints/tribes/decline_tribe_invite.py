"""Decline an invitation."""

from functions.conquest.models.tribes import TribeInviteReceipt
from functions.conquest.operations.tribes import tribe_invites
from functions.conquest.rules.tribes import invites, tribes
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "POST /v1/tribes/invites/{invite_id}/decline",
    errors=(
        invites.UnknownInvite,
        tribes.TribeRoleNeeded,
    ),
)
async def decline_tribe_invite(player: Player, invite_id: Id, tx: Transaction) -> TribeInviteReceipt:
    """Decline or withdraw an invitation.

    Ends an invitation. Whoever got it declines it; the chieftain and the captains of the tribe withdraw it.

    Cost: three reads, a deletion.
    """
    gone = await tribe_invites.decline(tx, player.id, invite_id)
    return TribeInviteReceipt(invite_id=gone.invite_id, expires_at=gone.expires_at)
