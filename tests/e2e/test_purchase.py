"""A purchase for money, through the gateway, on the whole local cloud: paid, granted by Stripe's notice, given back."""

import uuid
from typing import Any

import httpx

from emulators.cloud import LocalCloud
from tests.e2e.test_journey import Session, register
from tests.products import gems
from tests.waiting import wait_until
from tests.whole_cloud import Tokens


def balance(player: Session, currency: str) -> tuple[int, int]:
    """What a player has of a currency, and owes."""
    balances = player.get("/api/v1/commerce/wallet")["balances"]
    (line,) = [line for line in balances if line["currency"] == currency]
    return line["balance"], line["debt"]


def sell(admin: Session) -> str:
    """Sell a chest of gems with a title."""
    items: list[dict[str, Any]] = [
        {"kind": "currency", "id": "premium", "quantity": 1000},
        {"kind": "title", "id": "founder"},
    ]
    created = admin.post("/api/v1/admin/commerce/skus", gems(type="bundle", items=items))
    assert created.status_code == 201, created.text
    return str(created.json()["data"]["sku_id"])


def test_a_purchase_is_paid_granted_and_given_back(gateway: str, whole_cloud: LocalCloud, tokens: Tokens) -> None:
    admin, ada = Session(gateway, tokens["admin"]), register(gateway, "Ada")
    sku_id = sell(admin)
    wanted = {"sku_id": sku_id, "provider": "stripe", "currency": "EUR", "price": 9_990_000}
    opened = ada.post("/api/v1/commerce/checkout", wanted)
    assert opened.status_code == 201, opened.text
    checkout = opened.json()["data"]
    mine = f"/api/v1/commerce/orders/{checkout['order_id']}"
    assert ada.get(mine)["status"] == "pending"

    stripe = f"{whole_cloud.address('partners')}/stripe/dev/intents/{checkout['transaction']}"
    httpx.post(f"{stripe}/pay", json={"deliver": 2}).raise_for_status()
    wait_until(lambda: ada.get(mine)["status"] == "granted")
    assert balance(ada, "premium") == (1000, 0)
    assert [owned["id"] for owned in ada.get("/api/v1/player/entitlements")["items"]] == ["founder"]
    spent = ada.post("/api/v1/commerce/wallet/spend", {"currency": "premium", "amount": 300, "reason": "A sword"})
    assert spent.status_code == 200, spent.text

    (order,) = admin.get(f"/api/v1/admin/commerce/orders?transaction={checkout['transaction']}")["items"]
    refund, why = f"/api/v1/admin/commerce/orders/{order['order_id']}/refund", {"reason": f"Ticket {uuid.uuid4()}"}
    preview = admin.post(refund, why | {"dry_run": True}).json()["data"]
    assert preview["effect"]["amounts"] == [
        {"currency": "premium", "amount": 1000, "from_balance": 700, "becomes_debt": 300}
    ]
    assert ada.get(mine)["status"] == "granted"
    for _ in range(2):
        assert admin.post(refund, why).json()["data"]["order"]["status"] == "refunded"
    assert balance(ada, "premium") == (0, 300)
    assert [owned["status"] for owned in ada.get("/api/v1/player/entitlements")["items"]] == ["revoked"]
    assert ada.get(mine)["refunded_amount"] == 9_990_000

    forgiven = {"currency": "premium", "reason": "A goodbye", "fact": "ticket-1"}
    assert admin.post(f"/api/v1/admin/wallets/{ada.user_id}/forgive-debt", forgiven).status_code == 200
    assert balance(ada, "premium") == (0, 0)
