"""What wallets cost."""

import uuid
from functools import partial

from tests.bench.callers import player, staff
from tests.bench.in_process import Request
from tests.cosmetics import give
from tests.costs import Cost, Journey

ROWS = (
    Cost("commerce-credit-wallet", case="the first credit", reads=2, writes=3, rpcs=2, redis=2),
    Cost("commerce-credit-wallet", case="a fact that was credited", reads=3, writes=4, rpcs=4, redis=1),
    Cost("commerce-credit-wallet", case="with an Idempotency-Key", reads=2, writes=4, rpcs=2, redis=2),
    Cost("commerce-get-my-wallet", case="always", reads=1, rpcs=1, redis=1),
    Cost("commerce-list-my-wallet-history", case="two entries and no more", reads=2, rpcs=1, redis=1),
    Cost("commerce-get-wallet", case="always", reads=1, rpcs=1, redis=1),
    Cost("commerce-spend-from-wallet", case="of what there is", reads=1, writes=2, rpcs=2, redis=2),
    Cost("commerce-spend-from-wallet", case="of what there is not", reads=1, rpcs=1, redis=1),
    Cost("commerce-spend-from-wallet", case="with an Idempotency-Key", reads=1, writes=3, rpcs=2, redis=2),
)


async def travel(journey: Journey) -> None:
    """Credit, look, look back."""
    ada, admin = await player(), await staff()
    credit = partial(Request, "POST", f"/api/v1/admin/wallets/{ada.id}/credit", admin)
    body = {"currency": "coins", "amount": 500, "reason": "The outage of Friday", "fact": uuid.uuid4().hex}
    await journey.call("commerce-credit-wallet", "the first credit", credit(body))
    await journey.call("commerce-credit-wallet", "a fact that was credited", credit(body), status=409)
    keyed = credit(body | {"fact": uuid.uuid4().hex}, more_headers={"idempotency-key": uuid.uuid4().hex})
    await journey.call("commerce-credit-wallet", "with an Idempotency-Key", keyed)
    bob = await player()
    for amount in (1, 2):
        await give(bob.id, amount)
    await journey.call("commerce-get-my-wallet", "always", Request(path="/api/v1/me/wallet", token=bob.token))
    history = Request(path="/api/v1/me/wallet/history", token=bob.token)
    await journey.call("commerce-list-my-wallet-history", "two entries and no more", history)
    await journey.call("commerce-get-wallet", "always", Request(path="/api/v1/commerce/wallet", token=bob.token))
    spend = partial(Request, "POST", "/api/v1/commerce/wallet/spend", bob.token)
    spending = {"currency": "coins", "amount": 1, "reason": "A key"}
    await journey.call("commerce-spend-from-wallet", "of what there is", spend(spending))
    too_much = spend(spending | {"amount": 100})
    await journey.call("commerce-spend-from-wallet", "of what there is not", too_much, status=402)
    keyed = spend(spending, more_headers={"idempotency-key": uuid.uuid4().hex})
    await journey.call("commerce-spend-from-wallet", "with an Idempotency-Key", keyed)
