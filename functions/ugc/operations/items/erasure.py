"""What a player made who is erased."""

from functools import partial

from functions.ugc.events import UgcFilesDropped
from functions.ugc.models.items.items import Item, UgcStatus
from functions.ugc.operations.items.transitions import list_as_it_is, move, note
from functions.ugc.rules.items.states import Cause, dropped
from functions.ugc.settings import settings
from functions.ugc.store.items import items
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

AT_ONCE = 50


async def erase_items(player_id: str) -> int:
    """Remove what a player made, or leave published items nobody's where the setting says so; returns how many.

    A read for each item, one at least, then a read and some writes, and two events. Called again, it goes on.
    """
    made = await items.some_of(player_id, AT_ONCE)
    for ugc_id in made:
        await transaction.run(partial(_erase, ugc_id))
    return len(made)


async def _erase(ugc_id: str, tx: Transaction) -> None:
    item: Item | None = await items.item(tx, ugc_id)
    if item is None or not item.creator_id:
        return
    if settings().ugc_erased_stay and item.status is UgcStatus.PUBLISHED:
        await _leave(tx, item)
        return
    if item.status is UgcStatus.REMOVED:
        tx.emit(UgcFilesDropped(ugc_id=ugc_id, change=item.change + 1, objects=dropped(item, None)))
    else:
        await move(tx, item, UgcStatus.REMOVED, cause=Cause.ERASURE)
    items.delete(tx, ugc_id)


async def _leave(tx: Transaction, item: Item) -> None:
    """A published item stays, nobody's. A new version that was on its way does not come."""
    if item.pending is not None:
        item = await move(tx, item, UgcStatus.REMOVED, cause=Cause.ERASURE, version=item.pending.version)
    left = note(tx, item.model_copy(update={"creator_id": "", "due_at": None}), cause=Cause.ERASURE)
    await list_as_it_is(tx, item, left)
