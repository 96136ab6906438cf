"""What I owe, and why."""

from functions.commerce.models.wallets import Debts
from functions.commerce.operations.wallet import debt_statements
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/commerce/wallet/debts")
async def list_my_debts(player: Player) -> Debts:
    """List my debts.

    Returns what you owe of each currency: how much, since when, which purchases made it, and how much was paid off. A
    debt arises when a purchase is refunded whose currency you have spent already. Whatever you get of the currency pays
    it off first. Play never stops; a game may stop further purchases (`purchases_stop`).

    Cost: a read where nothing is owed; else one more for each entry of the ledger since the debt began, 20 at least and
    200 at most a currency.

    Source: Player Platform.
    """
    return await debt_statements.of_player(player.id)
