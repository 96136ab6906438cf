"""Debt."""

from typing import Any

from functions.commerce.models.orders import PaymentState
from functions.commerce.operations.purchases import orders
from functions.commerce.operations.wallet import wallets
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.firestore import transaction
from tests.bench.callers import player, staff
from tests.bench.in_process import Request
from tests.payments import PRICE, now, paid, sell


async def owe(player_id: str) -> None:
    """Let somebody owe a thousand gems."""
    register(GRANTING)
    payment = paid(await sell())
    await orders.settle(payment, player_id)
    await transaction.run(lambda tx: wallets.debit(tx, player_id, "premium", 1000, fact="sword", reason="A sword"))
    await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))


async def owing() -> tuple[str, dict[str, Any]]:
    """The path and the body that forgive somebody a thousand gems."""
    ada = await player()
    await owe(ada.id)
    body = {"currency": "premium", "reason": "Refunded by mistake", "fact": "ticket-4711"}
    return f"/api/v1/admin/wallets/{ada.id}/forgive-debt", body


async def _forgive() -> Request:
    path, body = await owing()
    return Request("POST", path, await staff(), body)


async def _list() -> Request:
    ada = await player()
    await owe(ada.id)
    return Request(path="/api/v1/commerce/wallet/debts", token=ada.token)


REQUESTS = {"commerce-forgive-debt": _forgive, "commerce-list-my-debts": _list}
