"""Reading what is between two players, and writing what a change makes of it."""

from itertools import product
from typing import Any

from functions.friends.models.between import Between
from functions.friends.models.lists import FriendLists
from functions.friends.rules.facts import facts
from functions.friends.store import lists, pairs
from shared.event import Event
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction

MOST_MERGES = 10
"""How many merges of one account into the next are followed."""


def refs(player_id: str, other_id: str) -> tuple[Ref[Any], ...]:
    """The documents to fetch together with others, so that `read` reads nothing more."""
    return lists.ref(player_id), lists.ref(other_id), pairs.ref(player_id, other_id)


async def read(tx: Transaction, player_id: str, other_id: str) -> Between:
    """What is between two players: three reads in one call, unless they were fetched.

    An account that was merged into another one is that one. Where accounts were merged into either, another call reads
    what is between those.
    """
    await tx.fetch(*refs(player_id, other_id))
    both = await lists.of_players(tx, (player_id, other_id))
    mine, theirs = both[player_id], await resolved(tx, both[other_id])
    return Between(mine=mine, theirs=theirs, pairs=await pairs.between(tx, product(mine.ids, theirs.ids)))


async def resolved(tx: Transaction, player: FriendLists) -> FriendLists:
    """The lists of the account that is left where this one was merged into another: a read for each merge."""
    for _ in range(MOST_MERGES):
        if player.merged_into is None:
            break
        player = (await lists.of_players(tx, (player.merged_into,)))[player.merged_into]
    return player


def write(tx: Transaction, before: Between, after: Between) -> list[Event]:
    """Write what has changed, publish the facts, and return them."""
    for was, becomes in ((before.mine, after.mine), (before.theirs, after.theirs)):
        if becomes != was:
            lists.save(tx, becomes)
    for pair, then in zip(before.pairs, after.pairs, strict=True):
        if then != pair:
            pairs.save(tx, then)
    published = facts(before, after)
    for fact in published:
        tx.emit(fact)
    return published
