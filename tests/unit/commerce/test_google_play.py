"""What Google Play's objects say of a purchase."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from functions.commerce.models.catalogue import CreateSku, Sku
from functions.commerce.models.orders import Environment, Order, OrderStatus, PaymentState
from functions.commerce.rules.payments import google_play as rules
from functions.commerce.rules.payments.google_play import NotGooglePlays, notification_of, payment_of, voided_in
from functions.commerce.rules.products import catalogue
from functions.commerce.rules.purchases.acknowledgements import is_used_up
from functions.commerce.rules.purchases.contents import with_sku
from functions.commerce.rules.purchases.orders import share_refunded
from shared.granting import Item
from tests.products import gems

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
COUNTED = {"currency", "pass_tiers"}
OFFER = {"consumptionState": "CONSUMPTION_STATE_YET_TO_BE_CONSUMED", "quantity": 1, "refundableQuantity": 1}
PURCHASE = {
    "kind": "androidpublisher#productPurchaseV2",
    "productLineItem": [{"productId": "gems_100", "productOfferDetails": OFFER}],
    "purchaseStateContext": {"purchaseState": "PURCHASED"},
    "orderId": "GPA.1234-5678-9012-34567",
    "obfuscatedExternalAccountId": "a-token",
    "regionCode": "DE",
    "purchaseCompletionTime": "2026-11-01T10:00:00.123Z",
    "acknowledgementState": "ACKNOWLEDGEMENT_STATE_PENDING",
}
ORDER = {"state": "PROCESSED", "total": {"currencyCode": "EUR", "units": "9", "nanos": 990000000}}
GIVEN_BACK = ORDER | {"state": "REFUNDED", "orderHistory": {"refundEvent": {"refundReason": "OTHER"}}}
SEVERAL = PURCHASE | {
    "productLineItem": [{"productId": "gems_100", "productOfferDetails": OFFER}, {"productId": "fox"}]
}
CHARGED_BACK = ORDER | {"state": "REFUNDED", "orderHistory": {"refundEvent": {"refundReason": "CHARGEBACK"}}}


def state(name: str, **changes: Any) -> dict[str, Any]:
    return PURCHASE | {"purchaseStateContext": {"purchaseState": name}} | changes


def offer(**changes: Any) -> dict[str, Any]:
    return PURCHASE | {"productLineItem": [{"productId": "gems_100", "productOfferDetails": OFFER | changes}]}


UNPAID = {name: value for name, value in state("CANCELLED").items() if name != "purchaseCompletionTime"}


def test_several_products_at_once_are_no_product_of_ours():
    payment = payment_of("token", SEVERAL, ORDER)
    assert (payment.product_id, payment.quantity, payment.reference) == ("", 1, "GPA.1234-5678-9012-34567")
    assert not rules.is_consumed(SEVERAL)


@pytest.mark.parametrize(
    ("data", "order_id"),
    [
        ({"pendingRefundReviewNotification": {"orderId": "GPA.1"}}, "GPA.1"),
        ({"pendingRefundReviewNotification": {"orderId": ["GPA.1"]}}, ""),
        ({"pendingRefundReviewNotification": None}, ""),
        ({"testNotification": {}}, ""),
        ([], ""),
    ],
    ids=str,
)
def test_a_refund_to_review_names_its_order(data, order_id):
    assert rules.order_to_review(json.dumps(data)) == order_id


@pytest.mark.parametrize("context", ["PENDING", ["PENDING"], 1, {}, None])
def test_a_state_of_another_form_is_nonsense(context):
    purchase = PURCHASE | {"purchaseStateContext": context}
    assert (rules.is_pending(purchase), rules.is_purchased(purchase)) == (False, False)
    with pytest.raises(NotGooglePlays):
        payment_of("token", purchase, {})


def test_a_purchase_that_is_paid():
    payment = payment_of("token", PURCHASE, ORDER)
    assert (payment.state, payment.environment) == (PaymentState.PAID, Environment.LIVE)
    assert (payment.currency, payment.amount, payment.raw) == ("EUR", 9_990_000, "9.990000000 EUR")
    assert (payment.payer, payment.product_id, payment.transaction_id) == ("a-token", "gems_100", "token")
    assert payment.paid_at == datetime(2026, 11, 1, 10, 0, 0, 123_000, UTC)
    assert payment.needs_acknowledgement


@pytest.mark.parametrize(
    ("purchase", "order", "expected"),
    [
        (state("PENDING"), {}, PaymentState.OPEN),
        (UNPAID, {}, PaymentState.CANCELLED),
        (UNPAID, ORDER | {"state": "REFUNDED"}, PaymentState.REFUNDED),
        (state("CANCELLED"), {}, PaymentState.REFUNDED),
        (state("CANCELLED"), CHARGED_BACK, PaymentState.CHARGED_BACK),
        (offer(quantity=3, refundableQuantity=2), ORDER, PaymentState.PARTIALLY_REFUNDED),
        (offer(quantity=3, refundableQuantity=0), GIVEN_BACK, PaymentState.PAID),
        (offer(quantity=1, refundableQuantity=0), {}, PaymentState.PAID),
        (offer(quantity=3, refundableQuantity=0), ORDER, PaymentState.REFUNDED),
        (offer(quantity=3, refundableQuantity=0), {}, PaymentState.REFUNDED),
        (SEVERAL, ORDER, PaymentState.PAID),
        (SEVERAL | {"purchaseStateContext": {"purchaseState": "CANCELLED"}}, ORDER, PaymentState.REFUNDED),
        (PURCHASE | {"productLineItem": [{"productId": "gems_100"}]}, {}, PaymentState.PAID),
    ],
    ids=[
        "pending",
        "never paid",
        "cancelled and refunded",
        "refunded",
        "charged back",
        "in part",
        "left",
        "left alone",
        "by parts",
        "by parts, no order",
        "several",
        "several back",
        "no offer",
    ],
)
def test_how_a_purchase_stands(purchase, order, expected):
    assert payment_of("token", purchase, order).state is expected


def test_a_test_purchase_is_of_the_sandbox():
    assert payment_of("token", PURCHASE | {"testPurchaseContext": {}}, {}).environment is Environment.SANDBOX


@pytest.mark.parametrize(
    ("purchase", "due"),
    [
        (PURCHASE, True),
        (PURCHASE | {"acknowledgementState": "ACKNOWLEDGEMENT_STATE_ACKNOWLEDGED"}, True),
        (offer(consumptionState="CONSUMPTION_STATE_CONSUMED"), True),
        (
            offer(consumptionState="CONSUMPTION_STATE_CONSUMED")
            | {"acknowledgementState": "ACKNOWLEDGEMENT_STATE_ACKNOWLEDGED"},
            False,
        ),
        (state("PENDING"), False),
    ],
)
def test_what_google_does_not_know_yet_is_due(purchase, due):
    assert payment_of("token", purchase, {}).needs_acknowledgement is due


def test_a_part_of_a_quantity_is_that_share_of_it_though_the_price_is_unknown():
    payment = payment_of("token", offer(quantity=4, refundableQuantity=3), {})
    assert (payment.quantity, payment.refunded_quantity, payment.refunded_amount) == (4, 1, 0)
    assert share_refunded(order_of(), payment) == 250_000
    assert payment_of("token", offer(quantity=4, refundableQuantity=3), ORDER).refunded_amount == 9_990_000 // 4


def test_a_quantity_gives_as_many_times_its_amounts_and_what_is_owned_once():
    skin = Item(kind="cosmetic", id="skin")
    tiers, counted = Item(kind="pass_tiers", id="current", quantity=2), {"currency", "pass_tiers"}
    gems = Item(kind="currency", id="premium", quantity=600_000_000)
    order = with_sku(order_of(), sku_of(gems, skin, tiers), 3, counted)
    assert [item.quantity for item in order.items] == [1_800_000_000, 1, 6]
    assert Order.model_validate_json(order.model_dump_json()) == order
    assert with_sku(order, sku_of(skin), 9) == order


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        state("NEW"),
        PURCHASE | {"productLineItem": []},
        PURCHASE | {"productLineItem": "x"},
        PURCHASE | {"purchaseStateContext": 5},
        PURCHASE | {"purchaseCompletionTime": "yesterday"},
        PURCHASE | {"purchaseCompletionTime": 5},
        offer(quantity=0),
        offer(quantity=1001),
        offer(quantity="x"),
    ],
)
def test_what_google_never_documented_is_refused(wrong):
    with pytest.raises(NotGooglePlays):
        payment_of("token", wrong, ORDER)


@pytest.mark.parametrize(
    "order", [{"total": 5}, {"total": {"units": "9"}}, {"total": {"currencyCode": "E", "units": "x"}}]
)
def test_an_order_that_google_never_documented_is_refused(order):
    with pytest.raises(NotGooglePlays):
        payment_of("token", PURCHASE, order)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"oneTimeProductNotification": {"purchaseToken": "t"}}, ("com.x", "oneTimeProductNotification", "t")),
        (
            {"voidedPurchaseNotification": {"purchaseToken": "t", "productType": 2}},
            ("com.x", "voidedPurchaseNotification", "t"),
        ),
        (
            {"voidedPurchaseNotification": {"purchaseToken": "t", "productType": 1}},
            ("com.x", "voidedPurchaseNotification", ""),
        ),
        ({"subscriptionNotification": {"purchaseToken": "t"}}, ("com.x", "subscriptionNotification", "")),
        ({"newNotification": {"purchaseToken": "t"}}, ("com.x", "", "")),
    ],
)
def test_what_a_notification_is_about(content, expected):
    assert notification_of(json.dumps({"packageName": "com.x", **content})) == expected


@pytest.mark.parametrize("data", ["", "5", "[]", "null", "[" * 100_000, '{"oneTimeProductNotification": 5}'])
def test_what_is_no_notification_says_nothing(data):
    assert notification_of(data)[2] == ""


def test_a_page_of_voided_purchases():
    page = {"tokenPagination": {"nextPageToken": "n"}, "voidedPurchases": [{"purchaseToken": "a"}]}
    assert voided_in(page) == (("a",), "n")
    assert voided_in({}) == ((), "")
    for wrong in ({"voidedPurchases": 5}, {"voidedPurchases": [{}]}, {"tokenPagination": 5}):
        with pytest.raises(NotGooglePlays):
            voided_in(wrong)


COINS = Item(kind="currency", id="coins")


@pytest.mark.parametrize(
    "item",
    [
        COINS,
        Item(kind="pass_tiers", id="season-1"),
        Item(kind="premium_pass", id="current"),
        Item(kind="entitlement", id="vip", duration_seconds=3600),
    ],
)
def test_what_can_be_had_again_is_used_up(item):
    assert is_used_up(order_of(item), COUNTED)
    assert is_used_up(order_of(COINS, item), COUNTED)


@pytest.mark.parametrize(
    "item",
    [
        Item(kind="cosmetic", id="skin"),
        Item(kind="title", id="founder"),
        Item(kind="premium_pass", id="season-1"),
        Item(kind="entitlement", id="founder"),
    ],
)
def test_what_is_owned_for_good_is_not_used_up(item):
    assert not is_used_up(order_of(item), COUNTED)
    assert not is_used_up(order_of(COINS, item), COUNTED)


def order_of(*items: Item) -> Order:
    return Order(
        order_id="google-live-1",
        player_id="ada",
        provider="google",
        environment=Environment.LIVE,
        transaction_id="token",
        status=OrderStatus.PENDING,
        items=items,
        created_at=NOW,
        updated_at=NOW,
    )


def sku_of(*items: Item) -> Sku:
    return catalogue.created(CreateSku.model_validate(gems(items=[item.model_dump() for item in items])), NOW)
