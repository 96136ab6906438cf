"""Whose purchases are: of the player who made them, or of the account that this one was merged into."""

from functions.commerce.rules.wallet.owners import WalletMerged, players_of
from functions.commerce.store import wallets as store
from shared.firestore.transaction import Transaction


async def owner_of(tx: Transaction, player_id: str) -> str:
    """The account that has now what a player bought (a read each merge, and one; the last is of the owner's wallet)."""
    while True:
        wallet = await store.wallet_to_change(tx, player_id)
        store.must_stay(tx, player_id)
        if not wallet.merged_into:
            return player_id
        player_id = wallet.merged_into


async def check_own(tx: Transaction, player_id: str) -> None:
    """Raise WalletMerged for an account that was merged into another (one read, unless it was fetched)."""
    wallet = await store.wallet_to_change(tx, player_id)
    if wallet.merged_into:
        raise WalletMerged(player_id=player_id, merged_into=wallet.merged_into)


async def take_turns(tx: Transaction, owner_id: str) -> None:
    """Of two commits at once that do this, or look for the owner, one goes again (one write).

    Whether a thing is owned, or paid for by another order too, is read of what the other commit need not write.
    """
    wallet = await store.wallet_to_change(tx, owner_id)
    store.keep(tx, wallet.model_copy(update={"updated_at": tx.now}))


async def players_bought_by(player_id: str) -> tuple[str, ...]:
    """The players whose purchases are a player's: the player, and the accounts merged into this one (one read)."""
    return players_of(player_id, await store.wallet(player_id))


async def owns(player_id: str, buyer_id: str) -> bool:
    """Whether what was bought by one player is another's now; one read, where they are not the same."""
    return player_id == buyer_id or buyer_id in await players_bought_by(player_id)
