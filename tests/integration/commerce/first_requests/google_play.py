"""Paying by Google Play."""

from functions.commerce.models.acknowledgements import AcknowledgePurchase
from tests.bench import in_process
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.payments import buy_at_play, play_does, pushed, sell_at_play


async def _granted() -> Request:
    caller = await player()
    body = {"provider": "google", "transaction": buy_at_play(await sell_at_play(), caller.id)}
    show = Request("POST", "/api/v1/commerce/verify-receipt", caller.token, body)
    order = (await in_process.call("commerce-verify-receipt", show)).data
    return Request("POST", body=AcknowledgePurchase(order_id=order["order_id"]).model_dump())


async def _notification() -> Request:
    token = buy_at_play(await sell_at_play(), (await player()).id)
    return pushed(play_does(f"purchases/{token}/refund")["message"])


REQUESTS = {
    "commerce-acknowledge-purchase": _granted,
    "commerce-receive-play-notification": _notification,
}
