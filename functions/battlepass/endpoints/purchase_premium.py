"""Buy the premium pass."""

from functions.battlepass.models.claims import BuyPass, PremiumPass
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
async def purchase_premium(player: Player, body: BuyPass, tx: Transaction) -> PremiumPass:
    """Buy the premium pass.

    Pays the current season's price from your wallet, once. The premium rewards of the tiers that you have passed become
    claimable at once. Send the season or the price that the player saw: the purchase is refused if the offer has
    changed. A player who has shown their e-mail address gets a mail of it.

    Cost: two reads in one call, eight writes.

    Source: 1v1bro 4.9.
    """
    return await purchases.buy(tx, player.id, body)
