"""Conquest's part when an account is merged into another."""

from functions.conquest.rules.players import accounts as rules
from functions.conquest.store import players
from shared.firestore.transaction import Transaction
from shared.merging import JoinedAccounts, KeptPart, Undone


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """The target plays on with what the source has in seasons that it takes no part in. Two reads, one write."""
    await tx.fetch(players.account_ref(source_id), players.account_ref(target_id))
    source, target = await players.account_in(tx, source_id), await players.account_in(tx, target_id)
    players.save_account(tx, rules.merged(source, target))
    return KeptPart(service="conquest", kept=JoinedAccounts(merged_ids=source.ids).model_dump_json())


async def undo_merge(tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
    """Leave to the source what it has in seasons. One read, one write."""
    joined = JoinedAccounts.model_validate_json(kept)
    players.save_account(tx, rules.unmerged(await players.account_in(tx, target_id), joined))
    return Undone(later=later)
