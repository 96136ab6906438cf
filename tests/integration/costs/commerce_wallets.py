"""What wallets cost."""

import uuid
from functools import partial
from typing import Any

from tests.bench.first_requests.callers import player, staff
from tests.bench.in_process import Request
from tests.cosmetics import give

ROWS = (
    ("commerce-credit-wallet", "the first credit", 2, 3, 2, 1, 0),
    ("commerce-credit-wallet", "a fact that was credited", 3, 4, 4, 1, 0),
    ("commerce-credit-wallet", "with an Idempotency-Key", 2, 4, 2, 1, 0),
    ("commerce-get-my-wallet", "always", 1, 0, 1, 1, 0),
    ("commerce-get-wallet", "always", 1, 0, 1, 1, 0),
    ("commerce-spend-from-wallet", "of what there is", 1, 2, 2, 1, 0),
    ("commerce-spend-from-wallet", "of what there is not", 1, 0, 1, 1, 0),
    ("commerce-spend-from-wallet", "with an Idempotency-Key", 1, 3, 2, 1, 0),
    ("commerce-list-my-wallet-history", "two entries and no more", 2, 0, 1, 1, 0),
)


async def travel(journey: Any) -> None:
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
