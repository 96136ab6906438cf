"""A player's save slots: the list, and the end of one."""

from functions.progression.models.saves import PlayerSlots, Slots, SlotSummary
from functions.progression.operations.dropped_files import drop_files
from functions.progression.operations.reading import shown
from functions.progression.rules import versions as rules
from functions.progression.settings import settings
from functions.progression.store import saves as store
from shared.firestore.transaction import Transaction


async def listed(player_id: str) -> Slots:
    """A player's slots by name (a read, and one each)."""
    return await _summaries(await store.player(player_id))


async def delete(tx: Transaction, player_id: str, name: str, expected_version: int) -> Slots:
    """Delete a slot with all its versions; returns those that are left. Raises SaveNotFound, SaveConflict."""
    slot = rules.required(await store.slot_in(tx, player_id, name))
    if slot.version != expected_version:
        raise rules.conflict(slot, name)
    left = rules.without_slot(await store.player_in(tx, player_id), name, slot.version)
    store.save_player(tx, left)
    store.delete_slot(tx, slot)
    drop_files(tx, slot, slot.versions)
    return await _summaries(left)


async def _summaries(player: PlayerSlots) -> Slots:
    slots = await store.slots(player.slots.values())
    summaries = [
        SlotSummary(
            **shown(slots[slot_id].current).model_dump(),
            slot=name,
            of_account=None if slots[slot_id].player_id == player.player_id else slots[slot_id].player_id,
        )
        for name, slot_id in sorted(player.slots.items())
        if slot_id in slots
    ]
    return Slots(items=tuple(summaries), limit=settings().save_slots)
