"""The end of a slot."""

from functions.progression.models.saves import SlotName, Slots, Version
from functions.progression.operations import slots
from functions.progression.rules.versions import SaveConflict, SaveNotFound
from functions.progression.settings import SAVE_RATE
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint("DELETE /api/v1/player/progression/slots/{slot}", rate=SAVE_RATE, errors=(SaveNotFound, SaveConflict))
async def delete_slot(player: Player, slot: SlotName, expected_version: Version, tx: Transaction) -> Slots:
    """Delete a save slot.

    Deletes all versions of a slot for good, if it still has `expected_version`: so that no save of another device is
    lost unseen. The answer lists the slots that are left. A new slot of the same name goes on with higher versions.

    Cost: reads the slot and the list of slots, then the slots that are left; writes the list, deletes the slot and each
    version.
    """
    return await slots.delete(tx, player.id, slot, expected_version)
