"""The stand-ins for partners answer as those document it."""

import json
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest

from emulators.keys import Keys
from tests.integration.emulators.local_servers import Emulator
from tests.integration.emulators.partner_server import partners_running

AUTHENTICATE = "/steam/ISteamUserAuth/AuthenticateUserTicket/v1/"
SUMMARIES = "/steam/ISteamUser/GetPlayerSummaries/v2/"
JWKS = "/epic/epic/oauth/v2/.well-known/jwks.json"
ADDRESS = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"


@pytest.fixture
async def http(emulator: Emulator) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=emulator.url) as client:
        yield client


@pytest.fixture
def key(keys: Keys) -> str:
    return keys.steam_key.read_text()


async def ticket(http: httpx.AsyncClient, **asked: Any) -> dict[str, str]:
    return dict((await http.post("/steam/dev/tickets", json=asked)).raise_for_status().json())


async def test_steam_says_whose_ticket_it_is(http: httpx.AsyncClient, key: str):
    made = await ticket(http, name="Ada", owner_steam_id="76561197960287930", vac_banned=True)
    for sent in ({"params": {"key": key}}, {"headers": {"x-webapi-key": key}}):
        question = {"appid": "480", "ticket": made["ticket"], **sent.get("params", {})}
        answer = await http.get(AUTHENTICATE, params=question, headers=sent.get("headers"))
        assert answer.json() == {
            "response": {
                "params": {
                    "result": "OK",
                    "steamid": made["steam_id"],
                    "ownersteamid": "76561197960287930",
                    "vacbanned": True,
                    "publisherbanned": False,
                }
            }
        }
    summaries = await http.get(SUMMARIES, params={"key": key, "steamids": f"{made['steam_id']},76561197960287930"})
    (player,) = summaries.json()["response"]["players"]
    assert (player["steamid"], player["personaname"]) == (made["steam_id"], "Ada")


async def test_steam_refuses_as_steam_does(http: httpx.AsyncClient, key: str):
    made = await ticket(http, identity="ludus")
    good = {"key": key, "appid": "480", "ticket": made["ticket"]}
    assert "params" in (await http.get(AUTHENTICATE, params=good | {"identity": "ludus"})).json()["response"]
    for changes, code in (
        ({"ticket": "00"}, 101),
        ({"ticket": "no hex"}, 101),
        ({"identity": "other"}, 101),
        ({"appid": "481"}, 102),
        ({"appid": "x"}, 3),
    ):
        answer = await http.get(AUTHENTICATE, params=good | changes)
        assert answer.status_code == 200
        assert answer.json()["response"]["error"]["errorcode"] == code
    assert (await http.get(AUTHENTICATE, params=good | {"key": "wrong"})).status_code == 403
    del good["ticket"]
    assert (await http.get(AUTHENTICATE, params=good)).status_code == 400


async def test_epic_signs_with_what_it_publishes_and_rotates(http: httpx.AsyncClient, keys: Keys):
    async def published() -> dict[str, Any]:
        return {key["kid"]: jwt.PyJWK(key) for key in (await http.get(JWKS)).json()["keys"]}

    async def token(**asked: Any) -> str:
        made = (await http.post("/epic/dev/tokens", json=asked)).raise_for_status().json()
        return str(made["id_token"])

    audience = json.loads(keys.epic_credentials.read_text())["client_id"]
    before = await token(name="Ada", account_id="0f8a")
    kid = jwt.get_unverified_header(before)["kid"]
    claims = jwt.decode(before, (await published())[kid], algorithms=["RS256"], audience=audience)
    assert (claims["sub"], claims["dn"]) == ("0f8a", "Ada")
    assert claims["iss"].startswith("https://api.epicgames.dev/")
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.decode(await token(forged=True), (await published())[kid], algorithms=["RS256"], audience=audience)
    await http.post("/epic/dev/keys")
    after = jwt.get_unverified_header(await token())["kid"]
    assert {kid, after} <= (await published()).keys()
    await http.post("/epic/dev/keys?forget=true")
    assert len(await published()) == 1


