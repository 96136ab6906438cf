"""The save slots of a player who is erased."""

from functools import partial

from functions.progression.events import FilesDropped
from functions.progression.models.saves import Slot
from functions.progression.store import saves as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


async def erase_slots(player_id: str) -> int:
    """Delete all slots with the data of their versions, and have all files of them deleted; returns how many.

    A read for each slot, one at least, then a read, a write for each version, and an event.
    """
    slots = await store.slots_of(player_id)
    for slot in slots:
        await transaction.run(partial(_erase, slot.slot_id))
    return len(slots)


async def _erase(slot_id: str, tx: Transaction) -> None:
    slot: Slot | None = await tx.get(store.SLOTS, slot_id)
    if slot is None:
        return
    store.delete_slot(tx, slot)
    names = tuple(version.file for version in slot.versions if version.file)
    # Also where no version has a file: one may be left of a save that died before its commit.
    tx.emit(FilesDropped(slot_id=slot_id, folder=slot.folder, version=slot.version, files=names))
