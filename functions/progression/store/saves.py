"""Save slots and their versions in Firestore."""

from collections.abc import Iterable
from typing import Any

from functions.progression.models.saves import EarlierContent, KeptSnapshot, PlayerSlots, Slot
from functions.progression.rules.versions import slot_id_of
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

SLOTS = Collection("progression_slots", Slot)
EARLIER = Collection("progression_versions", EarlierContent)
PLAYERS = Collection("progression_players", PlayerSlots)
MOST_SLOTS = 100


def earlier_id(slot_id: str, version: int) -> str:
    """The document of a version's data."""
    return f"{slot_id}.{version}"


async def slot_in(tx: Transaction, player_id: str, name: str) -> Slot | None:
    """A player's slot: one read when it is the player's own (none if it was fetched); two more when it is not there.

    One that came with a merged account has that account's document.
    """
    slot = await tx.get(SLOTS, slot_id_of(player_id, name))
    if slot is not None:
        return slot
    slot_id = (await player_in(tx, player_id)).slots.get(name)
    return await tx.get(SLOTS, slot_id) if slot_id else None


async def slot(player_id: str, name: str) -> Slot | None:
    """The same outside of a transaction."""
    own = await SLOTS.get(slot_id_of(player_id, name))
    if own is not None:
        return own
    slot_id = (await player(player_id)).slots.get(name)
    return await SLOTS.get(slot_id) if slot_id else None


async def slots(slot_ids: Iterable[str]) -> dict[str, Slot]:
    """Slots by their documents' ids, in one call (a read each)."""
    return await SLOTS.get_many(slot_ids)


async def slots_of(player_id: str) -> list[Slot]:
    """The slots whose documents are a player's own (a read each, one at least)."""
    return await SLOTS.select(("player_id", "==", player_id), limit=MOST_SLOTS)


async def player_in(tx: Transaction, player_id: str) -> PlayerSlots:
    """Which slots a player has (one read)."""
    return await tx.get(PLAYERS, player_id) or PlayerSlots(player_id=player_id)


async def players_in(tx: Transaction, player_ids: Iterable[str]) -> dict[str, PlayerSlots]:
    """Which slots players have, by player, in one call (a read each)."""
    wanted = list(player_ids)
    players = await tx.get_many(PLAYERS, wanted)
    return {player_id: players.get(player_id) or PlayerSlots(player_id=player_id) for player_id in wanted}


async def player(player_id: str) -> PlayerSlots:
    """The same outside of a transaction."""
    return await PLAYERS.get(player_id) or PlayerSlots(player_id=player_id)


async def earlier_content(slot_id: str, version: int) -> bytes | None:
    """The data of an earlier version, compressed (one read); None when it is no longer kept."""
    earlier = await EARLIER.get(earlier_id(slot_id, version))
    return earlier.content if earlier else None


async def earlier_contents(slots: Iterable[Slot]) -> dict[str, bytes]:
    """The data of all earlier versions that no file has, compressed, by their ids, in one call (a read each)."""
    kept = [(slot, version) for slot in slots for version in slot.versions[1:] if not version.file]
    contents = await EARLIER.get_many([earlier_id(slot.slot_id, version.version) for slot, version in kept])
    return {name: earlier.content for name, earlier in contents.items()}


async def earlier_content_in(tx: Transaction, slot_id: str, version: int) -> bytes | None:
    """The same in a transaction."""
    earlier = await tx.get(EARLIER, earlier_id(slot_id, version))
    return earlier.content if earlier else None


def save_player(tx: Transaction, changed: PlayerSlots) -> None:
    """Write which slots a player has, as this transaction read them."""
    tx.put(PLAYERS, changed.player_id, changed)


def save_slot(tx: Transaction, changed: Slot) -> None:
    """Write a slot that this transaction read, or found missing."""
    tx.put(SLOTS, changed.slot_id, changed)


def keep_earlier(tx: Transaction, slot: Slot) -> None:
    """Write the data of what was the current version, where no file has it."""
    if not slot.current.file:
        earlier = EarlierContent(player_id=slot.player_id, content=slot.content)
        tx.create(EARLIER, earlier_id(slot.slot_id, slot.version), earlier)


def drop(tx: Transaction, slot_id: str, versions: Iterable[KeptSnapshot]) -> None:
    """Delete the data of versions that are no longer kept, where no file has it."""
    for version in versions:
        if not version.file:
            tx.delete(EARLIER, earlier_id(slot_id, version.version))


def delete_slot(tx: Transaction, slot: Slot) -> None:
    """Delete a slot that this transaction read, with the data of all its versions."""
    tx.delete(SLOTS, slot.slot_id)
    drop(tx, slot.slot_id, slot.versions[1:])


async def fetch(tx: Transaction, player_id: str, name: str, version: int, *others: Ref[Any]) -> None:
    """Read a player's own slot, an earlier version of it (0: none) and other documents, in one call."""
    slot_id = slot_id_of(player_id, name)
    earlier = [EARLIER.ref(earlier_id(slot_id, version))] if version else []
    await tx.fetch(SLOTS.ref(slot_id), *earlier, *others)