async def test_ethereum_says_how_old_a_wallet_is(http: httpx.AsyncClient):
    async def ask(method: str, *params: Any) -> Any:
        call = {"jsonrpc": "2.0", "id": 7, "method": method, "params": list(params)}
        answer = (await http.post("/ethereum/", json=call)).json()
        assert answer["id"] == 7
        return answer.get("result") or answer["error"]["code"]

    await http.put(f"/ethereum/dev/wallets/{ADDRESS}", json={"transactions": 12, "days": 10})
    before = int(time.time()) // 12
    latest = int(await ask("eth_blockNumber"), 16)
    assert before <= latest <= time.time() // 12
    assert await ask("eth_getTransactionCount", ADDRESS.lower(), "latest") == "0xc"
    assert await ask("eth_getTransactionCount", ADDRESS, hex(latest - 9 * 7200)) == "0xc"
    assert await ask("eth_getTransactionCount", ADDRESS, hex(latest - 11 * 7200)) == "0x0"
    assert int((await ask("eth_getBlockByNumber", "latest", False))["timestamp"], 16) <= time.time()
    assert await ask("eth_chainId") == "0x1"
    assert await ask("eth_sendTransaction") == -32601
    assert await ask("eth_getTransactionCount", "0x1", "latest") == -32602
    assert await ask("eth_getTransactionCount", ADDRESS) == -32602
    assert await ask("eth_getTransactionCount", ADDRESS, hex(latest + 100)) == -32000
    batch = [{"jsonrpc": "2.0", "id": number, "method": "net_version", "params": []} for number in range(3)]
    assert [reply["id"] for reply in (await http.post("/ethereum/", json=batch)).json()] == [0, 1, 2]
    assert (await http.post("/ethereum/", content=b"{")).json()["error"]["code"] == -32700
    assert (await http.post("/ethereum/", json=[7])).json()[0]["error"]["code"] == -32600


@pytest.mark.parametrize(
    ("kind", "status"), [("rate_limited", 429), ("error", 500), ("unavailable", 503), ("empty", 200)]
)
async def test_a_partner_is_out_of_order_for_a_while_or_for_one_request(
    http: httpx.AsyncClient, kind: str, status: int
):
    assert (await http.put("/control/epic", json={"kind": kind, "times": 2})).json() == {"kind": kind, "times": 2}
    assert [(await http.get(JWKS)).status_code for _ in range(3)] == [status, status, 200]
    assert "keys" in (await http.get(JWKS)).json()
    assert (await http.get(JWKS, headers={"x-partner-fault": kind})).status_code == status
    await http.put("/control/epic", json={"kind": kind})
    assert (await http.post("/epic/dev/tokens")).status_code == 201
    assert (await http.delete("/control/epic")).json() == {"kind": None}
    assert "keys" in (await http.get(JWKS)).json()


async def test_other_ways_to_be_out_of_order(http: httpx.AsyncClient):
    began = time.monotonic()
    await http.put("/control/epic", json={"kind": "slow", "times": 1, "seconds": 0.5})
    assert "keys" in (await http.get(JWKS)).json()
    assert time.monotonic() - began >= 0.5
    with pytest.raises(httpx.RemoteProtocolError):
        await http.get(JWKS, headers={"x-partner-fault": "cut"})
    assert "<html>" in (await http.get(JWKS, headers={"x-partner-fault": "nonsense"})).text
    for body in ({"kind": "no such"}, {"other": 1}, []):
        assert (await http.put("/control/epic", json=body)).status_code == 400
    for path in ("/steam/dev/tickets", "/epic/dev/tokens"):
        assert "there is no 'x'" in (await http.post(path, json={"x": 1})).json()["error"]


async def test_the_page_says_what_there_is(http: httpx.AsyncClient):
    page = (await http.get("/")).text
    for path in ("steam/dev/tickets", "epic/dev/tokens", "ethereum/dev/wallets", "control/steam", "rate_limited"):
        assert path in page


def test_tickets_and_keys_outlast_a_restart(tmp_path: Path, keys: Keys, key: str):
    seen = []
    for _ in range(2):
        with partners_running(tmp_path, keys) as emulator:
            seen.append(httpx.get(f"{emulator.url}{JWKS}").json())
            made = httpx.post(f"{emulator.url}/steam/dev/tickets", json={"steam_id": "76561197960287930"}).json()
            params = {"key": key, "appid": "480", "ticket": made["ticket"]}
            assert "params" in httpx.get(f"{emulator.url}{AUTHENTICATE}", params=params).json()["response"]
            emulator.stop()
    assert seen[0] == seen[1]
