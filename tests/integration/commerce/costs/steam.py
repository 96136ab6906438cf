"""What paying by Steam costs."""

import uuid

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.steam import checkout_by_steam, link_steam, sell_by_steam, signed_notice, steam_does

ROWS = (
    Cost("commerce-open-checkout", case="with Steam", reads=5, writes=3, rpcs=6, redis=1),
    Cost("commerce-verify-receipt", case="by Steam, 1,000 gems", reads=6, writes=9, rpcs=6, redis=2, publishes=2),
    Cost("commerce-receive-steam-notice", case="the first time", writes=1, rpcs=1, redis=1),
    Cost("commerce-handle-notice", case="a chargeback by Steam", reads=3, writes=6, rpcs=4, redis=1, publishes=1),
)


async def travel(journey: Journey) -> None:
    """Open, agree, show, lose the money again."""
    ada, sku = await player(), await sell_by_steam()
    await link_steam(ada.id)
    opened = await journey.call("commerce-open-checkout", "with Steam", checkout_by_steam(sku, ada.token), status=201)
    transaction = str(opened.data["transaction"])
    steam_does(transaction, "approve")
    body = {"provider": "steam", "transaction": transaction}
    show = Request("POST", "/api/v1/commerce/verify-receipt", ada.token, body)
    await journey.call("commerce-verify-receipt", "by Steam, 1,000 gems", show)
    steam_does(transaction, "chargeback")
    told = f'{{"id": "{uuid.uuid4().hex}", "kind": "chargeback", "transaction": "{transaction}"}}'
    await journey.call("commerce-receive-steam-notice", "the first time", signed_notice(told.encode()))
    work = HandleNotice(provider=PaymentProvider.STEAM, transaction=transaction)
    handle = Request("POST", body=work.model_dump(mode="json"))
    await journey.call("commerce-handle-notice", "a chargeback by Steam", handle, status=204)
