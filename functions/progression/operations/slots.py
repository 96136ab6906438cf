"""A player's save slots: the list, and the end of one."""

from typing import Any

from pydantic_core import from_json

from functions.progression.models.saves import PlayerSlots, Slot, Slots, SlotSummary
from functions.progression.operations import versions
from functions.progression.operations.contents import WrittenFiles, text_in
from functions.progression.operations.dropped_files import drop_files
from functions.progression.operations.reading import shown
from functions.progression.operations.saving import Made, with_files
from functions.progression.rules import keys, server_only
from functions.progression.rules import versions as rules
from functions.progression.rules.json_objects import written
from functions.progression.settings import settings
from functions.progression.store import saves as store
from shared.firestore.transaction import Transaction


async def listed(player_id: str) -> Slots:
    """A player's slots by name (a read, and one each)."""
    return await _summaries(await store.player(player_id))


async def delete(player_id: str, name: str, expected_version: int) -> Slots:
    """Delete a slot with all its versions; returns those that are left. Raises SaveNotFound, SaveConflict.

    What only servers set outlives it: the slot begins again with that, as if they had begun it.
    """
    await with_files(lambda tx, files: _delete(tx, player_id, name, expected_version, files))
    return await listed(player_id)


async def _delete(tx: Transaction, player_id: str, name: str, expected_version: int, files: WrittenFiles) -> Made:
    place = await versions.find(tx, player_id, name)
    slot = rules.required(place.slot)
    versions.require_version(place, expected_version)
    tree = keys.tree_of(place.rules.keys)
    if tree.has_servers and (values := await _servers_values(tx, slot, tree)):
        return Made(*await versions.begin_again(tx, slot, written(values), files), None)
    store.save_player(tx, rules.without_slot(await store.player_in(tx, player_id), name, slot.version))
    store.delete_slot(tx, slot)
    drop_files(tx, slot, slot.versions)
    return Made(slot, slot.current, None)


async def _servers_values(tx: Transaction, slot: Slot, tree: keys.Keys) -> dict[str, Any]:
    """What of a slot's data only servers set."""
    return server_only.kept(tree, keys.MISSING, from_json(await text_in(tx, slot, slot.current)), {})


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
