"""Taking from a player what an order gave, by hand or by a ban, without a refund; and giving it again."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from functions.commerce.models.entitlements import BanMark, ChangeEntitlement, EntitlementDetails, RevocationReason
from functions.commerce.models.orders import Order
from functions.commerce.operations.purchases import delivery, gifts, repurchases, terms
from functions.commerce.operations.wallet.owners import owner_of, take_turns
from functions.commerce.rules.purchases import bans, entitlements
from functions.commerce.rules.purchases import revocations as rules
from functions.commerce.rules.purchases.orders import UnknownOrder
from functions.commerce.rules.purchases.revocations import Because
from functions.commerce.rules.wallet.owners import players_of
from functions.commerce.store import orders as store
from functions.commerce.store import wallets
from shared.events.bans import BanChanged
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.granting import GIFT, Outcome

AT_ONCE = 100
"""Orders of a player that are read at once."""


async def revoke(
    tx: Transaction, order_id: str, place: int, asked: ChangeEntitlement, admin_id: str
) -> EntitlementDetails:
    """Revoke an item of an order by hand; what was so already stays as it is.

    Raises UnknownOrder, UnknownEntitlement, EntitlementNotActive.
    """
    if order_id.startswith(GIFT):
        return await gifts.revoke(tx, order_id, place, asked, admin_id)
    order = await _order(tx, order_id)
    because = Because(RevocationReason.MANUAL, admin_id, asked.reason)
    granted = rules.item_at(order, place)
    if granted.outcome is Outcome.REVOKED:
        before = rules.revoked_now(order)[place]
        if before.cause is not RevocationReason.MANUAL:
            order = rules.taken_over(order, place, because, tx.now)
            _save(tx, order)
    else:
        rules.check_active(order, place, tx.now)
        order = await _revoke(tx, order, [place], because)
    return entitlements.details(order, place, tx.now)


async def restore(
    tx: Transaction, order_id: str, place: int, asked: ChangeEntitlement, admin_id: str
) -> EntitlementDetails:
    """Give again what was revoked by hand or by a ban.

    Raises UnknownOrder, UnknownEntitlement, EntitlementNotRevoked, PurchaseRefunded, EntitlementNotRestorable.
    """
    if order_id.startswith(GIFT):
        return await gifts.restore(tx, order_id, place, asked, admin_id)
    order = await _order(tx, order_id)
    rules.check_restorable(order, place)
    because = Because(RevocationReason.MANUAL, admin_id, asked.reason)
    order = await _restore(tx, order, [place], because)
    if order.granted[place].outcome is Outcome.REVOKED:
        raise rules.EntitlementNotRestorable(order_id=order_id, place=place)
    return entitlements.details(order, place, tx.now)


async def follow_ban(changed: BanChanged) -> None:
    """Revoke what a banned player owns by purchases, or give it again when that ban has ended; each order by itself.

    A read for each order, two and more for each that changes. Whatever the
    order in which facts arrive, the latest counts.
    """
    mark = await transaction.run(partial(_note, changed))
    after, now = None, datetime.now(UTC)
    while page := await store.of_players(mark.player_ids, AT_ONCE, after):
        for order in page:
            if bans.concerns(order, mark, now):
                await transaction.run(partial(_apply_ban, changed.player_id, order.order_id))
        after = (page[-1].created_at, page[-1].order_id)


async def _note(changed: BanChanged, tx: Transaction) -> BanMark:
    wallet = await wallets.wallet_to_change(tx, changed.player_id)
    mark = bans.marked(wallet.ban, changed, players_of(changed.player_id, wallet))
    if mark != wallet.ban:
        wallets.keep(tx, wallet.model_copy(update={"ban": mark, "updated_at": tx.now}))
    return mark


async def _apply_ban(player_id: str, order_id: str, tx: Transaction) -> None:
    """Bring an order to what the player's ban says now."""
    order = await _order(tx, order_id)
    wallet = await wallets.wallet_to_change(tx, player_id)
    wallets.must_stay(tx, player_id)
    if wallet.ban is None:
        return
    because = Because(RevocationReason.BAN, wallet.ban.by, wallet.ban.reason)
    if wallet.ban.revokes:
        if places := rules.revocable(order, tx.now):
            await _revoke(tx, order, places, because)
    elif places := rules.revoked_by_ban(order):
        await _restore(tx, order, places, because)


async def _revoke(tx: Transaction, before: Order, places: Sequence[int], because: Because) -> Order:
    after = rules.revoked(before, places, because, tx.now)
    owner_id = await owner_of(tx, before.player_id)
    fact = f"{before.order_id}:revoked:{len(after.revocations)}"
    given = [before.granted[place] for place in places]
    items = [granted.item for granted in given if granted.outcome is Outcome.GRANTED]
    await delivery.take_items(tx, owner_id, items, before.order_id, fact)
    await repurchases.hand_over(tx, owner_id, before, after)
    await terms.move_up(tx, owner_id, before, after)
    _save(tx, after)
    return after


async def _restore(tx: Transaction, before: Order, places: Sequence[int], because: Because) -> Order:
    owner_id = await owner_of(tx, before.player_id)
    fact = f"{before.order_id}:restored:{len(before.revocations)}"
    items = rules.to_restore(before, places)
    given = await delivery.deliver(tx, owner_id, items, before.order_id, fact)
    if any(grant.outcome is Outcome.OWNED for grant in given):  # what gave it may be taken just now
        await take_turns(tx, owner_id)
    outcomes = {place: grant.outcome for place, grant in zip(places, given, strict=True)}
    after = rules.restored(before, outcomes, because, tx.now)
    stopped = {place: each.revoked_at for place, each in rules.revoked_now(before).items()}
    granted = await terms.dated(tx, owner_id, before, after.granted, stopped)
    after = after.model_copy(update={"granted": granted})
    _save(tx, after)
    return after


async def _order(tx: Transaction, order_id: str) -> Order:
    order = await store.order_to_change(tx, order_id)
    if order is None:
        raise UnknownOrder(order_id=order_id)
    return order


def _save(tx: Transaction, order: Order) -> None:
    store.save(tx, order)
    store.save_entitlements(tx, entitlements.entitlements_of(order, tx.now))
