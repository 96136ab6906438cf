"""Buy the premium pass."""

from functions.battlepass.models.claims import PassBought
from functions.battlepass.rules.rewards import AlreadyPremium
from functions.battlepass.rules.seasons import NoActiveSeason
from functions.battlepass.store import purchases, seasons
from functions.commerce.api import wallets as commerce
from shared.callers import Player
from shared.declare import endpoint
from shared.transaction import Transaction


@endpoint(
    "POST /api/v1/me/battlepass/purchase-premium", errors=(NoActiveSeason, AlreadyPremium, commerce.InsufficientFunds)
)
async def purchase_premium(player: Player, tx: Transaction) -> PassBought:
    """Pay the price of the season that is on, and have its premium pass, once (1v1bro 4.9).

    The premium rewards of tiers that were passed can be claimed at once. Two reads in one call, six writes.
    """
    return await purchases.buy(tx, player.id, await seasons.current_or())
