"""What Epic's answers say."""

import base64
import json
from datetime import UTC, datetime

import pytest

from functions.commerce.models.epic import EpicClient
from functions.commerce.models.orders import Acknowledgement, Environment, Order, OrderStatus, PaymentState
from functions.commerce.models.reconciliation import DifferenceKind
from functions.commerce.rules.payments import epic as rules
from functions.commerce.rules.payments.providers import ProviderNotConfigured
from functions.commerce.rules.purchases.reconciliation import kinds_of
from functions.commerce.rules.purchases.refunds import gone
from functions.commerce.rules.purchases.waiting import DAYS_UNTIL_ASKED, times_of_revocations

NOW = datetime(2026, 11, 29, 12, 30, tzinfo=UTC)
ID, ACCOUNT, ITEM = "1" * 32, "a" * 32, "c" * 32
ENTRY = {
    "id": ID,
    "entitlementName": ITEM,
    "namespace": "sandbox",
    "catalogItemId": ITEM,
    "accountId": ACCOUNT,
    "consumable": True,
    "status": "ACTIVE",
    "active": True,
    "grantDate": "2026-03-01T10:00:00.000Z",
}


def payment(*, is_redeemed: bool = False, **changes: object):
    (entitlement,) = rules.entitlements_of([ENTRY | changes])
    return rules.payment_of(entitlement, Environment.LIVE, is_redeemed=is_redeemed)


def test_a_purchase_that_is_not_redeemed_is_paid_and_to_be_redeemed():
    paid = payment()
    assert (paid.transaction_id, paid.product_id, paid.payer) == (f"{ACCOUNT}:{ID}", ITEM, ACCOUNT)
    assert (paid.state, paid.needs_acknowledgement) == (PaymentState.PAID, True)
    assert (paid.amount, paid.paid_at) == (None, datetime(2026, 3, 1, 10, tzinfo=UTC))


@pytest.mark.parametrize(
    ("changes", "is_redeemed", "state", "to_redeem"),
    [
        ({"consumable": False}, False, PaymentState.PAID, False),
        ({"active": False}, False, PaymentState.REFUNDED, True),
        ({"status": "REVOKED"}, False, PaymentState.REFUNDED, True),
        ({}, True, PaymentState.CANCELLED, False),
        ({"active": False}, True, PaymentState.CANCELLED, False),
    ],
    ids=str,
)
def test_how_a_purchase_stands(changes, is_redeemed, state, to_redeem):
    stands = payment(is_redeemed=is_redeemed, **changes)
    assert (stands.state, stands.needs_acknowledgement) == (state, to_redeem)


@pytest.mark.parametrize(
    "answer",
    [
        {},
        None,
        "text",
        [None],
        [[]],
        [{}],
        [ENTRY | {"id": 7}],
        [ENTRY | {"id": "../x"}],
        [ENTRY | {"accountId": ""}],
        [ENTRY | {"active": "true"}],
        [ENTRY | {"consumable": None}],
        [ENTRY | {"grantDate": "yesterday"}],
        [ENTRY | {"grantDate": 5}],
        [{name: value for name, value in ENTRY.items() if name != "status"}],
    ],
    ids=str,
)
def test_what_is_no_list_of_entitlements(answer):
    with pytest.raises(rules.NotEpics):
        rules.entitlements_of(answer)


def test_only_the_accounts_own_entitlement_of_the_sandbox_is_found():
    listed = rules.entitlements_of([ENTRY | {"id": "2" * 32}, ENTRY])
    assert rules.entitlement_in(listed, ID, ACCOUNT, "sandbox") == listed[1]
    for wanted in ((ID, ACCOUNT, "live"), (ID, "b" * 32, "sandbox"), ("3" * 32, ACCOUNT, "sandbox")):
        assert rules.entitlement_in(listed, *wanted) is None


@pytest.mark.parametrize(
    ("transaction", "parts"),
    [
        (f"{ACCOUNT}:{ID}", (ACCOUNT, ID)),
        (ID, None),
        (f"{ACCOUNT}:", None),
        (f"{ACCOUNT}:{ID}:{ID}", None),
        (f"{ACCOUNT}/x:{ID}", None),
        (f"{ACCOUNT}:{ID}\n", None),
        (f"{ACCOUNT}:{'1' * 65}", None),
    ],
)
def test_what_names_a_purchase(transaction, parts):
    assert rules.parts_of(transaction) == parts


