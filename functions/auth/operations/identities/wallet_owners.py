"""Whose wallets are."""

from functions.auth.models.identities.identities import Provider
from functions.auth.operations.identities.linked import player_of
from functions.auth.rules.identities.wallets import checksummed


async def owner_of_wallet(address: str) -> str:
    """Whose a wallet is, however its address is written; empty: nobody's. One read."""
    return await player_of(Provider.WALLET, checksummed(address))
