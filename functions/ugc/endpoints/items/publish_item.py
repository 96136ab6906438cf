"""Asking for publication."""

from functions.ugc.models.items.items import MyUgcItem
from functions.ugc.operations.items import owning
from functions.ugc.rules.items.errors import UgcNotFound, UgcStateError
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("POST /api/v1/ugc/{ugc_id}/publish", errors=(UgcNotFound, UgcStateError))
async def publish_item(player: Player, ugc_id: Id, tx: Transaction) -> MyUgcItem:
    """Ask for publication.

    A moderator looks at the item as soon as it was scanned, and publishes it, or says why not. You are told in your
    inbox. Until you ask, an item stays private. New versions of a published item need not be asked for. To ask again
    changes nothing.

    Cost: two reads in one call; writes the item and an event, and of an item that waits for it, a review.

    Source: Player Platform, sprint 7.
    """
    return await owning.ask_for_publication(tx, player.id, ugc_id)
