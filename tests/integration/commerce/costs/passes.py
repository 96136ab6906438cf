"""What passes that are bought for money cost."""

from datetime import UTC, datetime

from functions.battlepass.api.seasons import season_id_at
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.payments import open_purchase, sell, stripe_does

ROWS = (Cost("commerce-verify-receipt", case="a premium pass", reads=8, writes=10, rpcs=5, redis=2, publishes=2),)


async def travel(journey: Journey) -> None:
    """Buy the pass of the season that is on."""
    ada, sku = await player(), await sell(type="durable", items=[{"kind": "premium_pass", "id": "current"}])
    transaction = await open_purchase(sku, ada.token)
    stripe_does(transaction, "pay")
    body = {"provider": "stripe", "transaction": transaction}
    show = Request("POST", "/api/v1/commerce/verify-receipt", ada.token, body)
    assert await season_id_at(datetime.now(UTC)), "instances remember the seasons"
    await journey.call("commerce-verify-receipt", "a premium pass", show)
