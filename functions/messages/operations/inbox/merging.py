"""Inboxes' part when an account is merged into another."""

from functions.messages.models.inboxes import Inbox
from functions.messages.rules.inbox import merging as rules
from functions.messages.store import inboxes, messages
from shared.firestore.transaction import Transaction
from shared.merging import JoinedAccounts, KeptPart, Undone


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """The target's inbox shows the source's messages and threads, too. Two reads in one call, two writes."""
    source, target = await _both(tx, source_id, target_id)
    _save(tx, *rules.merged(source, target, tx.now))
    return KeptPart(service="messages", kept=JoinedAccounts(merged_ids=source.player_ids).model_dump_json())


async def undo_merge(tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
    """Show the source's messages in its own inbox alone. Two reads in one call, two writes."""
    joined = JoinedAccounts.model_validate_json(kept)
    source, target = await _both(tx, joined.merged_ids[0], target_id)
    _save(tx, *rules.unmerged(source, target, joined, tx.now))
    return Undone(later=later)


async def _both(tx: Transaction, source_id: str, target_id: str) -> tuple[Inbox, Inbox]:
    await tx.fetch(inboxes.ref(source_id), inboxes.ref(target_id))
    return await inboxes.inbox(tx, source_id), await inboxes.inbox(tx, target_id)


def _save(tx: Transaction, source: Inbox, target: Inbox) -> None:
    inboxes.save(tx, source)
    inboxes.save(tx, target)
    messages.forget_unread(tx, target.player_id)
