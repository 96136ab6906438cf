"""Inboxes' part when an account is merged into another."""

from functions.messages.rules.inbox import merging as rules
from functions.messages.store import inboxes, messages
from shared.firestore.transaction import Transaction
from shared.merging import KeptPart, Undone


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """The target's inbox shows the source's messages and threads, too. Two reads in one call, one write."""
    await tx.fetch(inboxes.ref(source_id), inboxes.ref(target_id))
    source, target = await inboxes.inbox(tx, source_id), await inboxes.inbox(tx, target_id)
    inboxes.save(tx, rules.merged(source, target, tx.now))
    messages.forget_unread(tx, target_id)
    return KeptPart(service="messages", kept=rules.JoinedInboxes(merged_ids=source.player_ids).model_dump_json())


async def undo_merge(tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
    """Show the source's messages in its own inbox alone. One read, one write."""
    joined = rules.JoinedInboxes.model_validate_json(kept)
    inboxes.save(tx, rules.unmerged(await inboxes.inbox(tx, target_id), joined, tx.now))
    messages.forget_unread(tx, target_id)
    return Undone(later=later)
