"""Creations when an account is merged into another."""

from functions.ugc.models.items.creators import JoinedCreator
from functions.ugc.rules.items import merging as rules
from functions.ugc.store.items import creators
from shared.firestore.transaction import Transaction


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> JoinedCreator:
    """What the source made is the target's, too. Two reads in one call, one write."""
    await tx.fetch(creators.ref(source_id), creators.ref(target_id))
    target, joined = rules.merged(await creators.creator(tx, source_id), await creators.creator(tx, target_id))
    creators.save(tx, target)
    return joined


async def undo_merge(tx: Transaction, target_id: str, joined: JoinedCreator) -> None:
    """What the source made is the source's alone. One read, one write."""
    creators.save(tx, rules.unmerged(await creators.creator(tx, target_id), joined))
