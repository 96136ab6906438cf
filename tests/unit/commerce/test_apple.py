"""What the App Store's objects say of a payment, and who may have signed them."""

import hashlib
import json
from base64 import b64decode
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography import x509
from hypothesis import given
from hypothesis import strategies as st

from emulators.partners.apple_signing import Signer, new_keys, new_signer
from functions.commerce.models.apple import AppleKeys
from functions.commerce.models.orders import Environment, PaymentState
from functions.commerce.rules.payments.apple import (
    id_of,
    is_transaction,
    kind_of,
    payment_of,
    signed_transaction_of,
    transaction_to_ask_for,
)
from functions.commerce.rules.payments.apple_signatures import (
    APPLE_ROOT_CA_G3,
    NotApples,
    notification_in,
    parse_keys,
    transaction_in,
)
from functions.commerce.rules.payments.providers import UnknownTransaction

KEYS = AppleKeys.model_validate_json(new_keys())
SIGNED_AT = 1_760_000_000_000
TRANSACTION = {
    "transactionId": "2000000123456789",
    "originalTransactionId": "2000000123456780",
    "bundleId": KEYS.bundle_id,
    "productId": "gems",
    "purchaseDate": SIGNED_AT,
    "signedDate": SIGNED_AT,
    "quantity": 1,
    "type": "Consumable",
    "inAppOwnershipType": "PURCHASED",
    "environment": "Production",
    "price": 10990,
    "currency": "EUR",
    "appAccountToken": "5b0c9f3e-7d3a-4c1d-9a52-0d6f0e2b7a11",
}
REVOKED = {"revocationDate": SIGNED_AT, "revocationReason": 0}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just("REFUND_PRORATED"),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=3,
)
FIELDS = (*TRANSACTION, *REVOKED, "revocationType", "revocationPercentage")
LIVE, SANDBOX = Environment.LIVE, Environment.SANDBOX


@pytest.fixture(scope="module")
def signer() -> Signer:
    return new_signer()


