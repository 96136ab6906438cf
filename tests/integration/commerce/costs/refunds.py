"""What giving money back costs."""

from functions.commerce.events import RefundWanted
from shared.catalog import register
from shared.extension_points import GRANTING
from tests.bench import in_process
from tests.bench.callers import player, staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.payments import open_purchase, sell, stripe_does

ROWS = (
    Cost("commerce-refund-order", case="of 1,000 gems, what it would take", reads=2, writes=1, rpcs=3, redis=1),
    Cost("commerce-refund-order", case="of 1,000 gems", reads=4, writes=8, rpcs=6, redis=2, publishes=1),
    Cost("commerce-refund-order", case="it was refunded", reads=1, writes=1, rpcs=2, redis=1),
    Cost("commerce-refund-as-wanted", case="of 1,000 gems", reads=4, writes=7, rpcs=6, redis=1, publishes=1),
)


async def travel(journey: Journey) -> None:
    """Buy, ask what a refund would take, refund, refund again."""
    path, admin, why = await refundable(), await staff(), {"reason": "Ticket 4711"}
    dry_run = Request("POST", path, admin, why | {"dry_run": True})
    await journey.call("commerce-refund-order", "of 1,000 gems, what it would take", dry_run)
    for case in ("of 1,000 gems", "it was refunded"):
        await journey.call("commerce-refund-order", case, Request("POST", path, admin, why))
    await journey.call("commerce-refund-as-wanted", "of 1,000 gems", await not_wanted(), status=204)


async def not_wanted() -> Request:
    """The news that the money of an order that was just granted is to go back."""
    order_id = (await refundable()).split("/")[-2]
    register(GRANTING)
    return in_process.push(RefundWanted(order_id=order_id, reason="It bought nothing", asked_by="conquest"))


async def refundable() -> str:
    """The path that refunds an order that was just granted."""
    ada = await player()
    transaction = await open_purchase(await sell(), ada.token)
    stripe_does(transaction, "pay")
    body = {"provider": "stripe", "transaction": transaction}
    show = Request("POST", "/api/v1/commerce/verify-receipt", ada.token, body)
    order = (await in_process.call("commerce-verify-receipt", show)).data
    return f"/api/v1/admin/commerce/orders/{order['order_id']}/refund"
