"""Appeal a decision."""

from functions.ugc.models.moderation.appeals import AppealReceipt, AppealUgc
from functions.ugc.operations.moderation import appeals
from functions.ugc.rules.items.errors import UgcNotFound
from functions.ugc.rules.moderation.appeals import AppealTooLate, NotAppealable
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("POST /api/v1/ugc/{ugc_id}/appeal", errors=(UgcNotFound, NotAppealable, AppealTooLate))
async def appeal_decision(player: Player, ugc_id: Id, body: AppealUgc, tx: Transaction) -> AppealReceipt:
    """Appeal a decision.

    Has another moderator look at the last decision against an item of yours, once a decision. You are told what comes
    of it. A copyright claim is answered by a counter-notice to the game's support.

    Cost: three reads in one call, and two in another; writes the appeal, an event and a count.

    Source: Player Platform, sprint 8.
    """
    return await appeals.appeal(tx, player.id, ugc_id, body)
