"""Creations when an account is merged into another, and what is said of who made them."""

from functions.ugc.models.items.creators import JoinedUgc
from functions.ugc.operations.moderation import merging as moderation
from functions.ugc.rules.items import merging as rules
from functions.ugc.store.items import creators
from functions.ugc.store.moderation import standings
from shared.firestore.transaction import Transaction


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> JoinedUgc:
    """What the source made is the target's, too. Four reads in one call, three writes."""
    await _fetch(tx, source_id, target_id)
    target, joined = rules.merged(await creators.creator(tx, source_id), await creators.creator(tx, target_id))
    creators.save(tx, target)
    return JoinedUgc(creator=joined, standing=await moderation.merge(tx, source_id, target_id))


async def undo_merge(tx: Transaction, target_id: str, joined: JoinedUgc) -> None:
    """What the source made is the source's alone. Four reads in one call, three writes."""
    await _fetch(tx, joined.standing.source_id, target_id)
    creators.save(tx, rules.unmerged(await creators.creator(tx, target_id), joined.creator))
    await moderation.undo(tx, target_id, joined.standing)


async def _fetch(tx: Transaction, *player_ids: str) -> None:
    await tx.fetch(*(ref(player_id) for player_id in player_ids for ref in (creators.ref, standings.ref)))
