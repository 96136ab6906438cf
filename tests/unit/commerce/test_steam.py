"""What Steam's answers say of a payment, and how a purchase is opened there once."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from functions.commerce.models.catalogue import MICROS, CreateSku
from functions.commerce.models.orders import Environment, OrderStatus, PaymentState
from functions.commerce.models.purchases import OpenCheckout
from functions.commerce.models.steam import SteamPurchase, SteamWallet
from functions.commerce.rules.payments import steam as rules
from functions.commerce.rules.payments import steam_checkout as checkout
from functions.commerce.rules.payments.providers import NotSold, PaymentDeclined
from functions.commerce.rules.products.catalogue import created
from functions.commerce.rules.purchases import captures, orders
from tests.products import gems

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
LINE = {"itemid": 100, "qty": 1, "amount": 840, "vat": 159, "itemstatus": "Succeeded"}
ORDER = {
    "orderid": "4611686018427",
    "transid": "398475938475",
    "steamid": "76561197960287930",
    "status": "Succeeded",
    "currency": "EUR",
    "time": "2026-11-30T10:00:05Z",
    "country": "DE",
    "usstate": "",
    "items": [LINE],
}


def payment(**changes: Any):
    return rules.payment_of(ORDER | changes, Environment.LIVE)


def test_a_purchase_that_succeeded_is_paid():
    paid = payment()
    assert (paid.state, paid.transaction_id, paid.product_id) == (PaymentState.PAID, "4611686018427", "100")
    assert (paid.currency, paid.amount, paid.raw, paid.payer) == ("EUR", 9_990_000, "999 EUR", "")
    assert paid.paid_at == datetime(2026, 11, 30, 10, 0, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("Init", PaymentState.OPEN),
        ("Approved", PaymentState.APPROVED),
        ("Failed", PaymentState.CANCELLED),
        ("Refunded", PaymentState.REFUNDED),
        ("RefundedSuspectedFraud", PaymentState.REFUNDED),
        ("RefundedSuspsectedFraud", PaymentState.REFUNDED),
        ("RefundedFriendlyFraud", PaymentState.REFUNDED),
        ("PartialRefund", PaymentState.PARTIALLY_REFUNDED),
        ("Chargedback", PaymentState.CHARGED_BACK),
    ],
)
def test_how_a_purchase_stands(status, state):
    assert payment(status=status).state is state


def test_what_was_refunded_is_said_with_its_tax():
    other = LINE | {"itemid": 101, "amount": 100, "vat": 0, "itemstatus": "Refunded"}
    part = payment(status="PartialRefund", items=[LINE, other])
    assert (part.refunded_amount, part.amount, part.product_id) == (MICROS, 10_990_000, "")
    assert payment(status="Chargedback").refunded_amount == 9_990_000
    assert payment().refunded_amount == 0


def test_a_purchase_in_the_store_is_named_by_steams_id_and_its_payer_by_the_account():
    bought = payment(orderid="0")
    assert (bought.transaction_id, bought.payer) == ("transid:398475938475", "76561197960287930")
    assert payment(orderid="0", items=[LINE | {"qty": 2}]).product_id == ""


@pytest.mark.parametrize(
    "wrong",
    [
        {"status": "Unheard"},
        {"items": None},
        {"items": [{"itemid": 1}]},
        {"items": [LINE | {"amount": "x"}]},
        {"items": [LINE | {"amount": -1000}]},
        {"items": [LINE | {"amount": 10**12}]},
        {"items": [LINE | {"amount": float("inf")}]},
        {"time": "yesterday"},
        {"orderid": "../1"},
        {"orderid": "0", "transid": "x"},
        {"currency": None, "steamid": None, "orderid": "0"},
    ],
)
def test_what_steam_does_not_document_is_refused(wrong):
    with pytest.raises(rules.NotSteams):
        payment(**wrong)


@pytest.mark.parametrize(
    "answer", [{}, [], None, "x", {"response": {}}, {"response": {"result": "OK"}}, {"response": 1}]
)
def test_an_answer_of_another_form_is_refused(answer):
    with pytest.raises(rules.NotSteams):
        rules.params_of(answer)


def test_a_failure_says_its_number():
    answer = {"response": {"result": "Failure", "params": {}, "error": {"errorcode": 100, "errordesc": "no"}}}
    with pytest.raises(rules.SteamFailure) as failed:
        rules.params_of(answer)
    assert rules.reason_of(failed.value.code) == "insufficient_funds"
    assert rules.reason_of(1001) == "steam_1001"
    with pytest.raises(rules.NotSteams):
        rules.params_of({"response": {"result": "Failure", "error": {"errorcode": "?"}}})


def test_ids_are_63_bits_of_the_key_and_never_the_stores():
    ids = {rules.order_id_of("ada", key, attempt) for key in "abc" for attempt in range(100)}
    assert len(ids) == 300
    assert all(0 < int(name) < 2**63 and rules.is_transaction(name) for name in ids)
    assert rules.order_id_of("ada", "a", 1) == rules.order_id_of("ada", "a", 1) != rules.order_id_of("bob", "a", 1)


@pytest.mark.parametrize("name", ["0", "", "-1", "1x", "transid:", "transid:0", "transid:x", "1" * 21, "\u0661", "1\n"])
def test_what_names_no_transaction(name):
    assert not rules.is_transaction(name)


def test_a_description_ends_with_a_whole_character():
    assert rules.description_of("é" * 100) == "é" * 64
    assert rules.description_of("a" + "é" * 100) == "a" + "é" * 63


@pytest.mark.parametrize(
    ("ip", "address"),
    [("203.0.113.9", "203.0.113.9"), ("::ffff:203.0.113.9", "203.0.113.9"), ("2001:db8::1", ""), ("", ""), ("x", "")],
)
def test_a_page_is_opened_for_an_address_of_ipv4(ip, address):
    assert rules.web_address(ip) == address


def test_rows_of_a_report_sort_by_their_second():
    rows = rules.rows_of({"count": 2, "orders": [ORDER, ORDER | {"orderid": "0", "time": "2026-11-30T11:00:00+01:00"}]})
    assert [(row.transaction, row.time) for row in rows] == [
        ("4611686018427", "2026-11-30T10:00:05Z"),
        ("transid:398475938475", "2026-11-30T10:00:00Z"),
    ]
    assert rules.rows_of({"count": 0}) == rules.rows_of({"orders": None}) == ()
    with pytest.raises(rules.NotSteams):
        rules.rows_of({"orders": [{}]})


def sku():
    prices = {"EUR": 9_990_000, "INR": 400_000_000}
    offers = {"steam": {"product_id": "100", "prices": prices}}
    return created(CreateSku.model_validate(gems(offers=offers)), NOW)


def wanted(**changes: Any) -> OpenCheckout:
    return OpenCheckout.model_validate({"sku_id": "gems", "provider": "steam", "currency": "EUR"} | changes)


def test_nobody_pays_in_the_currency_of_another_country():
    checkout.check_wallet(SteamWallet(currency="EUR", may_buy=True), wanted(), sku())
    checkout.check_wallet(SteamWallet(currency="USD", may_buy=True), wanted(), sku())
    with pytest.raises(NotSold) as refused:
        checkout.check_wallet(SteamWallet(currency="EUR", may_buy=True), wanted(currency="INR"), sku())
    assert refused.value.details["currencies"] == ["EUR"]


def test_a_locked_account_buys_nothing():
    assert not rules.wallet_of({"currency": "EUR", "status": "Locked from purchasing"}).may_buy
    assert not rules.wallet_of({"currency": "EUR", "status": "Locked"}).may_buy
    assert rules.wallet_of({"currency": "eur", "status": "Trusted"}) == SteamWallet(currency="EUR", may_buy=True)
    with pytest.raises(PaymentDeclined):
        checkout.check_wallet(SteamWallet(currency="EUR", may_buy=False), wanted(), sku())


def order_of(product, **changes: Any):
    payment = checkout.payment_to_open("17", Environment.LIVE, wanted(), product, 9_990_000)
    return orders.opened(payment, "ada", product, NOW).model_copy(update=changes)


def test_where_the_attempt_of_a_key_stands():
    product = sku()
    new, open_one = order_of(product), order_of(product, reference="398475938475")
    minute, day = timedelta(minutes=1), timedelta(hours=24)
    assert checkout.stands(new, product, wanted(), NOW) is checkout.Attempt.BUSY
    assert checkout.stands(new, product, wanted(), NOW + minute) is checkout.Attempt.LOST
    assert checkout.stands(open_one, product, wanted(), NOW + minute) is checkout.Attempt.OPEN
    assert checkout.stands(open_one, product, wanted(), NOW + day) is checkout.Attempt.OVER
    failed = order_of(product, status=OrderStatus.FAILED, reference="1")
    assert checkout.stands(failed, product, wanted(), NOW) is checkout.Attempt.OVER
    with pytest.raises(PaymentDeclined):
        checkout.stands(open_one, product, wanted(currency="INR"), NOW)


def test_of_an_answer_and_giving_up_the_first_counts():
    order, purchase = order_of(sku()), SteamPurchase(transaction_id="5", approval_url="https://x")
    opened, given_up = checkout.opened(order, purchase, NOW), checkout.given_up(order, NOW)
    assert (opened.reference, opened.approval_url, given_up.status) == ("5", "https://x", OrderStatus.FAILED)
    assert checkout.given_up(opened, NOW) == opened
    assert checkout.opened(given_up, purchase, NOW) == given_up


def test_what_was_given_up_is_not_captured():
    approved = payment(status="Approved")
    order = order_of(sku())
    assert captures.may_capture(order, approved) == order
    for none in (None, checkout.given_up(order, NOW)):
        with pytest.raises(orders.NotPaid):
            captures.may_capture(none, approved)
    begun = order.model_copy(update={"capturing_at": NOW})
    assert [captures.is_begun(each) for each in (order, begun, checkout.given_up(begun, NOW))] == [False, True, False]
