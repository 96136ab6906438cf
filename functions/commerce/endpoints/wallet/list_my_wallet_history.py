"""What moved in my wallet."""

from typing import Annotated

from pydantic import Field

from functions.commerce.models.wallets import WalletHistoryEntry
from functions.commerce.rules.wallet import wallets as rules
from functions.commerce.store import wallets as store
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint("GET /api/v1/me/wallet/history", errors=(cursors.InvalidCursor,))
async def list_my_wallet_history(
    player: Player, limit: Annotated[int, Field(ge=1, le=100)] = 20, cursor: cursors.Cursor = None
) -> Page[WalletHistoryEntry]:
    """List my wallet's history.

    Each credit and debit, the latest first.

    Cost: a read for each entry, and one more to see whether there is another page.
    """
    entries = await store.history(player.id, limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(entries, limit, lambda entry: (entry.at, entry.entry_id))
    return Page(items=tuple(rules.line(entry) for entry in page), next_cursor=following)
