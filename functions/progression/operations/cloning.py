"""Saves of a player's copy in another environment."""

import uuid
from collections.abc import AsyncIterator, Sequence
from typing import Any

from pydantic_core import from_json

from functions.progression.models.clones import SLOT_COPIES, SlotCopy
from functions.progression.models.saves import KeptSnapshot, PlayerSlots, SavedBy, Slot
from functions.progression.rules import clones as rules
from functions.progression.rules.json_objects import (
    LARGEST_INLINE,
    InvalidSave,
    SaveTooLarge,
    packed,
    parse,
    sha256_of,
    unpacked,
    written,
)
from functions.progression.rules.keys import tree_of
from functions.progression.rules.versions import slot_id_of
from functions.progression.store import rules as save_rules
from functions.progression.store import saves as store
from shared.firestore.transaction import Transaction


async def copies(player_id: str) -> AsyncIterator[dict[str, Any]]:
    """Each slot's current version, as the rules of keys let it out (two reads, and one a slot).

    Those that are too large for a document, here or when they are imported, are left out: whoever copies may not read
    the files of saves.
    """
    slots = sorted(await store.slots_of(player_id), key=lambda slot: slot.slot_id)
    tree = tree_of((await save_rules.rules()).keys)
    names = rules.slot_names(_name(slot) for slot in slots)
    for slot in slots:
        if slot.current.file:
            continue
        data = rules.shared_data(tree, from_json(unpacked(slot.content)))
        if len(packed(written(data))) > LARGEST_INLINE:
            continue
        copy = SlotCopy(slot=names[_name(slot)], version=slot.version, saved_at=slot.current.saved_at, data=data)
        yield copy.model_dump(mode="json")


def _name(slot: Slot) -> str:
    return slot.slot_id.removeprefix(f"{slot.player_id}.")


def write_copies(tx: Transaction, player_id: str, sent: Sequence[dict[str, Any]]) -> None:
    """Write the slots of a new player, and the list of them. Raises ValueError for what is no copy of saves."""
    slots = SLOT_COPIES.validate_python(sent)
    if len({slot.slot for slot in slots}) < len(slots):
        raise ValueError("two slots have one name")
    ids = {slot.slot: slot_id_of(player_id, slot.slot) for slot in slots}
    for copy in slots:
        tx.create(store.SLOTS, ids[copy.slot], _slot(player_id, copy))
    if ids:
        tx.create(store.PLAYERS, player_id, PlayerSlots(player_id=player_id, slots=ids))


def _slot(player_id: str, copy: SlotCopy) -> Slot:
    try:
        text = written(copy.data)
        parse(text)
    except (InvalidSave, SaveTooLarge) as error:
        raise ValueError(f"{copy.slot}: the data cannot be kept: {error.details}") from None
    content = packed(text)
    if len(content) > LARGEST_INLINE:
        raise ValueError(f"{copy.slot}: the data has more than {LARGEST_INLINE} bytes, compressed")
    version = KeptSnapshot(
        version=copy.version,
        saved_at=copy.saved_at,
        saved_by=SavedBy.SUPPORT,
        size=len(text),
        sha256=sha256_of(text),
    )
    return Slot(
        slot_id=slot_id_of(player_id, copy.slot),
        player_id=player_id,
        folder=f"saves/{player_id}/{uuid.uuid4().hex}",
        first_version=1,
        content=content,
        versions=(version,),
    )