class TestPayments:
    def test_a_transaction_that_nobody_revoked_is_paid(self):
        payment = payment_of(TRANSACTION, LIVE)
        assert (payment.state, payment.environment) == (PaymentState.PAID, LIVE)
        assert payment.transaction_id == TRANSACTION["transactionId"]
        assert (payment.currency, payment.amount, payment.raw) == ("EUR", 10_990_000, "10990 EUR")
        assert (payment.payer, payment.product_id) == (TRANSACTION["appAccountToken"], "gems")
        assert payment.paid_at == datetime.fromtimestamp(SIGNED_AT / 1000, UTC)

    def test_a_non_consumable_is_named_by_its_first_purchase(self):
        assert payment_of(TRANSACTION | {"type": "Non-Consumable"}, LIVE).transaction_id == "2000000123456780"

    @pytest.mark.parametrize(
        ("changes", "state", "refunded"),
        [
            ({"revocationDate": None}, PaymentState.PAID, 0),
            (REVOKED, PaymentState.REFUNDED, 10_990_000),
            (REVOKED | {"revocationType": "REFUND_FULL"}, PaymentState.REFUNDED, 10_990_000),
            (REVOKED | {"revocationType": "FAMILY_REVOKE"}, PaymentState.REFUNDED, 10_990_000),
            (REVOKED | {"revocationType": "ANOTHER", "revocationPercentage": 1}, PaymentState.REFUNDED, 10_990_000),
            (
                REVOKED | {"revocationType": "REFUND_PRORATED", "revocationPercentage": 40_000},
                PaymentState.PARTIALLY_REFUNDED,
                4_396_000,
            ),
            (
                REVOKED | {"revocationType": "REFUND_PRORATED", "revocationPercentage": 100_000},
                PaymentState.REFUNDED,
                10_990_000,
            ),
        ],
        ids=str,
    )
    def test_how_a_transaction_stands(self, changes, state, refunded):
        payment = payment_of(TRANSACTION | changes, LIVE)
        assert (payment.state, payment.refunded_amount) == (state, refunded)

    def test_what_says_no_price_is_paid_all_the_same(self):
        silent = {name: value for name, value in TRANSACTION.items() if name not in {"price", "currency"}}
        payment = payment_of(silent, SANDBOX)
        assert (payment.state, payment.amount, payment.currency, payment.raw) == (PaymentState.PAID, None, None, "")

    @pytest.mark.parametrize(
        ("changes", "reason"),
        [
            ({"type": "Auto-Renewable Subscription"}, "subscription"),
            ({"type": "Non-Renewing Subscription"}, "subscription"),
            ({"type": None}, "subscription"),
            ({"inAppOwnershipType": "FAMILY_SHARED"}, "family_shared"),
            ({"inAppOwnershipType": None}, "family_shared"),
        ],
    )
    def test_what_is_no_purchase_of_this_player_is_unknown(self, changes, reason):
        with pytest.raises(UnknownTransaction) as refused:
            payment_of(TRANSACTION | changes, LIVE)
        assert refused.value.details == {"provider": "apple", "reason": reason}
        assert transaction_to_ask_for(TRANSACTION | changes) == ""

    @pytest.mark.parametrize(
        "changes",
        [
            {"transactionId": None},
            {"transactionId": "../x"},
            {"productId": None},
            {"purchaseDate": "today"},
            {"purchaseDate": 10**30},
            {"price": "10.99"},
            {"price": -1},
            {"price": True},
            {"quantity": 0},
            {"quantity": "2"},
            {"currency": 7},
            {"appAccountToken": 7},
            REVOKED | {"revocationType": "REFUND_PRORATED"},
            REVOKED | {"revocationType": "REFUND_PRORATED", "revocationPercentage": "half"},
        ],
        ids=str,
    )
    def test_what_the_app_store_does_not_document_is_no_payment(self, changes):
        with pytest.raises(NotApples):
            payment_of(TRANSACTION | changes, LIVE)

    @given(st.dictionaries(st.sampled_from(FIELDS), JSON))
    def test_whatever_stands_in_its_fields_it_is_a_payment_or_none(self, changes):
        try:
            payment = payment_of(TRANSACTION | changes, LIVE)
        except (NotApples, UnknownTransaction):
            return
        assert 0 <= payment.refunded_amount <= (payment.amount or 0) < 2**63

    def test_an_id_is_decimal_digits(self):
        assert is_transaction("2000000123456789")
        assert not any(map(is_transaction, ("", "1/2", "x", "\u0661", "1" * 65, "1\n")))


class TestNotifications:
    def test_what_a_notification_says(self):
        told = {
            "notificationType": "REFUND",
            "subtype": "X",
            "notificationUUID": "a-1",
            "data": {"signedTransactionInfo": "j"},
        }
        assert (id_of(told), kind_of(told), signed_transaction_of(told)) == ("a-1", "REFUND.X", "j")

    @pytest.mark.parametrize(
        "told", [{}, {"data": []}, {"data": None}, {"data": {"signedTransactionInfo": 5}}], ids=str
    )
    def test_one_of_another_form_is_about_nothing(self, told):
        assert (signed_transaction_of(told), kind_of(told)) == ("", "")

    @pytest.mark.parametrize("name", [None, "", 5, "a/b", "..", "\ud800", "a" * 101], ids=ascii)
    def test_a_name_that_is_none(self, name):
        with pytest.raises(NotApples):
            id_of({"notificationUUID": name})

    @pytest.mark.parametrize("name", [None, 5, "x"], ids=ascii)
    def test_a_transaction_without_a_name_is_not_asked_for(self, name):
        assert transaction_to_ask_for(TRANSACTION | {"transactionId": name}) == ""


