"""Buy the premium pass."""

from functions.battlepass.models.claims import BuyPass, PassBought
from functions.battlepass.operations import purchases
from functions.battlepass.rules import rewards as rules
from functions.battlepass.rules.seasons import NoActiveSeason
from functions.commerce.api import wallets as commerce
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint(
    "POST /api/v1/me/battlepass/purchase-premium",
    errors=(NoActiveSeason, rules.AlreadyPremium, rules.PassChanged, commerce.InsufficientFunds),
)
async def purchase_premium(player: Player, body: BuyPass, tx: Transaction) -> PassBought:
    """Pay the price of the season that is on, and have its premium pass, once (1v1bro 4.9).

    The premium rewards of tiers that were passed can be claimed at once. Who says which season or price they saw is
    sold no other. Two reads in one call, six writes.
    """
    return await purchases.buy(tx, player.id, body)
