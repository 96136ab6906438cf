"""The end of a slot."""

from functions.progression.models.saves import SlotName, Slots, Version
from functions.progression.operations import slots
from functions.progression.rules.versions import SaveConflict, SaveNotFound
from functions.progression.settings import SAVE_RATE
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint("DELETE /api/v1/player/progression/slots/{slot}", rate=SAVE_RATE, errors=(SaveNotFound, SaveConflict))
async def delete_slot(player: Player, slot: SlotName, expected_version: Version) -> Slots:
    """Delete a save slot.

    Deletes all versions of a slot for good, if it still has `expected_version`: so that no save of another device is
    lost unseen. The answer lists the slots that are left. A new slot of the same name goes on with higher versions.

    Keys that only the game's servers set outlive it. A slot that has any is still listed, as a version that has nothing
    else: begin anew from that one.

    Cost: reads the slot, the rules and the list of slots, then that and the slots that are left; writes the list,
    deletes the slot and each version. A slot that begins again is written instead.
    """
    return await slots.delete(player.id, slot, expected_version)
