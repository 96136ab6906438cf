"""What paying by Google Play costs."""

from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.payments import buy_at_play, play_does, pushed, sell_at_play

ROWS = (
    Cost(
        "commerce-verify-receipt", case="Google Play, the first time", reads=6, writes=8, rpcs=5, redis=2, publishes=2
    ),
    Cost("commerce-verify-receipt", case="a product met before", reads=6, writes=8, rpcs=4, redis=2, publishes=2),
    Cost("commerce-acknowledge-purchase", case="consumed", reads=2, writes=1, rpcs=3),
    Cost("commerce-receive-play-notification", case="a refund", writes=1, rpcs=1),
)


async def travel(journey: Journey) -> None:
    """Buy, show, be acknowledged, get the money back."""
    ada, sku = await player(), await sell_at_play()
    token = buy_at_play(sku, ada.id)
    body = {"provider": "google", "transaction": token}
    show = Request("POST", "/api/v1/commerce/verify-receipt", ada.token, body)
    order = (await journey.call("commerce-verify-receipt", "Google Play, the first time", show)).data
    tell = Request("POST", body={"order_id": order["order_id"]})
    await journey.call("commerce-acknowledge-purchase", "consumed", tell, status=204)
    body = {"provider": "google", "transaction": buy_at_play(sku, ada.id)}
    again = Request("POST", "/api/v1/commerce/verify-receipt", ada.token, body)
    await journey.call("commerce-verify-receipt", "a product met before", again)
    message = play_does(f"purchases/{token}/refund")["message"]
    await journey.call("commerce-receive-play-notification", "a refund", pushed(message), status=204)
