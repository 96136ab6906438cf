"""What was written in the support threads of a player who is erased."""

from collections.abc import Sequence
from functools import partial

from functions.messages.store import support as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

AT_ONCE = 100
"""Threads whose entries are looked for at once."""


async def erase_threads(player_id: str) -> int:
    """Delete all that was written in a player's threads, by staff as well; returns how many entries that were.

    A read for each thread and each entry, and a write for each entry. The threads themselves go after it.
    """
    total, after = 0, None
    while threads := await store.of_players([player_id], AT_ONCE, after):
        for thread in threads:
            while ids := await store.entry_ids(thread.thread_id):
                await transaction.run(partial(_delete, ids))
                total += len(ids)
        after = (threads[-1].updated_at, threads[-1].thread_id)
    return total


async def _delete(ids: Sequence[str], tx: Transaction) -> None:
    for entry_id in ids:
        store.delete_entry(tx, entry_id)
