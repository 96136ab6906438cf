"""The App Store's stand-in answers as its documentation and its own library say."""

import json
import time
from base64 import b64decode
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest
from appstoreserverlibrary.models.Environment import Environment
from appstoreserverlibrary.signed_data_verifier import SignedDataVerifier

from emulators.keys import Keys
from emulators.partners.apple_signing import ensure_signer
from tests.integration.emulators.local_servers import Emulator

PRODUCTION, SANDBOX = "/apple/production/inApps", "/apple/sandbox/inApps"


@pytest.fixture
async def http(emulator: Emulator, keys: Keys) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=emulator.url, headers=bearer(keys)) as client:
        yield client


@pytest.fixture
def verifier(keys: Keys) -> SignedDataVerifier:
    """Apple's own, for production."""
    app = json.loads(keys.apple_keys.read_text())
    root = b64decode(ensure_signer(keys.apple_signer).root)
    return SignedDataVerifier([root], False, Environment.PRODUCTION, app["bundle_id"], app["app_apple_id"])


def bearer(keys: Keys, **changes: Any) -> dict[str, str]:
    """What Apple asks for, and what may be wrong with it."""
    app, now = json.loads(keys.apple_keys.read_text()), int(time.time())
    claims = {
        "iss": app["issuer_id"],
        "iat": now,
        "exp": now + 300,
        "aud": "appstoreconnect-v1",
        "bid": app["bundle_id"],
    }
    kid = changes.pop("kid", app["key_id"])
    token = jwt.encode(claims | changes, app["private_key"], algorithm="ES256", headers={"kid": kid})
    return {"authorization": f"Bearer {token}"}


async def buy(http: httpx.AsyncClient, **asked: Any) -> str:
    made = (await http.post("/apple/dev/transactions", json={"product_id": "gems", **asked})).raise_for_status().json()
    return str(made["transaction_id"])


async def does(http: httpx.AsyncClient, transaction: str, act: str, **asked: Any) -> str:
    path = f"/apple/dev/transactions/{transaction}/{act}"
    body = (await http.post(path, json=asked)).raise_for_status().json()["body"]
    return str(json.loads(body)["signedPayload"])


async def test_apples_own_library_reads_a_transaction(http: httpx.AsyncClient, verifier: SignedDataVerifier):
    name = await buy(http, payer="5b0c9f3e-7d3a-4c1d-9a52-0d6f0e2b7a11", quantity=2)
    answer = (await http.get(f"{PRODUCTION}/v1/transactions/{name}")).json()
    read = verifier.verify_and_decode_signed_transaction(answer["signedTransactionInfo"])
    assert (read.transactionId, read.productId, read.quantity, read.price) == (name, "gems", 2, 9990)
    assert read.revocationDate is None


@pytest.mark.parametrize(
    ("act", "kind", "revocation"),
    [
        ("refund", "REFUND", "REFUND_FULL"),
        ("prorate", "REFUND", "REFUND_PRORATED"),
        ("ask", "CONSUMPTION_REQUEST", None),
    ],
)
async def test_and_a_notification(http: httpx.AsyncClient, verifier: SignedDataVerifier, act, kind, revocation):
    name = await buy(http)
    read = verifier.verify_and_decode_notification(await does(http, name, act))
    assert read.data is not None
    assert (read.rawNotificationType, bool(read.notificationUUID)) == (kind, True)
    about = verifier.verify_and_decode_signed_transaction(read.data.signedTransactionInfo or "")
    assert (about.transactionId, about.rawRevocationType) == (name, revocation)


async def test_a_reversal_takes_the_revocation_away(http: httpx.AsyncClient, verifier: SignedDataVerifier):
    name = await buy(http)
    for act in ("refund", "reverse"):
        await does(http, name, act)
    answer = (await http.get(f"{PRODUCTION}/v1/transactions/{name}")).json()
    assert verifier.verify_and_decode_signed_transaction(answer["signedTransactionInfo"]).revocationDate is None


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        (f"{PRODUCTION}/v1/transactions/1000000000000001", 404, 4040010),
        (f"{PRODUCTION}/v1/transactions/x", 400, 4000006),
        (f"{PRODUCTION}/v2/history/1000000000000001", 404, 4040010),
        (f"{PRODUCTION}/v2/refund/lookup/x", 400, 4000006),
        (f"{PRODUCTION}/v1/notifications/test/x", 404, 4040008),
    ],
)
async def test_what_it_does_not_know(http: httpx.AsyncClient, path, status, code):
    refused = await http.get(path)
    assert (refused.status_code, refused.json()["errorCode"]) == (status, code)


