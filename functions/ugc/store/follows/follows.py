"""Who follows which creator, in Firestore."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import product

from functions.ugc.models.follows.follows import Follow
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

FOLLOWS = Collection("ugc_follows", Follow)


def ref(creator_id: str, player_id: str) -> Ref[Follow]:
    """The document of a follow."""
    return FOLLOWS.ref(_id(creator_id, player_id))


async def follows(tx: Transaction, creator_id: str, player_ids: Iterable[str]) -> list[Follow]:
    """A player, under all their ids, among those who follow a creator (a read each, unless they were fetched)."""
    return list((await tx.get_many(FOLLOWS, [_id(creator_id, each) for each in player_ids])).values())


async def between(tx: Transaction, ids: Sequence[str], others: Sequence[str]) -> list[Follow]:
    """Follows among two players, either way, under all their ids (two reads for each pair of ids, in one call)."""
    pairs = [
        pair for player_id, other_id in product(ids, others) for pair in ((player_id, other_id), (other_id, player_id))
    ]
    return list((await tx.get_many(FOLLOWS, [_id(*pair) for pair in pairs])).values())


def save(tx: Transaction, follow: Follow) -> None:
    """Write a follow that this transaction read, or found missing."""
    tx.put(FOLLOWS, _id(follow.creator_id, follow.player_id), follow)


def remove(tx: Transaction, creator_id: str, player_id: str) -> None:
    """A player follows a creator no more; who does not, either."""
    tx.delete(FOLLOWS, _id(creator_id, player_id))


async def of_players(player_ids: Sequence[str], limit: int, after: tuple[datetime, str] | None) -> list[Follow]:
    """Whom players follow, the last first, after the given time and creator (a read each)."""
    return await FOLLOWS.select(
        ("player_id", "in", list(player_ids)),
        order=[("since", "DESCENDING"), ("creator_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def page(creator_ids: Sequence[str], limit: int, after: str) -> dict[str, Follow]:
    """Those who follow a creator, under all the creator's ids, by their documents' ids (a read each, one at least)."""
    return await FOLLOWS.named(("creator_id", "in", list(creator_ids)), limit=limit, after=after)


def _id(creator_id: str, player_id: str) -> str:
    return f"{creator_id}-{player_id}"
