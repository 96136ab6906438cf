"""Inviting a player to upload."""

from functions.profiles.api.players import UnknownPlayer
from functions.ugc.models.items.creators import Invitation, InviteCreator
from functions.ugc.operations.items import invitations
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("PUT /api/v1/admin/ugc/creators/{player_id}/invitation", errors=(UnknownPlayer,))
async def invite_creator(admin: Admin, player_id: Id, body: InviteCreator, tx: Transaction) -> Invitation:
    """Invite a creator.

    Says whether a player may upload where uploads are by invitation. Nothing of what the player made is touched.

    Cost: two reads in one call, and a write.
    """
    return await invitations.invite(tx, player_id, is_invited=body.is_invited)
