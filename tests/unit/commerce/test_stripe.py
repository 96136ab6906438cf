"""What Stripe's objects say of a payment, and whose it is."""

import uuid
from typing import Any

import pytest

from functions.commerce.models.orders import Environment, PaymentState
from functions.commerce.models.stripe import StripeKeys
from functions.commerce.rules.payments import payers
from functions.commerce.rules.payments.stripe import NotStripes, intent_of, micros_of, minor_of, payment_of

INTENT = {
    "id": "pi_3NxyzABCDEF",
    "object": "payment_intent",
    "amount": 999,
    "currency": "eur",
    "status": "succeeded",
    "metadata": {"payer": "a-token", "product_id": "gems"},
    "livemode": True,
    "latest_charge": {"amount_refunded": 0, "refunded": False, "disputed": False, "created": 1760000000},
}


def charged(**changes: Any) -> dict[str, Any]:
    return INTENT | {"latest_charge": INTENT["latest_charge"] | changes}  # type: ignore[operator]


@pytest.mark.parametrize("changes", [{"webhook_secrets": [""]}, {"webhook_secrets": ["short"]}, {"secret_key": ""}])
def test_keys_that_anybody_could_guess_are_none(changes):
    keys = {"secret_key": "sk_test_x", "webhook_secrets": [f"whsec_{'0' * 32}"]}
    StripeKeys.model_validate(keys)
    with pytest.raises(ValueError, match="at least"):
        StripeKeys.model_validate(keys | changes)


@pytest.mark.parametrize("changes", [{"amount": -1}, {"amount": 10**16}])
def test_an_amount_that_no_order_can_hold_is_nonsense(changes):
    with pytest.raises(NotStripes):
        payment_of(INTENT | changes, ())


def test_a_payment_that_succeeded_is_paid():
    payment = payment_of(INTENT, ())
    assert (payment.state, payment.environment) == (PaymentState.PAID, Environment.LIVE)
    assert (payment.currency, payment.amount, payment.raw) == ("EUR", 9_990_000, "999 eur")
    assert (payment.payer, payment.product_id) == ("a-token", "gems")


@pytest.mark.parametrize(
    ("intent", "disputes", "state"),
    [
        (INTENT | {"status": "requires_payment_method", "latest_charge": None}, [], PaymentState.OPEN),
        (INTENT | {"status": "processing"}, [], PaymentState.OPEN),
        (INTENT | {"status": "canceled"}, [], PaymentState.CANCELLED),
        (charged(amount_refunded=999, refunded=True), [], PaymentState.REFUNDED),
        (charged(amount_refunded=400), [], PaymentState.PARTIALLY_REFUNDED),
        (charged(disputed=True), [{"status": "needs_response"}], PaymentState.CHARGED_BACK),
        (charged(disputed=True), [{"status": "lost"}], PaymentState.CHARGED_BACK),
        (charged(disputed=True), [{"status": "won"}], PaymentState.PAID),
        (charged(disputed=True), [{"status": "warning_needs_response"}], PaymentState.PAID),
    ],
)
def test_how_a_payment_stands(intent, disputes, state):
    assert payment_of(intent, disputes).state is state


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        INTENT | {"status": "new"},
        INTENT | {"amount": "x"},
        INTENT | {"latest_charge": "ch_1"},
        INTENT | {"id": None},
        INTENT | {"currency": None},
    ],
    ids=str,
)
def test_what_stripe_does_not_document_is_no_payment(wrong):
    with pytest.raises(NotStripes):
        payment_of(wrong, ())


@pytest.mark.parametrize(
    ("micros", "currency", "minor"),
    [
        (9_990_000, "EUR", 999),
        (120_000_000, "jpy", 120),
        (5_120_000, "KWD", 5120),
        (5_000_000, "isk", 500),
        (5_000_000, "UGX", 500),
    ],
)
def test_amounts_are_in_the_least_unit(micros, currency, minor):
    assert minor_of(micros, currency) == minor
    assert micros_of(minor, currency) == micros


@pytest.mark.parametrize(
    ("thing", "transaction"),
    [
        ({"object": "payment_intent", "id": "pi_1"}, "pi_1"),
        ({"object": "charge", "id": "ch_1", "payment_intent": "pi_1"}, "pi_1"),
        ({"object": "dispute", "payment_intent": "pi_1"}, "pi_1"),
        ({"object": "charge", "payment_intent": None}, ""),
        ({"object": "customer", "id": "cus_1"}, ""),
    ],
)
def test_an_event_is_about_one_payment_or_none(thing, transaction):
    assert intent_of({"data": {"object": thing}}) == transaction


@pytest.mark.parametrize(
    "event",
    [
        {},
        {"data": []},
        {"data": "x"},
        {"data": {"object": [1]}},
        {"data": {"object": {"object": "charge", "payment_intent": {"id": "pi_1"}}}},
        {"data": {"object": {"object": "payment_intent", "id": "pi_../x"}}},
        {"data": {"object": {"object": "payment_intent", "id": "pi_\ud800"}}},
        {"data": {"object": {"object": "payment_intent", "id": "pi_" + "a" * 300}}},
    ],
    ids=ascii,
)
def test_an_event_of_another_form_is_about_none(event):
    assert intent_of(event) == ""


def test_a_token_is_a_players_at_one_provider_under_any_key_that_there_was():
    old, new = b"o" * 32, b"n" * 32
    token = payers.token_of(old, "apple", "ada")
    assert (str(uuid.UUID(token)), uuid.UUID(token).version) == (token, 4)
    assert payers.is_payer([new, old], "apple", "ada", token.upper())
    assert not payers.is_payer([new, old], "apple", "bob", token)
    assert not payers.is_payer([new, old], "google", "ada", token)
    assert not payers.is_payer([new], "apple", "ada", token)
    assert not payers.is_payer([new, old], "apple", "ada", "")
