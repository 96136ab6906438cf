"""Take an item down for a copyright claim."""

from functions.ugc.models.moderation.takedowns import TakeDownUgc, TakedownView
from functions.ugc.operations.moderation import takedowns
from functions.ugc.rules.items.errors import UgcNotFound, UgcStateError
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("POST /api/v1/admin/ugc/{ugc_id}/takedown", status=201, errors=(UgcNotFound, UgcStateError))
async def take_down_item(admin: Admin, ugc_id: Id, body: TakeDownUgc, tx: Transaction) -> TakedownView:
    """Take an item down for a copyright claim.

    Removes an item at a copyright holder's notice (17 U.S.C. § 512(c)). Its creator gets a strike, and is told
    who claims which work, and how to answer. On an item that is down already, another claim is kept, without another
    strike: the item comes back when none stands. The same claimant and work again changes nothing. What its creator has
    removed is gone for good, and cannot be taken down.

    Cost: two reads in one call, and one more, and one for each claim that stands; writes the item with its record, the
    takedown, the creator's standing, a count and events.

    Source: Player Platform, sprint 8.
    """
    return await takedowns.take_down(tx, admin.id, ugc_id, body)
