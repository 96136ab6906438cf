"""What a player's live document shows of the wallet."""

from functions.commerce.models.wallets import CurrencyBalance
from functions.commerce.operations.wallet import wallets
from functions.commerce.store.wallets import LIVE_SECTION
from shared.model import Model

SECTION = LIVE_SECTION


class LiveWallet(Model):
    """A player's balance and debt of each currency and consumable, in minor units."""

    balances: tuple[CurrencyBalance, ...]


async def live_section(player_id: str) -> LiveWallet:
    """What a player has of each currency (one read)."""
    return LiveWallet(balances=(await wallets.all_balances(player_id)).balances)