async def test_production_and_sandbox_know_nothing_of_each_other(http: httpx.AsyncClient):
    name = await buy(http, environment="Sandbox")
    answers = [(await http.get(f"{api}/v1/transactions/{name}")).status_code for api in (PRODUCTION, SANDBOX)]
    assert answers == [404, 200]


@pytest.mark.parametrize(
    "changes",
    [{"kid": "ANOTHER"}, {"bid": "another.game"}, {"aud": "x"}, {"iss": "x"}, {"exp": 1}, {"exp": 4_000_000_000}],
    ids=str,
)
async def test_a_wrong_token_is_refused_without_a_word(http: httpx.AsyncClient, keys: Keys, changes):
    refused = await http.get(f"{PRODUCTION}/v1/transactions/1", headers=bearer(keys, **changes))
    assert (refused.status_code, refused.content) == (401, b"")


async def test_pages_of_a_history_and_of_refunds(http: httpx.AsyncClient):
    payer = "11111111-7d3a-4c1d-9a52-0d6f0e2b7a11"
    names = [await buy(http, payer=payer) for _ in range(25)]
    for name in names[:21]:
        await does(http, name, "refund")
    first = (await http.get(f"{PRODUCTION}/v2/history/{names[0]}")).json()
    rest = (await http.get(f"{PRODUCTION}/v2/history/{names[0]}", params={"revision": first["revision"]})).json()
    assert (len(first["signedTransactions"]), first["hasMore"]) == (20, True)
    assert (len(rest["signedTransactions"]), rest["hasMore"]) == (5, False)
    refunds = (await http.get(f"{PRODUCTION}/v2/refund/lookup/{names[0]}", params={"revision": "20"})).json()
    assert len(refunds["signedTransactions"]) == 1


async def test_notifications_that_were_not_received(http: httpx.AsyncClient, verifier: SignedDataVerifier):
    lost, received = await buy(http), await buy(http)
    await does(http, lost, "refund")
    await does(http, received, "refund", received=True)
    now = int(time.time() * 1000)
    asked = {"startDate": now - 3_600_000, "endDate": now + 60_000, "notificationType": "REFUND"}
    history = f"{PRODUCTION}/v1/notifications/history"
    for name, only_failures, count in ((lost, True, 1), (received, True, 0), (received, False, 1)):
        body = asked | {"transactionId": name, "onlyFailures": only_failures}
        answer = (await http.post(history, json=body)).json()
        assert (len(answer["notificationHistory"]), answer["hasMore"]) == (count, False)
        for item in answer["notificationHistory"]:
            verifier.verify_and_decode_notification(item["signedPayload"])
    refused = await http.post(history, json=asked | {"startDate": now, "endDate": now})
    assert (refused.status_code, refused.json()["errorCode"]) == (400, 4000013)


async def test_a_test_needs_an_address(http: httpx.AsyncClient):
    refused = await http.post(f"{PRODUCTION}/v1/notifications/test")
    assert (refused.status_code, refused.json()["errorCode"]) == (404, 4040007)


async def test_consumption_needs_consent(http: httpx.AsyncClient):
    path = f"{PRODUCTION}/v2/transactions/consumption/{await buy(http)}"
    answers = [await http.put(path, json={"customerConsented": consented}) for consented in (True, False)]
    assert [answer.status_code for answer in answers] == [202, 400]


async def test_its_root_stays_the_same(tmp_path: Path):
    assert ensure_signer(tmp_path / "a.pem").root == ensure_signer(tmp_path / "a.pem").root
    assert ensure_signer(tmp_path / "a.pem").root != ensure_signer(tmp_path / "b.pem").root
