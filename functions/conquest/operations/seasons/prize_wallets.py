"""Which wallets prizes go to: those that are their players' own, whatever was linked when they took part."""

import asyncio
from collections.abc import Mapping

from functions.conquest.models.entries import Entry
from functions.conquest.rules.seasons.entries import WalletNeeded
from shared.extension_points import IDENTITIES

WALLET = "wallet"
"""How auth calls the identity."""


async def wallet_of(player_id: str) -> str:
    """The wallet that prizes go to: how old one has to be is checked when it is linked. Raises WalletNeeded."""
    if wallet := await _linked(player_id):
        return wallet
    raise WalletNeeded


async def wallets_now(entries: Mapping[str, Entry]) -> dict[str, str]:
    """The wallets of players who took part: that of then where it is still theirs, else another; or none.

    One that was taken off, or that a stranger had linked before the owner came, gets nothing. A read a player, and two
    where it is another.
    """
    wallets = await asyncio.gather(*(_wallet_now(player_id, entry.wallet) for player_id, entry in entries.items()))
    return dict(zip(entries, wallets, strict=True))


async def _wallet_now(player_id: str, wallet: str) -> str:
    if wallet:
        for identities in IDENTITIES.implementations().values():
            if await identities.player_of(WALLET, wallet) == player_id:
                return wallet
    return await _linked(player_id)


async def _linked(player_id: str) -> str:
    for identities in IDENTITIES.implementations().values():
        if wallet := await identities.subject_of(player_id, WALLET):
            return wallet
    return ""
