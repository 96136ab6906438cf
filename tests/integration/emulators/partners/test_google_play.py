"""Google Play's stand-in answers as Google's documents say."""

import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from google.auth.transport.requests import Request
from google.oauth2.service_account import Credentials

from emulators.environment import PLAY_PACKAGE
from emulators.keys import Keys
from emulators.partners.google_account import AUDIENCE, EMAIL, JWT_BEARER, SCOPE
from tests.integration.emulators.local_servers import Emulator

APP = f"/google-play/androidpublisher/v3/applications/{PLAY_PACKAGE}"


@pytest.fixture
async def http(emulator: Emulator, keys: Keys) -> AsyncIterator[httpx.AsyncClient]:
    """A client with the token of the account."""
    token = token_of(keys.play_account)
    async with httpx.AsyncClient(base_url=emulator.url, headers={"authorization": f"Bearer {token}"}) as client:
        yield client


def token_of(account: Path, scope: str = SCOPE) -> str:
    credentials: Any = Credentials.from_service_account_file(str(account), scopes=[scope])
    credentials.refresh(Request())
    return str(credentials.token)


async def buy(http: httpx.AsyncClient, **asked: Any) -> tuple[str, str]:
    """The token and the order's id of a purchase."""
    bought = (await http.post("/google-play/dev/purchases", json={"product_id": "gems", **asked})).json()
    return bought["token"], bought["order_id"]


async def act(http: httpx.AsyncClient, token: str, name: str, **asked: Any) -> httpx.Response:
    return await http.post(f"/google-play/dev/purchases/{token}/{name}", json=asked)


async def purchase(http: httpx.AsyncClient, token: str) -> dict[str, Any]:
    answer = await http.get(f"{APP}/purchases/productsv2/tokens/{token}")
    return dict(answer.raise_for_status().json())


def reason_of(answer: httpx.Response) -> tuple[int, str]:
    error = answer.json()["error"]
    assert (error["code"], error["errors"][0]["domain"]) == (answer.status_code, "androidpublisher")
    return answer.status_code, error["errors"][0]["reason"]


async def test_a_purchase(http):
    token, order_id = await buy(http, account="payer", quantity=2, price=1_990_000)
    bought = await purchase(http, token)
    (line,) = bought["productLineItem"]
    assert (line["productId"], line["productOfferDetails"]["quantity"]) == ("gems", 2)
    assert bought["purchaseStateContext"] == {"purchaseState": "PURCHASED"}
    assert (bought["orderId"], bought["obfuscatedExternalAccountId"]) == (order_id, "payer")
    assert "testPurchaseContext" not in bought
    order = (await http.get(f"{APP}/orders/{order_id}")).json()
    assert order["total"] == {"currencyCode": "EUR", "units": "1", "nanos": 990_000_000}


async def test_what_is_pending_has_no_order_and_no_time(http):
    token, _ = await buy(http, pending=True, test=True)
    pending = await purchase(http, token)
    assert pending["purchaseStateContext"] == {"purchaseState": "PENDING"}
    assert not {"orderId", "purchaseCompletionTime"} & pending.keys()
    assert pending["testPurchaseContext"] == {"fopType": "TEST"}
    refused = await http.post(f"{APP}/purchases/products/gems/tokens/{token}:acknowledge")
    assert reason_of(refused) == (400, "productNotOwnedByUser")


async def test_acknowledged_twice_and_consumed_once(http):
    token, _ = await buy(http)
    url = f"{APP}/purchases/products/gems/tokens/{token}"
    statuses = [(await http.post(f"{url}:{name}")).status_code for name in ("acknowledge", "acknowledge", "consume")]
    assert statuses == [204, 204, 204]
    assert reason_of(await http.post(f"{url}:consume")) == (400, "productNotOwnedByUser")
    other = f"{APP}/purchases/products/coins/tokens/{token}:acknowledge"
    assert reason_of(await http.post(other)) == (400, "invalid")


