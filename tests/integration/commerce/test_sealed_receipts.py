"""Receipts: published with each grant, sealed, and written to Cloud Storage once."""

import asyncio
import json
import uuid

import pytest

from functions.commerce.events import ReceiptAccepted
from functions.commerce.models.orders import Order, Payment, PaymentState
from functions.commerce.operations.purchases import orders, sealed_receipts
from functions.commerce.settings import settings
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.firestore.audit import ACTIONS
from shared.identity import encryption
from shared.identity.callers import Role
from shared.identity.encryption import DecryptionFailed
from shared.media import uploads
from tests.local_api import code_of, data_of
from tests.payments import now, paid, sell

HANDLE, OPEN = "commerce-keep-receipt", "commerce-open-receipt"
PAYER = "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"


@pytest.fixture(autouse=True)
def granters(api) -> None:
    register(GRANTING)


async def granted(accounts) -> tuple[Payment, Order]:
    player, payment = await accounts.player(), paid(await sell(), payer=PAYER)
    return payment, await orders.settle(payment, player.id)


def accepted(payment: Payment, order: Order) -> ReceiptAccepted:
    return ReceiptAccepted(order_id=order.order_id, payment=payment.model_dump_json())


async def file_of(order_id: str) -> bytes:
    stored = await uploads.find(settings().receipts_bucket, f"receipts/{order_id}.json")
    assert stored is not None
    content = await uploads.read(stored.upload)
    assert content is not None
    return content


async def test_a_grant_publishes_its_receipt_once_however_often_it_is_settled(accounts, listen):
    listener = await listen("commerce.receipt_accepted")
    payment, order = await granted(accounts)
    (message,) = await listener.messages(1, key=order.order_id)
    assert Payment.model_validate_json(message.data["payment"]) == payment
    await asyncio.gather(*(orders.settle(payment) for _ in range(20)))
    await orders.settle(now(payment, PaymentState.REFUNDED))
    assert (await orders.settle(payment)).times_granted == 2
    assert await listener.silence(key=order.order_id) == []


async def test_what_is_not_granted_has_no_receipt(accounts, listen):
    listener = await listen("commerce.receipt_accepted")
    player = await accounts.player()
    order = await orders.settle(paid(await sell(), state=PaymentState.OPEN), player.id)
    assert await listener.silence(key=order.order_id) == []
    assert await sealed_receipts.read(order.order_id) is None


async def test_a_receipt_is_sealed_and_opens_as_it_was(api, accounts):
    payment, order = await granted(accounts)
    assert (await api.push(HANDLE, accepted(payment, order))).status_code == 204
    content = await file_of(order.order_id)
    assert json.loads(content).keys() == {"order_id", "sealed"}
    assert payment.transaction_id.encode() not in content
    assert PAYER.encode() not in content
    assert await sealed_receipts.read(order.order_id) == payment


class TestOpening:
    async def test_an_admin_opens_it_and_that_is_kept(self, api, accounts):
        payment, order = await granted(accounts)
        assert (await api.push(HANDLE, accepted(payment, order))).status_code == 204
        admin = await accounts.staff(Role.ADMIN)
        receipt = data_of(await api(OPEN, token=admin.token, path_values={"order_id": order.order_id}))
        assert receipt["order_id"] == order.order_id
        assert Payment.model_validate(receipt["payment"]) == payment
        (action,) = await ACTIONS.select(("actor_id", "==", admin.id), limit=10)
        assert (action.function, order.order_id in action.path) == (OPEN, True)

    async def test_what_was_not_granted_has_none(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        refused = await api(OPEN, token=admin.token, path_values={"order_id": "stripe-live-none"})
        assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_RECEIPT")

    async def test_what_was_moved_here_from_another_order_does_not_open(self, api, accounts):
        payment, order = await granted(accounts)
        other = f"stripe-live-{uuid.uuid4().hex}"
        await api.push(HANDLE, accepted(payment, order))
        file = await file_of(order.order_id)
        await uploads.keep(settings().receipts_bucket, f"receipts/{other}.json", file, "application/json")
        admin = await accounts.staff(Role.ADMIN)
        refused = await api(OPEN, token=admin.token, path_values={"order_id": other})
        assert (refused.status_code, code_of(refused)) == (409, "RECEIPT_UNREADABLE")


async def test_the_first_receipt_stays(api, accounts):
    payment, order = await granted(accounts)
    first, later = accepted(payment, order), accepted(now(payment, PaymentState.REFUNDED), order)
    await asyncio.gather(*(api.push(HANDLE, first) for _ in range(10)))
    content = await file_of(order.order_id)
    for receipt in (first, later):
        assert (await api.push(HANDLE, receipt)).status_code == 204
    assert await file_of(order.order_id) == content


async def test_storage_that_is_down_withholds_no_grant_and_loses_no_receipt(api, accounts, monkeypatch):
    monkeypatch.setenv("RECEIPTS_BUCKET", f"gone-{uuid.uuid4().hex}")
    settings.cache_clear()
    payment, order = await granted(accounts)
    assert order.status == "granted"
    assert (await api.push(HANDLE, accepted(payment, order))).status_code == 500
    monkeypatch.undo()
    settings.cache_clear()
    assert (await api.push(HANDLE, accepted(payment, order))).status_code == 204
    assert await sealed_receipts.read(order.order_id) == payment


async def test_a_receipt_counts_for_its_own_order_alone(api, accounts):
    payment, order = await granted(accounts)
    await api.push(HANDLE, accepted(payment, order))
    other = f"stripe-live-{uuid.uuid4().hex}"
    await uploads.keep(
        settings().receipts_bucket, f"receipts/{other}.json", await file_of(order.order_id), "application/json"
    )
    with pytest.raises(DecryptionFailed):
        await sealed_receipts.read(other)


async def test_a_new_key_seals_and_the_earlier_one_opens(api, accounts, monkeypatch, tmp_path):
    payment, order = await granted(accounts)
    await api.push(HANDLE, accepted(payment, order))
    rotated = tmp_path / "receipts.key"
    rotated.write_text(f"{encryption.new_key()}\n{settings().receipt_key_file.read_text()}")
    monkeypatch.setenv("RECEIPT_KEY_FILE", str(rotated))
    settings.cache_clear()
    assert await sealed_receipts.read(order.order_id) == payment
    rotated.write_text(encryption.new_key())
    sealed_receipts.RECEIPT_KEYS.forget()
    with pytest.raises(DecryptionFailed):
        await sealed_receipts.read(order.order_id)
