"""The stand-in for Steam's purchases refuses and answers as Steam documents it (ISteamMicroTxn)."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from emulators.partners.app import app
from emulators.partners.steam import Steam

KEY, APP, BUYER = "0123456789ABCDEF" * 2, "480", "76561197960287930"
LIVE, SANDBOX = "/steam/ISteamMicroTxn", "/steam/ISteamMicroTxnSandbox"
ORDER = {
    "orderid": "9223372036854775807",
    "steamid": BUYER,
    "itemcount": "1",
    "language": "en",
    "currency": "EUR",
    "itemid[0]": "100",
    "qty[0]": "1",
    "amount[0]": "999",
    "description[0]": "Gems",
}


class Publisher:
    """Calls Steam with the publisher's key."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http

    async def ask(self, method: str, key: str = KEY, interface: str = LIVE, **question: str) -> httpx.Response:
        params, headers = {"appid": APP} | question, {"x-webapi-key": key}
        return await self.http.get(f"{interface}/{method}/", params=params, headers=headers)

    async def do(self, method: str, key: str = KEY, interface: str = LIVE, **form: str) -> httpx.Response:
        return await self.http.post(f"{interface}/{method}/", data={"appid": APP, "key": key} | form)

    async def open(self, interface: str = LIVE, **changes: str) -> httpx.Response:
        return await self.do("InitTxn/v3", interface=interface, **(ORDER | changes))

    async def act(self, act: str, order: str = ORDER["orderid"], **asked: Any) -> int:
        return (await self.http.post(f"/steam/dev/orders/{order}/{act}", json=asked)).status_code


@pytest.fixture
async def steam(tmp_path) -> AsyncIterator[Publisher]:
    key = tmp_path / "key"
    key.write_text(KEY)
    transport = httpx.ASGITransport(app({"steam": Steam(key, int(APP), "ludus")}))
    async with httpx.AsyncClient(transport=transport, base_url="http://partners.test") as http:
        yield Publisher(http)


def params(answer: httpx.Response) -> dict[str, Any]:
    response = answer.raise_for_status().json()["response"]
    assert response["result"] == "OK", response
    return dict(response["params"])


def failure(answer: httpx.Response) -> int:
    """The number of a failure, which comes with 200."""
    assert answer.status_code == 200
    return int(answer.json()["response"]["error"]["errorcode"])


@pytest.mark.parametrize("interface", [LIVE, SANDBOX])
async def test_a_purchase_is_opened_approved_captured_and_given_back(steam: Publisher, interface: str):
    order = ORDER["orderid"]
    opened = params(await steam.open(interface))
    assert (opened["orderid"], type(opened["transid"]), "steamurl" in opened) == (order, str, False)
    assert failure(await steam.do("FinalizeTxn/v2", interface=interface, orderid=order)) == 5
    assert await steam.act("approve") == 201
    assert params(await steam.do("FinalizeTxn/v2", interface=interface, orderid=order)) == opened
    assert failure(await steam.do("FinalizeTxn/v2", interface=interface, orderid=order)) == 6
    for name in ({"orderid": order}, {"transid": opened["transid"]}):
        shown = params(await steam.ask("QueryTxn/v3", interface=interface, **name))
        assert (shown["status"], shown["steamid"], shown["orderid"]) == ("Succeeded", BUYER, order)
        assert shown["items"][0]["amount"] + shown["items"][0]["vat"] == 999
    assert params(await steam.do("RefundTxn/v2", interface=interface, orderid=order)) == opened
    assert params(await steam.ask("QueryTxn/v3", interface=interface, orderid=order))["status"] == "Refunded"
    other = SANDBOX if interface == LIVE else LIVE
    assert failure(await steam.ask("QueryTxn/v3", interface=other, orderid=order)) == 3


async def test_who_has_no_key_is_forbidden_and_what_is_missing_is_bad(steam: Publisher):
    assert (await steam.ask("QueryTxn/v3", key="", orderid="1")).status_code == 403
    assert (await steam.do("FinalizeTxn/v2", key="x", orderid="1")).status_code == 403
    assert (await steam.do("FinalizeTxn/v2")).status_code == 400
    assert (await steam.ask("QueryTxn/v3", appid="481", orderid="1")).status_code == 403
    assert (await steam.ask("FinalizeTxn/v2", orderid="1")).status_code == 405


