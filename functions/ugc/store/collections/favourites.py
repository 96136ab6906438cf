"""What players like best, in Firestore."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from functions.ugc.models.collections.favourites import Favourite
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

FAVOURITES = Collection("ugc_favourites", Favourite)


def ref(ugc_id: str, player_id: str) -> Ref[Favourite]:
    """The document of a favourite."""
    return FAVOURITES.ref(_id(ugc_id, player_id))


async def favourites(tx: Transaction, ugc_id: str, player_ids: Iterable[str]) -> list[Favourite]:
    """An item among the favourites of a player, under all their ids (a read each, unless they were fetched)."""
    return list((await tx.get_many(FAVOURITES, [_id(ugc_id, each) for each in player_ids])).values())


def add(tx: Transaction, ugc_id: str, player_id: str) -> None:
    """An item that a player likes from now on."""
    tx.create(FAVOURITES, _id(ugc_id, player_id), Favourite(player_id=player_id, ugc_id=ugc_id, added_at=tx.now))


def remove(tx: Transaction, ugc_id: str, player_id: str) -> None:
    """A player likes an item no more."""
    tx.delete(FAVOURITES, _id(ugc_id, player_id))


async def of_players(player_ids: Sequence[str], limit: int, after: tuple[datetime, str] | None) -> list[Favourite]:
    """Favourites of players, the last added first, after the given time and item (a read each)."""
    return await FAVOURITES.select(
        ("player_id", "in", list(player_ids)),
        order=[("added_at", "DESCENDING"), ("ugc_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


def _id(ugc_id: str, player_id: str) -> str:
    return f"{player_id}-{ugc_id}"
