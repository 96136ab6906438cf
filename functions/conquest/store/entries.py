"""Entries to seasons in Firestore."""

from functions.conquest.models.entries import Entry, EntryStatus
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

ENTRIES = Collection("conquest_entries", Entry)


def entry_ref(season_id: str, player_id: str) -> Ref[Entry]:
    """The document of an entry."""
    return ENTRIES.ref(f"{season_id}-{player_id}")


async def entry(season_id: str, player_id: str) -> Entry | None:
    """A player's entry to a season (one read)."""
    return await ENTRIES.get(entry_ref(season_id, player_id).id)


async def entry_in(tx: Transaction, season_id: str, player_id: str) -> Entry | None:
    """The same in a transaction (one read, unless it was fetched)."""
    return await tx.get(ENTRIES, entry_ref(season_id, player_id).id)


async def entries_of(season_id: str, player_ids: tuple[str, ...]) -> dict[str, Entry]:
    """The entries of players to a season, by player (a read each, in one call)."""
    by_id = {entry_ref(season_id, player_id).id: player_id for player_id in player_ids}
    return {by_id[name]: entry for name, entry in (await ENTRIES.get_many(by_id)).items()}


def save(tx: Transaction, changed: Entry) -> None:
    """Write an entry that this transaction read, or found missing."""
    tx.put(ENTRIES, entry_ref(changed.season_id, changed.player_id).id, changed)


async def count_paid(season_id: str) -> int:
    """How many have paid for a season (a read for each thousand)."""
    return await ENTRIES.count(("season_id", "==", season_id), ("status", "==", EntryStatus.PAID.value))
