"""Blocking players, and ending that."""

from functions.friends.models.relations import Relation
from functions.friends.operations import between
from functions.friends.rules import requests as rules
from functions.friends.rules.standing import relation
from functions.friends.settings import limits
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction


async def block(tx: Transaction, player_id: str, other_id: str) -> Relation:
    """Block a player: it ends a friendship and every request between the two.

    Four reads in one call; three writes, and two more where there was something to end. Raises NotWithOneself,
    UnknownPlayer, BlockedPlayersLimitReached.
    """
    rules.check_other(player_id, other_id)
    await tx.fetch(*profiles.refs((other_id,)), *between.refs(player_id, other_id))
    await profiles.require(tx, (other_id,))
    before = await between.read(tx, player_id, other_id)
    rules.check_other(player_id, before.theirs.player_id)
    after = rules.blocked(before, tx.now, limits())
    between.write(tx, before, after)
    return relation(after)


async def unblock(tx: Transaction, player_id: str, other_id: str) -> Relation:
    """End a block. Three reads in one call, four writes at most. Raises NotWithOneself."""
    rules.check_other(player_id, other_id)
    before = await between.read(tx, player_id, other_id)
    after = rules.unblocked(before)
    between.write(tx, before, after)
    return relation(after)
