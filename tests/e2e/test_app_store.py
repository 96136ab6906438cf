"""A purchase in the App Store, on the whole local cloud: bought, shown, given back by Apple and taken again."""

import uuid
from typing import Any

import httpx

from emulators.cloud import LocalCloud
from tests.waiting import wait_until
from tests.whole_cloud import Tokens

PASSWORD = "Long-Journey-1"


def test_what_apple_gives_back_is_taken_and_what_it_takes_again_is_given(
    whole_cloud: LocalCloud, gateway: str, tokens: Tokens
) -> None:
    body = {"email": f"{uuid.uuid4().hex}@example.com", "password": PASSWORD, "display_name": "Ada"}
    player = data_of(httpx.post(f"{gateway}/api/v1/auth/register", json=body))["access_token"]
    product_id = f"dev.ludus.{uuid.uuid4().hex}"
    sku = {
        "sku_id": f"gems-{uuid.uuid4().hex}",
        "type": "consumable",
        "name": "Chest of 1,000 gems",
        "items": [{"kind": "currency", "id": "premium", "quantity": 1000}],
        "offers": {"apple": {"product_id": product_id}},
    }
    with api(gateway, tokens["admin"]) as admin:
        data_of(admin.post("/admin/commerce/skus", json=sku))
    store = f"{whole_cloud.address('partners')}/apple/dev/transactions"
    with api(gateway, player) as http:
        payer = data_of(http.get("/commerce/wallet"))["payers"]["apple"]
        made = httpx.post(store, json={"product_id": product_id, "payer": payer}).raise_for_status().json()
        shown = {"provider": "apple", "transaction": made["transaction_id"]}
        assert data_of(http.post("/commerce/verify-receipt", json=shown))["status"] == "granted"
        for act, left in (("refund", 0), ("reverse", 1000)):
            httpx.post(f"{store}/{made['transaction_id']}/{act}", json={"deliver": 2}, timeout=60).raise_for_status()
            wait_until(lambda left=left: premium(http) == left)


def api(gateway: str, token: str) -> httpx.Client:
    return httpx.Client(base_url=f"{gateway}/api/v1", headers={"Authorization": f"Bearer {token}"}, timeout=60)


def premium(http: httpx.Client) -> int:
    balances = data_of(http.get("/commerce/wallet"))["balances"]
    return int(next(balance["balance"] for balance in balances if balance["currency"] == "premium"))


def data_of(answer: httpx.Response) -> dict[str, Any]:
    assert answer.is_success, answer.text
    return dict(answer.json()["data"])
