"""Unlinking Twitch accounts: by their player, by their owner at Twitch, or as the player is erased."""

from collections.abc import Sequence
from datetime import datetime

from functions.drops.events import TwitchUnlinked
from functions.drops.models.links import TwitchAccount
from functions.drops.rules.linking import without
from functions.drops.store import links as store
from shared.connections import Connection
from shared.firestore.transaction import Transaction

TWITCH = "twitch"
PROVIDERS = (TWITCH,)


async def connections(player_id: str) -> Sequence[Connection]:
    """A player's Twitch accounts (a read each, one at least)."""
    return [
        Connection(provider=TWITCH, display_name=account.login, linked_at=account.linked_at)
        for account in await store.accounts_of(player_id)
    ]


async def disconnect(tx: Transaction, player_id: str, provider: str) -> bool:  # noqa: ARG001  it has one provider
    """Unlink all Twitch accounts of a player; returns whether there was any.

    What was granted stays the player's. Two reads for each account and one for the player; writes those.
    """
    ids = [account.twitch_user_id for account in await store.accounts_of(player_id)]
    linked = await store.accounts(tx, ids)
    return await unlink(tx, [account for account in linked.values() if account.player_id == player_id])


async def unlink(tx: Transaction, accounts: Sequence[TwitchAccount]) -> bool:
    """Let accounts that this transaction read be nobody's; their tokens are revoked afterwards."""
    players = await store.players(tx, {account.player_id for account in accounts})
    for account in accounts:
        store.release(tx, account)
        if player := players.get(account.player_id):
            players[account.player_id] = without(player, account)
        tx.emit(_unlinked(account, tx.now))
    for player in players.values():
        store.save_player(tx, player)
    return bool(accounts)


def _unlinked(account: TwitchAccount, now: datetime) -> TwitchUnlinked:
    return TwitchUnlinked(twitch_user_id=account.twitch_user_id, unlinked_at=now, sealed_tokens=account.sealed_tokens)
