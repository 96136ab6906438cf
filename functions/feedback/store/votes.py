"""Who votes for which idea, in Firestore."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from functions.feedback.models.ideas import Vote
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

VOTES = Collection("feedback_votes", Vote)


def ref(item_id: str, player_id: str) -> Ref[Vote]:
    """The document of a vote."""
    return VOTES.ref(_id(item_id, player_id))


async def of_one(tx: Transaction, item_id: str, player_ids: Iterable[str]) -> list[Vote]:
    """The votes of a player, under all their ids, for an idea (a read each, unless they were fetched)."""
    return list((await tx.get_many(VOTES, [_id(item_id, player_id) for player_id in player_ids])).values())


async def for_idea(tx: Transaction, item_id: str, player_ids: Iterable[str]) -> dict[str, Vote]:
    """The votes of these players for an idea, by player (a read each, in one call)."""
    return {vote.player_id: vote for vote in await of_one(tx, item_id, player_ids)}


def save(tx: Transaction, vote: Vote) -> None:
    """Write a vote that this transaction read, or found missing."""
    tx.put(VOTES, _id(vote.item_id, vote.player_id), vote)


def add(tx: Transaction, item_id: str, player_id: str) -> None:
    """A player's vote for an idea."""
    tx.create(VOTES, _id(item_id, player_id), Vote(item_id=item_id, player_id=player_id, voted_at=tx.now))


def remove(tx: Transaction, item_id: str, player_id: str) -> None:
    """A player votes for an idea no more."""
    tx.delete(VOTES, _id(item_id, player_id))


async def count(item_id: str) -> int:
    """How many players vote for an idea (a read for each thousand)."""
    return await VOTES.count(("item_id", "==", item_id))


async def page(item_id: str, limit: int, after: str = "") -> dict[str, Vote]:
    """Votes for an idea by their documents' ids, after the given one (a read each, one at least)."""
    return await VOTES.named(("item_id", "==", item_id), limit=limit, after=after)


async def brought(item_id: str, ideas: Sequence[str], limit: int) -> list[Vote]:
    """Votes for an idea that merges of others have brought (a read each, one at least)."""
    return await VOTES.select(
        ("item_id", "==", item_id), ("brought_by", "array_contains_any", list(ideas)), limit=limit
    )


async def of_players(player_ids: Sequence[str], limit: int, after: tuple[datetime, str] | None) -> list[Vote]:
    """Votes of players, the last first, after the given time and idea (a read each)."""
    return await VOTES.select(
        ("player_id", "in", list(player_ids)),
        order=[("voted_at", "DESCENDING"), ("item_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


def _id(item_id: str, player_id: str) -> str:
    return f"{item_id}-{player_id}"
