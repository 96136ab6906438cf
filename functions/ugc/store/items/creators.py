"""What is kept of each creator, in Firestore."""

from functions.ugc.models.items.creators import Creator
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

CREATORS = Collection("ugc_creators", Creator)


def ref(player_id: str) -> Ref[Creator]:
    """A creator's document."""
    return CREATORS.ref(player_id)


async def creator(tx: Transaction, player_id: str) -> Creator:
    """A creator, who may have made nothing yet (one read, unless it was fetched)."""
    return await tx.get(CREATORS, player_id) or Creator(player_id=player_id)


async def ids_of(player_id: str) -> tuple[str, ...]:
    """The ids under which there is something of a player (one read)."""
    kept = await CREATORS.get(player_id)
    return kept.ids if kept else (player_id,)


def save(tx: Transaction, changed: Creator) -> None:
    """Write a creator whom this transaction read."""
    tx.put(CREATORS, changed.player_id, changed)
