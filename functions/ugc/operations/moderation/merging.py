"""Standings when an account is merged into another."""

from functions.ugc.models.moderation.standings import JoinedStanding
from functions.ugc.rules.moderation import merging as rules
from functions.ugc.store.moderation import standings
from shared.firestore.transaction import Transaction


async def merge(tx: Transaction, source_id: str, target_id: str) -> JoinedStanding:
    """Say of the target what is said of the source. Two reads in one call, two writes."""
    await tx.fetch(*standings.refs(source_id, target_id))
    source, target = await standings.own(tx, source_id), await standings.own(tx, target_id)
    standings.save(tx, rules.merged(source, target))
    standings.save(tx, source.model_copy(update={"merged_into": target_id}))
    return rules.joined(source, target)


async def undo(tx: Transaction, target_id: str, got: JoinedStanding) -> None:
    """Take back from the target what it got of the source. Two reads in one call, two writes."""
    await tx.fetch(*standings.refs(got.source_id, target_id))
    source, target = await standings.own(tx, got.source_id), await standings.own(tx, target_id)
    standings.save(tx, rules.unmerged(target, got))
    standings.save(tx, source.model_copy(update={"merged_into": ""}))
