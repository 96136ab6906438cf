"""What is handed on to the next order when one is refunded."""

from datetime import UTC, datetime

import pytest

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Environment, Order, OrderStatus
from functions.commerce.rules.purchases.repurchases import inherited
from shared.granting import Granted, Item, Outcome

NOW = datetime(2026, 11, 30, tzinfo=UTC)
PAID = {
    "order_id": "o",
    "player_id": "ada",
    "provider": PaymentProvider.STRIPE,
    "environment": Environment.LIVE,
    "transaction_id": "pi_1",
    "status": OrderStatus.GRANTED,
    "created_at": NOW,
    "updated_at": NOW,
}
TIERS, SKIN = Item(kind="pass_tiers", id="season-1", quantity=10), Item(kind="cosmetic", id="skin-fox")


@pytest.mark.parametrize(
    ("item", "outcome", "is_inherited"),
    [
        (SKIN, Outcome.OWNED, True),
        (SKIN, Outcome.GRANTED, True),
        (SKIN, Outcome.REPLACED, False),
        (SKIN, Outcome.TAKEN_BACK, False),
        (TIERS, Outcome.OWNED, True),
        (TIERS, Outcome.GRANTED, False),
    ],
)
def test_an_order_gives_what_it_found_owned_or_what_a_merge_made_one(item, outcome, is_inherited):
    order = Order.model_validate(PAID | {"granted": (Granted(item=item, outcome=outcome),)})
    assert inherited(order, [item], {"pass_tiers"}) == ((item,) if is_inherited else ())
