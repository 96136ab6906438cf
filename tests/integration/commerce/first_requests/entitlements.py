"""Entitlements that are revoked, restored, and end."""

from datetime import UTC, datetime, timedelta

from functions.commerce.models.orders import Order
from functions.commerce.operations.purchases import orders
from functions.commerce.store.orders import ENTITLEMENTS
from shared.catalog import register
from shared.events.bans import BanChanged
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.bench import in_process
from tests.bench.callers import job, player, staff
from tests.bench.in_process import Request
from tests.cosmetics import make
from tests.payments import paid, sell

WHY = {"reason": "Ticket 4711"}


async def bought() -> Order:
    """An order that gave a skin."""
    register(GRANTING)
    sku = await sell(type="durable", items=[{"kind": "cosmetic", "id": await make()}])
    return await orders.settle(paid(sku), (await player()).id)


def changing(order: Order, change: str, admin: str) -> Request:
    """Revoke or restore the skin of an order."""
    return Request("POST", f"/api/v1/admin/commerce/orders/{order.order_id}/entitlements/0/{change}", admin, WHY)


def ban_of(order: Order) -> Request:
    """The news that a ban revokes what the player of an order owns."""
    return in_process.push(BanChanged(player_id=order.player_id, revokes=True, epoch=1, by="admin", **WHY))


async def ended() -> Request:
    """The job, when an entitlement has ended."""
    register(GRANTING)
    items = [{"kind": "entitlement", "id": "vip", "duration_seconds": 2_592_000}]
    order = await orders.settle(paid(await sell(type="durable", items=items)), (await player()).id)

    async def end(tx: Transaction) -> None:
        entitlement = await tx.get(ENTITLEMENTS, f"{order.order_id}:0")
        assert entitlement is not None
        changed = {"expires_at": datetime.now(UTC) - timedelta(days=1)}
        tx.put(ENTITLEMENTS, entitlement.entitlement_id, entitlement.model_copy(update=changed))

    await transaction.run(end)
    return await job()


async def _revoke() -> Request:
    return changing(await bought(), "revoke", await staff())


async def _restore() -> Request:
    order, admin = await bought(), await staff()
    await in_process.call("commerce-revoke-entitlement", changing(order, "revoke", admin))
    return changing(order, "restore", admin)


async def _ban() -> Request:
    return ban_of(await bought())


REQUESTS = {
    "commerce-expire-entitlements": ended,
    "commerce-follow-ban": _ban,
    "commerce-restore-entitlement": _restore,
    "commerce-revoke-entitlement": _revoke,
}
