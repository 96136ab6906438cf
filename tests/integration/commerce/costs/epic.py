"""What paying by Epic costs."""

import uuid

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Environment
from functions.commerce.rules.purchases.orders import order_id_of
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.epic import buy, link_epic, sell_by_epic
from tests.steam import signed_notice

ROWS = (
    Cost("commerce-ask-for-revocations", case="none is of its ages", reads=16, rpcs=16),
    Cost("commerce-verify-receipt", case="by Epic, 1,000 gems", reads=7, writes=8, rpcs=6, redis=2, publishes=2),
    Cost("commerce-acknowledge-purchase", case="by Epic", reads=2, writes=1, rpcs=3),
    Cost("commerce-receive-epic-notice", case="the first time", writes=1, rpcs=1, redis=1),
)


async def travel(journey: Journey) -> None:
    """Show, redeem, hear of it again."""
    await journey.call("commerce-ask-for-revocations", "none is of its ages", Request("POST", body={}), status=204)
    ada, sku = await player(), await sell_by_epic()
    account_id = await link_epic(ada.id)
    entitlement_id = buy(sku, account_id)
    body = {"provider": "epic", "transaction": entitlement_id}
    show = Request("POST", "/api/v1/commerce/verify-receipt", ada.token, body)
    await journey.call("commerce-verify-receipt", "by Epic, 1,000 gems", show)
    order_id = order_id_of(PaymentProvider.EPIC, Environment.LIVE, f"{account_id}:{entitlement_id}")
    redeem = Request("POST", body={"order_id": order_id})
    await journey.call("commerce-acknowledge-purchase", "by Epic", redeem, status=204)
    told = f'{{"id": "{uuid.uuid4().hex}", "kind": "refund", "transaction": "{account_id}:{entitlement_id}"}}'
    await journey.call("commerce-receive-epic-notice", "the first time", signed_notice(told.encode(), "epic"))
