"""Invite a player."""

from functions.conquest.models.tribes import InviteToTribe, TribeInviteReceipt
from functions.conquest.operations.tribes import tribe_invites
from functions.conquest.rules.seasons import seasons
from functions.conquest.rules.tribes import invites, tribes
from functions.friends.api.standing import NotWithOneself, PlayerIsBlocked
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "POST /v1/tribes/{tribe_id}/invite",
    errors=(
        seasons.UnknownConquestSeason,
        seasons.SeasonNotActive,
        seasons.NotRegistered,
        tribes.UnknownTribe,
        tribes.NotInThisTribe,
        tribes.TribeRoleNeeded,
        tribes.AlreadyInTribe,
        tribes.TribeFull,
        invites.PlayerNotInSeason,
        invites.TribeInvitesFull,
        PlayerIsBlocked,
        NotWithOneself,
    ),
    status=201,
)
async def invite_to_tribe(player: Player, tribe_id: Id, body: InviteToTribe, tx: Transaction) -> TribeInviteReceipt:
    """Invite a player to a tribe.

    The chieftain invites captains and warriors, a captain warriors. The invitation can be accepted for 24 hours;
    inviting again renews it. Whom you block you cannot invite. There are 100 open
    invitations of a tribe, and to a player, at most.

    Cost: eight reads; writes the invitation and a notice.

    Source: CryptoTribes 4.4.7.
    """
    made = await tribe_invites.invite(tx, player.id, tribe_id, body)
    return TribeInviteReceipt(invite_id=made.invite_id, expires_at=made.expires_at)