class TestSignatures:
    def test_what_is_signed_for_the_game_is_read(self, signer):
        assert transaction_in(signer.sign(TRANSACTION), LIVE, KEYS, signer.root) == TRANSACTION

    def test_another_root_is_not_trusted(self, signer):
        with pytest.raises(NotApples):
            transaction_in(signer.sign(TRANSACTION), LIVE, KEYS, APPLE_ROOT_CA_G3)
        with pytest.raises(NotApples):
            transaction_in(new_signer().sign(TRANSACTION), LIVE, KEYS, signer.root)

    @pytest.mark.parametrize("certificates", [0, 1, 2, 4])
    def test_a_chain_has_three_certificates(self, signer, certificates):
        with pytest.raises(NotApples):
            transaction_in(signer.sign(TRANSACTION, certificates), LIVE, KEYS, signer.root)

    @pytest.mark.parametrize("algorithm", ["none", "HS256"])
    def test_no_other_algorithm_is_taken(self, signer, algorithm):
        with pytest.raises(NotApples):
            transaction_in(signer.sign(TRANSACTION, algorithm=algorithm), LIVE, KEYS, signer.root)

    def test_certificates_that_apple_marked_for_something_else_do_not_sign(self):
        unmarked = new_signer(marked=False)
        with pytest.raises(NotApples):
            transaction_in(unmarked.sign(TRANSACTION), LIVE, KEYS, unmarked.root)

    def test_a_certificate_that_had_expired_does_not_sign(self):
        expired = new_signer(not_after=datetime(2025, 1, 1, tzinfo=UTC))
        with pytest.raises(NotApples):
            transaction_in(expired.sign(TRANSACTION), LIVE, KEYS, expired.root)
        in_time = TRANSACTION | {"signedDate": int(datetime(2024, 12, 31, tzinfo=UTC).timestamp() * 1000)}
        assert transaction_in(expired.sign(in_time), LIVE, KEYS, expired.root) == in_time

    @pytest.mark.parametrize("environment", ["Sandbox", "Xcode", "LocalTesting", "", None])
    def test_another_environment_does_not_count(self, signer, environment):
        signed = signer.sign(TRANSACTION | {"environment": environment})
        with pytest.raises(NotApples):
            transaction_in(signed, LIVE, KEYS, signer.root)
        if environment != "Sandbox":
            with pytest.raises(NotApples):
                transaction_in(signed, SANDBOX, KEYS, signer.root)

    @pytest.mark.parametrize("bundle_id", ["another.game", None, ["dev.ludus.local"]], ids=str)
    def test_another_game_does_not_count(self, signer, bundle_id):
        with pytest.raises(NotApples):
            transaction_in(signer.sign(TRANSACTION | {"bundleId": bundle_id}), LIVE, KEYS, signer.root)

    @pytest.mark.parametrize(
        ("data", "environment", "counts"),
        [
            ({"appAppleId": KEYS.app_apple_id, "environment": "Production"}, LIVE, True),
            ({"appAppleId": 1, "environment": "Production"}, LIVE, False),
            ({"environment": "Production"}, LIVE, False),
            ({"environment": "Sandbox"}, SANDBOX, True),
            ({"environment": "Sandbox"}, LIVE, False),
        ],
        ids=str,
    )
    def test_in_production_a_notification_names_the_app_by_its_number(self, signer, data: Any, environment, counts):
        signed = signer.sign({"signedDate": SIGNED_AT, "data": {"bundleId": KEYS.bundle_id} | data})
        if counts:
            assert notification_in(signed, environment, KEYS, signer.root)["data"]["environment"] == data["environment"]
        else:
            with pytest.raises(NotApples):
                notification_in(signed, environment, KEYS, signer.root)

    def test_the_root_is_apples(self):
        root = b64decode(APPLE_ROOT_CA_G3)
        fingerprint = "63343abfb89a6a03ebb57e9b3f5fa7be7c4f5c756f3017b3a8c488c3653e9179"
        assert hashlib.sha256(root).hexdigest() == fingerprint, "as https://www.apple.com/certificateauthority has it"
        certificate = x509.load_der_x509_certificate(root)
        certificate.verify_directly_issued_by(certificate)

    @pytest.mark.parametrize("private_key", ["", "no key", "-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----"])
    def test_keys_that_cannot_sign_are_none(self, private_key):
        assert parse_keys(new_keys().encode()).bundle_id == KEYS.bundle_id
        with pytest.raises((ValueError, TypeError)):
            parse_keys(json.dumps(json.loads(new_keys()) | {"private_key": private_key}).encode())