async def test_only_what_was_revoked_is_voided(http):
    tokens = {name: (await buy(http, quantity=2))[0] for name in ("refund", "charge_back", "keep", "part", "expire")}
    for name, token in tokens.items():
        await act(http, token, name)
    query = {"maxResults": "2", "includeQuantityBasedPartialRefund": "true"}
    listed: dict[str, dict[str, Any]] = {}
    while True:
        page = (await http.get(f"{APP}/purchases/voidedpurchases", params=query)).raise_for_status().json()
        assert len(page["voidedPurchases"]) <= 2
        listed |= {voided["purchaseToken"]: voided for voided in page["voidedPurchases"]}
        if "tokenPagination" not in page:
            break
        query["token"] = page["tokenPagination"]["nextPageToken"]
    reasons = {name: listed[token]["voidedReason"] for name, token in tokens.items() if token in listed}
    assert reasons == {"refund": 1, "charge_back": 7, "part": 0, "expire": 8}
    assert listed[tokens["part"]]["voidedQuantity"] == 1
    whole = (await http.get(f"{APP}/purchases/voidedpurchases")).json()["voidedPurchases"]
    assert tokens["part"] not in {voided["purchaseToken"] for voided in whole}


async def test_a_refund_is_once_and_revokes_where_that_is_asked(http):
    token, order_id = await buy(http)
    assert (await http.post(f"{APP}/orders/{order_id}:refund?revoke=true")).status_code == 204
    assert (await purchase(http, token))["purchaseStateContext"] == {"purchaseState": "CANCELLED"}
    assert reason_of(await http.post(f"{APP}/orders/{order_id}:refund")) == (400, "orderAlreadyRefunded")
    other, other_order = await buy(http)
    assert (await http.post(f"{APP}/orders/{other_order}:refund")).status_code == 204
    assert (await purchase(http, other))["purchaseStateContext"] == {"purchaseState": "PURCHASED"}


async def test_more_than_thirty_days_back_is_refused(http):
    long_ago = {"startTime": str(int((time.time() - 31 * 86_400) * 1000))}
    assert reason_of(await http.get(f"{APP}/purchases/voidedpurchases", params=long_ago)) == (400, "invalidValue")


async def test_what_is_not_there(http):
    assert reason_of(await http.get(f"{APP}/purchases/productsv2/tokens/none")) == (404, "purchaseTokenNotFound")
    other = APP.replace(PLAY_PACKAGE, "com.example.other")
    token, _ = await buy(http)
    assert reason_of(await http.get(f"{other}/purchases/productsv2/tokens/{token}")) == (404, "applicationNotFound")
    assert (await act(http, token, "steal")).status_code == 400
    assert (await act(http, "none", "refund")).status_code == 404


@pytest.mark.parametrize("authorization", ["", "Bearer ya29.none", "Bearer none", "Basic x"])
async def test_without_a_good_token_nothing_is_told(http, authorization):
    token, _ = await buy(http)
    refused = await http.get(f"{APP}/purchases/productsv2/tokens/{token}", headers={"authorization": authorization})
    assert reason_of(refused) == (401, "required")


async def test_an_account_without_the_right_sees_no_orders(http):
    _, order_id = await buy(http)
    await http.put("/google-play/dev/account", json={"sees_orders": False})
    refused = await http.get(f"{APP}/orders/{order_id}")
    await http.put("/google-play/dev/account", json={"sees_orders": True})
    assert reason_of(refused) == (403, "permissionDenied")


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({}, ""),
        ({"iss": "somebody@example.com"}, "invalid_grant"),
        ({"aud": "https://example.com"}, "invalid_grant"),
        ({"exp": int(time.time()) - 60}, "invalid_grant"),
        ({"scope": "https://www.googleapis.com/auth/drive"}, "invalid_scope"),
    ],
    ids=["good", "another's", "for another", "too old", "of another scope"],
)
async def test_a_token_is_given_for_what_the_account_signed(http, keys, changes, error):
    key = keys.play_account.with_suffix(".pem").read_bytes()
    claims = {"iss": EMAIL, "aud": AUDIENCE, "scope": SCOPE, "exp": int(time.time()) + 60} | changes
    form = {"grant_type": JWT_BEARER, "assertion": jwt.encode(claims, key, algorithm="RS256")}
    answer = await http.post("/google-play/token", data=form)
    assert answer.json().get("error", "") == error


async def test_what_another_key_signed_gets_no_token(http):
    claims = {"iss": EMAIL, "aud": AUDIENCE, "scope": SCOPE, "exp": int(time.time()) + 60}
    forged = jwt.encode(claims, generate_private_key(65537, 2048), algorithm="RS256")
    answer = await http.post("/google-play/token", data={"grant_type": JWT_BEARER, "assertion": forged})
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")
    assert (await http.post("/google-play/token", data={"grant_type": "password"})).status_code == 400
