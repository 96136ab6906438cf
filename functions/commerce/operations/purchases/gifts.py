"""Entitlements that nobody paid for: of a message's attachments, or of a drop. No order says what they are."""

from collections.abc import Sequence

from functions.commerce.models.entitlements import ChangeEntitlement, Entitlement, EntitlementDetails
from functions.commerce.operations.wallet.owners import take_turns
from functions.commerce.rules.purchases import entitlements
from functions.commerce.rules.purchases import gifts as rules
from functions.commerce.rules.wallet.owners import players_of
from functions.commerce.store import entitlements as entitled
from functions.commerce.store import orders as store
from functions.commerce.store import wallets
from shared.firestore.transaction import Transaction
from shared.granting import Granted, Item


async def give(tx: Transaction, player_id: str, items: Sequence[Item], gift: str) -> tuple[Granted, ...]:
    """Entitle a player to things, once a gift; a write each.

    What ends follows what the player has of the same thing: then the wallet is read and written, so that of two at once
    one goes again, and a query reads what there is.
    """
    others: list[Entitlement] = []
    if any(item.duration_seconds for item in items):
        await take_turns(tx, player_id)
        players = players_of(player_id, await wallets.wallet_to_change(tx, player_id))
        owned = await store.entitlements_to(players, list(dict.fromkeys(item.id for item in items)))
        others = entitlements.active(owned, tx.now)
    granted = rules.given(items, others, tx.now)
    for entitlement in rules.entitlements_of(gift, player_id, granted, tx.now):
        entitled.create(tx, entitlement)
    return granted


async def revoke(tx: Transaction, gift: str, place: int, asked: ChangeEntitlement, admin_id: str) -> EntitlementDetails:
    """Revoke a gift by hand; what is so already stays. Raises UnknownEntitlement, EntitlementNotActive."""
    before = await _entitlement(tx, gift, place)
    after = rules.revoked(before, place, asked.reason, admin_id, tx.now)
    store.save_entitlements(tx, [after])
    return rules.details(after, tx.now)


async def restore(
    tx: Transaction, gift: str, place: int, asked: ChangeEntitlement, admin_id: str
) -> EntitlementDetails:
    """Give again what was revoked by hand. Raises UnknownEntitlement, EntitlementNotRevoked."""
    before = await _entitlement(tx, gift, place)
    after = rules.restored(before, asked.reason, admin_id, tx.now)
    store.save_entitlements(tx, [after])
    return rules.details(after, tx.now)


async def _entitlement(tx: Transaction, gift: str, place: int) -> Entitlement:
    return rules.required(await entitled.entitlement_to_change(tx, rules.entitlement_id(gift, place)), gift, place)
