"""Changing what is said of an item, and who sees it."""

from functions.ugc.models.items.items import ChangeItem, MyUgcItem
from functions.ugc.operations.items import owning
from functions.ugc.rules.items.errors import UgcNotFound, UgcStateError, UgcWordsRefused
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("PATCH /api/v1/ugc/{ugc_id}", errors=(UgcNotFound, UgcStateError, UgcWordsRefused))
async def change_item(player: Player, ugc_id: Id, body: ChangeItem, tx: Transaction) -> MyUgcItem:
    """Change my item.

    Gives it another name, description, tags or visibility; what is left out stays. Lists and searches show it so at
    once. A private item is on none, and nobody but you can get it. Words that the game does not allow are refused; at
    doubtful ones a moderator looks.

    Cost: two reads in one call, and one for each language of word lists where words change; writes the item, an event,
    and what lists show of it.

    Source: Player Platform, sprint 7.
    """
    return await owning.edit(tx, player.id, ugc_id, body)
