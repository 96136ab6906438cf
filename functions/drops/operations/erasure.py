"""What drops erase of a player beside the documents that name the player."""

from collections.abc import Sequence
from functools import partial

from functions.drops.operations import unlinking
from functions.drops.store import entitlements, links
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

AT_ONCE = 100


async def erase_traces(player_id: str) -> dict[str, int]:
    """Unlink a player's Twitch accounts, and delete their drops that were not granted; returns how many of each.

    Twitch lists such drops for as long as it keeps them: they come back as those of a user whom nobody has linked.
    A read and a write for each.
    """
    accounts = await links.accounts_of(player_id)
    counts: dict[str, int] = {}
    looks = [partial(entitlements.open_of, account.twitch_user_id, AT_ONCE) for account in accounts]
    for look in (*looks, partial(entitlements.held_for, player_id, AT_ONCE)):
        while drops := await look():
            await transaction.run(partial(_delete, [drop.entitlement_id for drop in drops]))
            name = entitlements.ENTITLEMENTS.name
            counts[name] = counts.get(name, 0) + len(drops)
    if accounts:
        await transaction.run(partial(_unlink, player_id))
        counts[links.ACCOUNTS.name] = len(accounts)
    return counts


async def _delete(entitlement_ids: Sequence[str], tx: Transaction) -> None:
    for entitlement_id in entitlement_ids:
        entitlements.forget(tx, entitlement_id)


async def _unlink(player_id: str, tx: Transaction) -> None:
    await unlinking.disconnect(tx, player_id, unlinking.TWITCH)
