"""Saves of a player's copy in another environment."""

import uuid
from collections.abc import AsyncIterator, Sequence
from typing import Any

from pydantic_core import from_json

from functions.progression.models.clones import SLOT_COPIES, SlotCopy, VersionCopy
from functions.progression.models.saves import EarlierContent, KeptSnapshot, PlayerSlots, SavedBy, Slot
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
from functions.progression.rules.keys import Keys, tree_of
from functions.progression.rules.versions import slot_id_of
from functions.progression.store import rules as save_rules
from functions.progression.store import saves as store
from shared.firestore.transaction import Transaction


async def copies(player_id: str) -> AsyncIterator[dict[str, Any]]:
    """Each slot's versions, as the rules of keys let them out (two reads, one a slot, and one an earlier version).

    Those that are too large for a document, here or when they are imported, are left out: whoever copies may not read
    the files of saves.
    """
    slots = sorted(await store.slots_of(player_id), key=lambda slot: slot.slot_id)
    tree = tree_of((await save_rules.rules()).keys)
    names = rules.slot_names(_name(slot) for slot in slots)
    contents, left = await store.earlier_contents(slots), rules.MOST_EARLIER
    for slot in slots:
        if slot.current.file or (current := _copied(tree, slot.current, slot.content)) is None:
            continue
        earlier = []
        for version in slot.versions[1:]:
            content = contents.get(store.earlier_id(slot.slot_id, version.version))
            copied = _copied(tree, version, content) if content else None
            if copied is not None and (size := len(written(copied.data))) <= left:
                left -= size
                earlier.append(copied)
        copy = SlotCopy(slot=names[_name(slot)], **dict(current), earlier=tuple(earlier))
        yield copy.model_dump(mode="json")


def _copied(tree: Keys, version: KeptSnapshot, content: bytes) -> VersionCopy | None:
    """What a copy has of a version; None where a document cannot hold it."""
    data = rules.shared_data(tree, from_json(unpacked(content)))
    if len(packed(written(data))) > LARGEST_INLINE:
        return None
    return VersionCopy(version=version.version, saved_at=version.saved_at, data=data)


def _name(slot: Slot) -> str:
    return slot.slot_id.removeprefix(f"{slot.player_id}.")


def write_copies(tx: Transaction, player_id: str, sent: Sequence[dict[str, Any]]) -> None:
    """Write the slots of a new player, and the list of them. Raises ValueError for what is no copy of saves."""
    slots = SLOT_COPIES.validate_python(sent)
    if len({slot.slot for slot in slots}) < len(slots):
        raise ValueError("two slots have one name")
    ids = {slot.slot: slot_id_of(player_id, slot.slot) for slot in slots}
    for copy in slots:
        numbers = [each.version for each in (copy, *copy.earlier)]
        if numbers != sorted(set(numbers), reverse=True):
            raise ValueError(f"{copy.slot}: versions are the current one, then the earlier ones, the latest first")
        tx.create(store.SLOTS, ids[copy.slot], _slot(player_id, copy))
        for each in copy.earlier:
            earlier = EarlierContent(player_id=player_id, content=_kept(copy.slot, each)[1])
            tx.create(store.EARLIER, store.earlier_id(ids[copy.slot], each.version), earlier)
    if ids:
        tx.create(store.PLAYERS, player_id, PlayerSlots(player_id=player_id, slots=ids))


def _slot(player_id: str, copy: SlotCopy) -> Slot:
    kept = [_kept(copy.slot, each) for each in (copy, *copy.earlier)]
    return Slot(
        slot_id=slot_id_of(player_id, copy.slot),
        player_id=player_id,
        folder=f"saves/{player_id}/{uuid.uuid4().hex}",
        first_version=1,
        content=kept[0][1],
        versions=tuple(version for version, _ in kept),
    )


def _kept(slot: str, copy: VersionCopy) -> tuple[KeptSnapshot, bytes]:
    """A version as a slot has it, and its data as documents have it. Raises ValueError."""
    try:
        text = written(copy.data)
        parse(text)
    except (InvalidSave, SaveTooLarge) as error:
        raise ValueError(f"{slot}: the data cannot be kept: {error.details}") from None
    content = packed(text)
    if len(content) > LARGEST_INLINE:
        raise ValueError(f"{slot}: the data has more than {LARGEST_INLINE} bytes, compressed")
    version = KeptSnapshot(
        version=copy.version,
        saved_at=copy.saved_at,
        saved_by=SavedBy.SUPPORT,
        size=len(text),
        sha256=sha256_of(text),
    )
    return version, content
