"""Epic's stand-in gives tokens, lists entitlements and redeems them as Epic documents it (Ecom Web APIs)."""

import base64
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from emulators.partners.app import app
from emulators.partners.epic_store import DEPLOYMENT, MOST_AT_ONCE, SANDBOX, EpicStore

CLIENT = {"client_id": "xyz", "client_secret": "s3cret"}
FORM = {"grant_type": "client_credentials", "deployment_id": DEPLOYMENT}
ACCOUNT = "0123456789abcdef" * 2


class Game:
    """Calls Epic as the game's server does."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http

    async def token(self, secret: str = CLIENT["client_secret"], **changes: str) -> httpx.Response:
        basic = base64.b64encode(f"{CLIENT['client_id']}:{secret}".encode()).decode()
        headers = {"authorization": f"Basic {basic}"}
        return await self.http.post("/epic-store/epic/oauth/v2/token", data=FORM | changes, headers=headers)

    async def sign_in(self) -> None:
        token = (await self.token()).raise_for_status().json()["access_token"]
        self.http.headers["authorization"] = f"Bearer {token}"

    async def listed(self, account: str = ACCOUNT, version: int = 4, **question: str) -> httpx.Response:
        path = f"/epic-store/epic/ecom/v{version}/identities/{account}/entitlements"
        return await self.http.get(path, params={"sandboxId": SANDBOX, **question})

    async def ids(self, **question: str) -> set[str]:
        return {each["id"] for each in (await self.listed(**question)).raise_for_status().json()}

    async def redeem(self, *ids: str, account: str = ACCOUNT, sandbox: str = SANDBOX) -> httpx.Response:
        path = f"/epic-store/epic/ecom/v3/identities/{account}/entitlements/redeem"
        return await self.http.put(path, json={"entitlementIds": ids, "sandboxId": sandbox})

    async def buy(self, **asked: Any) -> dict[str, Any]:
        body = {"account_id": ACCOUNT, **asked}
        return dict((await self.http.post("/epic-store/dev/entitlements", json=body)).raise_for_status().json())

    async def act(self, entitlement_id: str, act: str) -> int:
        return (await self.http.post(f"/epic-store/dev/entitlements/{entitlement_id}/{act}")).status_code


@pytest.fixture
async def epic(tmp_path) -> AsyncIterator[Game]:
    credentials = tmp_path / "epic.json"
    credentials.write_text(json.dumps(CLIENT))
    transport = httpx.ASGITransport(app({"epic-store": EpicStore(credentials)}))
    async with httpx.AsyncClient(transport=transport, base_url="http://partners.test") as http:
        game = Game(http)
        await game.sign_in()
        yield game


async def test_a_client_gets_a_token_and_others_do_not(epic):
    given = (await epic.token()).json()
    assert (given["token_type"], given["expires_in"], given["client_id"]) == ("bearer", 7200, "xyz")
    assert given["access_token"].startswith("eg1~")
    assert "account_id" not in given
    for refused, status in (
        (await epic.token(secret="wrong"), 401),
        (await epic.token(grant_type="password"), 400),
        (await epic.token(deployment_id="another"), 400),
    ):
        assert refused.status_code == status
        assert refused.json()["errorCode"].startswith("errors.com.epicgames.common.oauth.")


async def test_without_a_good_token_nothing_is_listed_or_redeemed(epic):
    bought = await epic.buy()
    await epic.http.post("/epic-store/dev/expire")
    for refused in (await epic.listed(), await epic.redeem(bought["id"])):
        assert refused.status_code == 401
    await epic.sign_in()
    assert await epic.ids() == {bought["id"]}


async def test_what_an_account_bought_is_listed_in_its_sandbox(epic):
    bought, _ = await epic.buy(item="gems"), await epic.buy(sandbox="another")
    await epic.buy(account_id="f" * 32)
    (entitlement,) = (await epic.listed()).json()
    assert entitlement == bought
    assert (entitlement["catalogItemId"], entitlement["accountId"]) == ("gems", ACCOUNT)
    assert (entitlement["status"], entitlement["active"], entitlement["useCount"]) == ("ACTIVE", True, 0)
    assert await epic.ids(entitlementName="gems") == {bought["id"]}
    assert await epic.ids(entitlementName="fox") == set()
    assert (await epic.listed(version=3)).status_code == 404
    assert (await epic.listed(sandboxId="")).status_code == 400


async def test_what_is_redeemed_is_listed_where_that_is_asked_for_and_redeemed_once(epic):
    bought = await epic.buy()
    assert (await epic.redeem(bought["id"])).status_code == 204
    assert (await epic.ids(), await epic.ids(includeRedeemed="true")) == (set(), {bought["id"]})
    (entitlement,) = (await epic.listed(includeRedeemed="true")).json()
    assert entitlement["useCount"] == 1
    again = await epic.redeem(bought["id"])
    assert (again.status_code, again.json()["errorCode"]) == (
        400,
        "errors.com.epicgames.entitlement.already_redeemed",
    )


async def test_all_are_redeemed_or_none(epic):
    first, second, foreign = await epic.buy(), await epic.buy(), await epic.buy(account_id="f" * 32)
    assert (await epic.redeem(first["id"], foreign["id"])).status_code == 404
    assert (await epic.redeem(first["id"], second["id"], sandbox="another")).status_code == 404
    for wrong in ((), [first["id"]] * (MOST_AT_ONCE + 1)):
        assert (await epic.redeem(*wrong)).status_code == 400
    assert await epic.ids() == {first["id"], second["id"]}
    assert (await epic.redeem(first["id"], second["id"])).status_code == 204


async def test_a_refund_makes_an_entitlement_inactive_or_lets_it_vanish(epic):
    revoked, vanished = await epic.buy(), await epic.buy()
    assert [await epic.act(revoked["id"], "revoke"), await epic.act(vanished["id"], "vanish")] == [200, 200]
    (entitlement,) = (await epic.listed(includeRedeemed="true")).json()
    assert (entitlement["id"], entitlement["status"], entitlement["active"]) == (revoked["id"], "REVOKED", False)
    for gone, status in ((revoked, 400), (vanished, 404)):
        assert (await epic.redeem(gone["id"])).status_code == status
        assert await epic.act(gone["id"], "restore") == 200
    assert await epic.ids() == {revoked["id"], vanished["id"]}
    assert await epic.act(revoked["id"], "lose") == 400
    assert await epic.act("none", "revoke") == 404