@pytest.mark.parametrize(
    "wrong",
    [
        {"orderid": "0"},
        {"orderid": str(2**64)},
        {"amount[0]": "0"},
        {"amount[0]": "9.99"},
        {"currency": "JPY"},
        {"currency": "KRW", "amount[0]": "100"},
        {"description[0]": "é" * 65},
        {"usersession": "web"},
    ],
    ids=str,
)
async def test_what_is_no_purchase_is_not_opened(steam: Publisher, wrong):
    assert failure(await steam.open(**wrong)) == 3


async def test_an_id_is_for_one_purchase_for_ever(steam: Publisher):
    params(await steam.open())
    assert failure(await steam.open(currency="USD")) == 3


async def test_who_denies_is_asked_no_more(steam: Publisher):
    params(await steam.open())
    assert [await steam.act(act) for act in ("deny", "approve", "refund", "dance")] == [201, 409, 409, 400]
    assert failure(await steam.do("FinalizeTxn/v2", orderid=ORDER["orderid"])) == 10
    assert failure(await steam.do("RefundTxn/v2", orderid=ORDER["orderid"])) == 3


async def test_a_browser_gets_a_page_and_a_player_who_is_away_needs_one(steam: Publisher):
    opened = params(await steam.open(usersession="web", ipaddress="203.0.113.9"))
    assert opened["steamurl"].endswith(f"/approvetxn/{opened['transid']}/")
    assert params(await steam.ask("GetUserInfo/v2", steamid=BUYER))["currency"] == "EUR"
    await steam.http.put(f"/steam/dev/wallets/{BUYER}", json={"status": "Offline"})
    assert failure(await steam.ask("GetUserInfo/v2", steamid=BUYER)) == 7
    assert params(await steam.ask("GetUserInfo/v2", steamid=BUYER, ipaddress="203.0.113.9"))["country"] == "DE"
    await steam.http.put(f"/steam/dev/wallets/{BUYER}", json={"status": "Locked from purchasing"})
    assert failure(await steam.open(orderid="17")) == 103


async def test_reports_begin_with_a_second_and_list_what_their_kind_says(steam: Publisher):
    params(await steam.open())
    await steam.act("approve")
    params(await steam.do("FinalizeTxn/v2", orderid=ORDER["orderid"]))
    await steam.act("chargeback", time="2026-11-30T12:00:05Z")
    bought = {"steam_id": BUYER, "item_id": 7, "time": "2026-11-30T12:00:05Z"}
    await steam.http.post("/steam/dev/store_purchases", json=bought)
    params(await steam.open(orderid="17"))

    async def report(**question: str) -> list[tuple[str, str]]:
        said = params(await steam.ask("GetReport/v5", **({"time": "2026-11-30T12:00:05Z"} | question)))
        assert said["count"] == len(said["orders"])
        return [(order["orderid"], order["status"]) for order in said["orders"]]

    charged, store = (ORDER["orderid"], "Chargedback"), ("0", "Succeeded")
    assert sorted(await report(type="SETTLEMENT")) == sorted([charged, store])
    assert (await report(), await report(type="CHARGEBACK")) == ([charged], [charged])
    assert await report(type="STEAMSTORESALES") == [store]
    assert len(await report(type="SETTLEMENT", maxresults="1")) == 1
    assert await report(type="SETTLEMENT", time="2026-11-30T12:00:06Z") == []
    assert failure(await steam.ask("GetReport/v5", type="EVERYTHING", time="2026-11-30T12:00:05Z")) == 3


async def test_an_answer_is_lost_where_the_fault_says_and_what_was_asked_for_is_done(steam: Publisher):
    params(await steam.open())
    await steam.act("approve")
    fault = {"kind": "lost", "times": 1, "path": "FinalizeTxn"}
    (await steam.http.put("/control/steam", json=fault)).raise_for_status()
    assert params(await steam.ask("QueryTxn/v3", orderid=ORDER["orderid"]))["status"] == "Approved"
    lost = await steam.do("FinalizeTxn/v2", orderid=ORDER["orderid"])
    assert len(lost.content) < int(lost.headers["content-length"])
    assert params(await steam.ask("QueryTxn/v3", orderid=ORDER["orderid"]))["status"] == "Succeeded"
    assert failure(await steam.do("FinalizeTxn/v2", orderid=ORDER["orderid"])) == 6
