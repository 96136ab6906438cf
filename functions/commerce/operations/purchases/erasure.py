"""What providers told us of the purchases of a player who is erased."""

from collections.abc import Sequence
from functools import partial

from functions.commerce.store import notices, orders
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

AT_ONCE = 30
"""Orders whose notices are looked for at once: as many values as one query takes."""


async def erase_notices(player_id: str) -> int:
    """Delete what providers told us of a player's purchases: it has names and addresses. Returns how many that were.

    A read for each order and each notice, two at least, and a write for each notice.
    """
    total = 0
    after = None
    while page := await orders.of_players([player_id], AT_ONCE, after):
        for names in ([order.transaction_id for order in page], [order.reference for order in page if order.reference]):
            while names and (ids := await notices.about(names)):
                await transaction.run(partial(_delete, ids))
                total += len(ids)
        after = (page[-1].created_at, page[-1].order_id)
    return total


async def _delete(ids: Sequence[str], tx: Transaction) -> None:
    for notice_id in ids:
        notices.forget(tx, notice_id)
