"""What paying costs."""

import json
from functools import partial

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.payments import apple_does, apple_purchase_of, checkout_of, open_purchase, sell, sell_by_apple, stripe_does

ROWS = (
    Cost("commerce-acknowledge-orders", case="all are", reads=1, rpcs=1),
    Cost("commerce-ask-for-changes", case="nothing changed", reads=4, writes=4, rpcs=5),
    Cost("commerce-ask-for-orders", case="none waits", reads=8, rpcs=8),
    Cost("commerce-open-checkout", case="with Stripe", reads=3, writes=2, rpcs=3, redis=1),
    Cost("commerce-verify-receipt", case="the first time, 1,000 gems", reads=5, writes=8, rpcs=4, redis=2, publishes=2),
    Cost("commerce-verify-receipt", case="it was granted", reads=2, rpcs=1, redis=1),
    Cost("commerce-verify-receipt", case="1,000 gems by Apple", reads=6, writes=8, rpcs=5, redis=2, publishes=2),
    Cost("commerce-receive-apple-notification", case="the first time", writes=1, rpcs=1, redis=1),
    Cost("commerce-receive-stripe-event", case="the first time", writes=1, rpcs=1, redis=1),
    Cost("commerce-handle-notice", case="a refund of 1,000 gems", reads=4, writes=7, rpcs=6, redis=1, publishes=1),
)


async def travel(journey: Journey) -> None:
    """Open, pay, show, show again, get the money back."""
    await journey.call("commerce-acknowledge-orders", "all are", Request("POST", body={}), status=204)
    await journey.call("commerce-ask-for-changes", "nothing changed", Request("POST", body={}), status=204)
    await journey.call("commerce-ask-for-orders", "none waits", Request("POST", body={}), status=204)
    ada, sku = await player(), await sell()
    await journey.call("commerce-open-checkout", "with Stripe", checkout_of(sku, ada.token), status=201)
    transaction = await open_purchase(sku, ada.token)
    stripe_does(transaction, "pay")
    body = {"provider": "stripe", "transaction": transaction}
    show = partial(Request, "POST", "/api/v1/commerce/verify-receipt", ada.token, body)
    await journey.call("commerce-verify-receipt", "the first time, 1,000 gems", show())
    await journey.call("commerce-verify-receipt", "it was granted", show())
    event = stripe_does(transaction, "refund")
    headers = {"stripe-signature": event["signature"]}
    notice = Request("POST", "/webhooks/stripe", body=event["body"].encode(), more_headers=headers)
    await journey.call("commerce-receive-stripe-event", "the first time", notice)
    told = str(json.loads(event["body"])["id"])
    work = HandleNotice(provider=PaymentProvider.STRIPE, transaction=transaction, notice_id=told)
    handle = Request("POST", body=work.model_dump(mode="json"))
    await journey.call("commerce-handle-notice", "a refund of 1,000 gems", handle, status=204)
    await pay_by_apple(journey)


async def pay_by_apple(journey: Journey) -> None:
    """Pay in the App Store, show it, get the money back."""
    ada, sku = await player(), await sell_by_apple()
    transaction = apple_purchase_of(sku, ada.id)
    body = {"provider": "apple", "transaction": transaction}
    show = Request("POST", "/api/v1/commerce/verify-receipt", ada.token, body)
    await journey.call("commerce-verify-receipt", "1,000 gems by Apple", show)
    notice = Request("POST", "/webhooks/apple", body=apple_does(transaction, "refund"))
    await journey.call("commerce-receive-apple-notification", "the first time", notice)
