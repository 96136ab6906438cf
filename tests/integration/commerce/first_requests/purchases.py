"""Paying."""

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from tests.bench.callers import job, player
from tests.bench.in_process import Request
from tests.payments import apple_does, apple_purchase_of, checkout_of, open_purchase, sell, sell_by_apple, stripe_does


async def _open() -> Request:
    return checkout_of(await sell(), (await player()).token)


async def _paid() -> tuple[str, str]:
    """A payment that is paid, and who paid it."""
    caller = await player()
    transaction = await open_purchase(await sell(), caller.token)
    stripe_does(transaction, "pay")
    return transaction, caller.token


async def _verify() -> Request:
    transaction, token = await _paid()
    return Request("POST", "/api/v1/commerce/verify-receipt", token, {"provider": "stripe", "transaction": transaction})


async def _notice() -> Request:
    transaction, _ = await _paid()
    event = stripe_does(transaction, "refund")
    headers = {"stripe-signature": event["signature"]}
    return Request("POST", "/webhooks/stripe", body=event["body"].encode(), more_headers=headers)


async def _apple_notice() -> Request:
    bought = apple_purchase_of(await sell_by_apple(), (await player()).id)
    return Request("POST", "/webhooks/apple", body=apple_does(bought, "refund"))


async def _handle() -> Request:
    transaction, _ = await _paid()
    work = HandleNotice(provider=PaymentProvider.STRIPE, transaction=transaction)
    return Request("POST", body=work.model_dump(mode="json"))


REQUESTS = {
    "commerce-acknowledge-orders": job,
    "commerce-ask-for-changes": job,
    "commerce-ask-for-orders": job,
    "commerce-handle-notice": _handle,
    "commerce-open-checkout": _open,
    "commerce-receive-apple-notification": _apple_notice,
    "commerce-receive-stripe-event": _notice,
    "commerce-verify-receipt": _verify,
}
