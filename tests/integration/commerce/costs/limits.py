"""What products of limits and countries cost more than others."""

from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.payments import checkout_of, open_purchase, sell, stripe_does

ROWS = (
    Cost("commerce-open-checkout", case="with Stripe, limited", reads=5, writes=4, rpcs=5, redis=1),
    Cost("commerce-verify-receipt", case="limited, 1,000 gems", reads=6, writes=9, rpcs=5, redis=2, publishes=2),
)


async def travel(journey: Journey) -> None:
    """Open what may be bought once, pay, show."""
    ada, sku = await player(), await sell(limits={"per_player": 1})
    await journey.call("commerce-open-checkout", "with Stripe, limited", checkout_of(sku, ada.token), status=201)
    bob = await player()
    transaction = await open_purchase(sku, bob.token)
    stripe_does(transaction, "pay")
    body = {"provider": "stripe", "transaction": transaction}
    show = Request("POST", "/api/v1/commerce/verify-receipt", bob.token, body)
    await journey.call("commerce-verify-receipt", "limited, 1,000 gems", show)
