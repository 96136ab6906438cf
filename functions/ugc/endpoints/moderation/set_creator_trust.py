"""Trust a creator."""

from functions.ugc.models.moderation.standings import SetTrust, StandingView
from functions.ugc.operations.moderation import standings
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("PUT /api/v1/admin/ugc/creators/{player_id}/trust")
async def set_creator_trust(admin: Admin, player_id: Id, body: SetTrust, tx: Transaction) -> StandingView:
    """Trust a creator.

    Says whether a creator's items are published without a review: always, never, or as earned by approved items.

    Cost: a read and a write.
    """
    return await standings.set_trust(tx, player_id, body)