def test_a_token_is_shown_until_a_minute_before_its_end():
    assert rules.token_of({"access_token": "eg1~x", "expires_in": 7200}).seconds == 7140
    assert rules.token_of({"access_token": "eg1~x", "expires_in": "30"}).seconds == 1


@pytest.mark.parametrize(
    "answer",
    [
        None,
        [],
        {},
        {"access_token": "x"},
        {"access_token": 5, "expires_in": 7200},
        {"access_token": "", "expires_in": 7200},
        {"access_token": "a\nb", "expires_in": 7200},
        {"access_token": "x", "expires_in": 0},
        {"access_token": "x", "expires_in": "soon"},
        {"access_token": "x", "expires_in": float("inf")},
    ],
    ids=str,
)
def test_what_is_no_token(answer):
    with pytest.raises(rules.NotEpics):
        rules.token_of(answer)


def test_a_client_shows_its_id_and_secret():
    client = rules.client_of(json.dumps({"client_id": "x", "client_secret": "y", "more": 1}).encode())
    assert client == EpicClient(client_id="x", client_secret="y")
    assert base64.b64decode(rules.authorization_of(client).removeprefix("Basic ")) == b"x:y"


@pytest.mark.parametrize("raw", [b"", b"[]", b"5", b'{"client_id": "x"}', b'{"client_id": "x", "client_secret": 5}'])
def test_what_is_no_client(raw):
    with pytest.raises((ValueError, TypeError)):
        rules.client_of(raw)


def test_without_a_client_nobody_pays():
    with pytest.raises(ProviderNotConfigured):
        rules.require_client(None)


def order(status: OrderStatus, acknowledgement: Acknowledgement) -> Order:
    return Order(
        order_id="epic-live-1",
        player_id="ada",
        provider="epic",
        environment=Environment.LIVE,
        transaction_id=f"{ACCOUNT}:{ID}",
        status=status,
        acknowledgement=acknowledgement,
        created_at=NOW,
        updated_at=NOW,
    )


@pytest.mark.parametrize(
    ("status", "acknowledgement", "is_refund"),
    [
        (OrderStatus.GRANTED, Acknowledgement.NOT_NEEDED, True),
        (OrderStatus.GRANTED, Acknowledgement.DUE, True),
        (OrderStatus.GRANTED, Acknowledgement.DONE, False),
        (OrderStatus.VERIFIED, Acknowledgement.NOT_NEEDED, False),
        (OrderStatus.REFUNDED, Acknowledgement.NOT_NEEDED, False),
    ],
)
def test_what_is_listed_no_more_was_refunded_unless_it_was_redeemed(status, acknowledgement, is_refund):
    refund = gone(order(status, acknowledgement), NOW)
    assert (refund is not None) == is_refund
    if refund:
        assert (refund.state, refund.transaction_id, refund.asked_at) == (PaymentState.REFUNDED, f"{ACCOUNT}:{ID}", NOW)


@pytest.mark.parametrize(
    ("acknowledgement", "kinds"),
    [
        (Acknowledgement.DONE, ()),
        (Acknowledgement.NOT_NEEDED, (DifferenceKind.GRANTED_NOT_PAID,)),
        (Acknowledgement.DUE, (DifferenceKind.GRANTED_NOT_PAID,)),
    ],
)
def test_what_we_redeemed_is_no_difference(acknowledgement, kinds):
    assert kinds_of(order(OrderStatus.GRANTED, acknowledgement), payment(is_redeemed=True), NOW) == kinds


def test_each_order_is_looked_up_at_each_age_once():
    first, *_, last = times_of_revocations(NOW)
    assert first == (datetime(2026, 11, 27, tzinfo=UTC), datetime(2026, 11, 28, tzinfo=UTC))
    assert last == (datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 6, 2, tzinfo=UTC))
    assert len(times_of_revocations(NOW)) == len(DAYS_UNTIL_ASKED)
