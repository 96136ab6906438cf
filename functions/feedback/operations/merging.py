"""Feedback's part when an account is merged into another."""

from functions.feedback.rules import merging as rules
from functions.feedback.store import players
from shared.firestore.transaction import Transaction
from shared.merging import JoinedAccounts, KeptPart, Undone


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """The target's lists show what the source told and voted for, too. Two reads in one call, one write."""
    await tx.fetch(players.ref(source_id), players.ref(target_id))
    source, target = await players.player(tx, source_id), await players.player(tx, target_id)
    players.save(tx, rules.merged(source, target))
    return KeptPart(service="feedback", kept=JoinedAccounts(merged_ids=source.ids).model_dump_json())


async def undo_merge(tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
    """Show what the source told in its own lists alone. One read, one write."""
    joined = JoinedAccounts.model_validate_json(kept)
    players.save(tx, rules.unmerged(await players.player(tx, target_id), joined))
    return Undone(later=later)
