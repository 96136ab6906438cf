"""Which wallets prizes go to: those that are their players' own, whatever was linked when they took part."""

import asyncio
from collections.abc import Sequence

from functions.conquest.rules.players.accounts import who_plays
from functions.conquest.rules.seasons.entries import WalletNeeded
from functions.conquest.store import players
from shared.extension_points import IDENTITIES

WALLET = "wallet"
"""How auth calls the identity."""


async def wallet_of(player_id: str) -> str:
    """The wallet that prizes go to: how old one has to be is checked when it is linked. Raises WalletNeeded."""
    if wallet := await _linked(player_id):
        return wallet
    raise WalletNeeded


async def wallets_now(named: Sequence[tuple[str, str]]) -> list[str]:
    """The wallet of each player: the one that was `named` beside where it is still theirs, else another; or none.

    One that was taken off, or that a stranger had linked before the owner came, gets nothing. Of an account that was
    merged, the wallets are those of the account that it was merged into. A read for thirty players, one a player, and
    two where it is another.
    """
    player_ids = {player_id for player_id, _ in named}
    playing = who_plays(player_ids, await players.merged_accounts(player_ids))
    return await asyncio.gather(*(_wallet_now(playing[player_id], wallet) for player_id, wallet in named))


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
