"""The first journey, through the gateway, on the whole local cloud: a match ends and everything reacts."""

import base64
import io
import json
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from PIL import Image

from emulators.cloud import LocalCloud
from tests.waiting import wait_until
from tests.whole_cloud import Tokens

PASSWORD = "Long-Journey-1"


class Session:
    """Somebody who calls the API with a token."""

    def __init__(self, gateway: str, token: str, user_id: str = "") -> None:
        self.user_id = user_id
        self.token = token
        self.gateway = gateway

    def request(self, method: str, path: str, **more: Any) -> httpx.Response:
        return httpx.request(method, f"{self.gateway}{path}", headers={"Authorization": f"Bearer {self.token}"}, **more)

    def get(self, path: str) -> Any:
        answer = self.request("GET", path)
        assert answer.status_code == 200, answer.text
        return answer.json()["data"]

    def post(self, path: str, body: Any) -> httpx.Response:
        return self.request("POST", path, json=body)


def register(gateway: str, name: str, country: str = "NZ") -> Session:
    body = {"email": f"{uuid.uuid4().hex}@example.com", "password": PASSWORD, "display_name": name, "country": country}
    answer = httpx.post(f"{gateway}/api/v1/auth/register", json=body)
    assert answer.status_code == 201, answer.text
    data = answer.json()["data"]
    return Session(gateway, data["access_token"], data["user_id"])


def a_match(winner: Session, loser: Session, **more: Any) -> dict[str, Any]:
    players = [{"player_id": winner.user_id, "kills": 7, "deaths": 2}, {"player_id": loser.user_id, "kills": 2}]
    return {"match_id": uuid.uuid4().hex, "winner_id": winner.user_id, "players": players, **more}


@pytest.fixture
def server(gateway: str, tokens: Tokens) -> Session:
    return Session(gateway, tokens["server"])


@pytest.fixture(scope="module", autouse=True)
def season(gateway: str, tokens: Tokens) -> None:
    """A season that is on: this one, or one that another test made."""
    now = datetime.now(UTC)
    body = {
        "season_number": 7,
        "name": "Journey",
        "start_date": (now - timedelta(minutes=1)).isoformat(),
        "end_date": (now + timedelta(hours=1)).isoformat(),
        "backdated": True,
        "xp_per_tier": 100,
    }
    assert Session(gateway, tokens["admin"]).post("/api/v1/admin/battlepass/seasons", body).status_code in {201, 409}


def test_in_and_out(gateway: str) -> None:
    email = f"{uuid.uuid4().hex}@example.com"
    with httpx.Client(base_url=f"{gateway}/api/v1/auth") as auth:
        auth.post("/register", json={"email": email, "password": PASSWORD, "display_name": "In and out"})
        signed_in = auth.post("/login", json={"email": email.upper(), "password": PASSWORD}).json()["data"]
        first = Session(gateway, signed_in["access_token"])
        assert first.get("/api/v1/auth/validate")["user_id"] == signed_in["user_id"]
        renewed = auth.post("/refresh", json={"refresh_token": signed_in["refresh_token"]}).json()["data"]
        second = Session(gateway, renewed["access_token"])
        assert second.post("/api/v1/auth/logout", {}).status_code == 200
        for ended in (first, second):
            assert ended.request("GET", "/api/v1/profiles/me").status_code == 401
        assert auth.post("/refresh", json={"refresh_token": renewed["refresh_token"]}).status_code == 401


def test_the_published_keys_verify_a_token(gateway: str) -> None:
    keys = httpx.get(f"{gateway}/.well-known/jwks.json").json()["keys"]
    header = json.loads(base64.urlsafe_b64decode(register(gateway, "Keys").token.split(".")[0] + "=="))
    assert header["alg"] == "RS256"
    assert header["kid"] in {key["kid"] for key in keys}
    assert len(keys) == 2


def test_a_match_ends_and_everything_reacts(gateway: str, server: Session) -> None:
    ada, bob = register(gateway, "Ada"), register(gateway, "Bob")
    match = a_match(ada, bob, duration_seconds=312.5, map="arena")
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: server.post("/api/v1/matches", match), range(8)))
    assert {answer.status_code for answer in answers} == {202}
    assert sum(not answer.json()["data"]["repeated"] for answer in answers) == 1

    wait_until(lambda: ada.get("/api/v1/profiles/me")["total_xp"])
    profile = ada.get("/api/v1/profiles/me")
    assert (profile["total_xp"], profile["level"]) == (100 + 35 + 31, 1)
    wait_until(lambda: ada.get("/api/v1/leaderboards/me")["rank"])
    mine = ada.get("/api/v1/leaderboards/me")
    assert (mine["elo"], mine["tier"]) == (1216, "Gold")
    assert bob.get("/api/v1/leaderboards/me")["elo"] == 1184
    wait_until(lambda: ada.get("/api/v1/stats/me/lifetime")["totals"]["matches"])
    lifetime = ada.get("/api/v1/stats/me/lifetime")
    assert (lifetime["totals"]["wins"], lifetime["derived"]["kd_ratio"]) == (1, 3.5)
    history = ada.get("/api/v1/stats/me/matches")["items"]
    assert [(entry["match_id"], entry["outcome"], entry["elo_change"]) for entry in history] == [
        (match["match_id"], "win", 16)
    ]
    battle_pass = ada.get("/api/v1/me/battlepass")
    xp_per_tier = battle_pass["season"]["xp_per_tier"]
    assert (battle_pass["current_tier"], battle_pass["current_xp"]) == (min(100, 166 // xp_per_tier), 166 % xp_per_tier)
    for board in ("/api/v1/leaderboards/global", "/api/v1/leaderboards/regional/NZ"):
        entries = ada.get(board)["entries"]
        assert (ada.user_id, 1216) in {(entry["player_id"], entry["elo"]) for entry in entries}

    assert server.post("/api/v1/matches", a_match(ada, bob, winner_id=None)).status_code == 202
    wait_until(lambda: ada.get("/api/v1/stats/me/lifetime")["totals"]["draws"])
    assert ada.get("/api/v1/stats/me/lifetime")["totals"]["matches"] == 2
    wait_until(lambda: ada.get("/api/v1/profiles/me")["total_xp"] != 166)
    assert ada.get("/api/v1/profiles/me")["total_xp"] == 166 + 50 + 35


def test_a_match_that_a_server_publishes_itself_does_the_same(gateway: str, whole_cloud: LocalCloud) -> None:
    ada, bob = register(gateway, "Ada"), register(gateway, "Bob")
    played_at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    fact = a_match(ada, bob, played_at=played_at, winner_id=None)
    host, project = (whole_cloud.environment[name] for name in ("PUBSUB_EMULATOR_HOST", "GOOGLE_CLOUD_PROJECT"))

    def publish(fact: dict[str, Any]) -> None:
        data = base64.b64encode(json.dumps(fact).encode()).decode()
        message = {"data": data, "attributes": {"key": fact["match_id"]}}
        url = f"http://{host}/v1/projects/{project}/topics/match.completed:publish"
        assert httpx.post(url, json={"messages": [message]}).status_code == 200

    publish(fact)
    publish(fact)
    wait_until(lambda: ada.get("/api/v1/stats/me/lifetime")["totals"]["draws"])
    wait_until(lambda: bob.get("/api/v1/leaderboards/me")["rank"])
    wait_until(lambda: bob.get("/api/v1/profiles/me")["total_xp"])
    publish(a_match(ada, bob, played_at=played_at))
    wait_until(lambda: ada.get("/api/v1/stats/me/lifetime")["totals"]["wins"])
    totals = ada.get("/api/v1/stats/me/lifetime")["totals"]
    assert (totals["matches"], totals["wins"], totals["losses"], totals["draws"]) == (2, 1, 0, 1)
    wait_until(lambda: ada.get("/api/v1/leaderboards/me")["elo"] != 1200)
    assert ada.get("/api/v1/leaderboards/me")["elo"] == 1216
    wait_until(lambda: ada.get("/api/v1/profiles/me")["total_xp"] != 50 + 35)
    assert ada.get("/api/v1/profiles/me")["total_xp"] == 50 + 35 + 100 + 35


def test_an_avatar_from_the_browser_to_the_profile(gateway: str) -> None:
    ada = register(gateway, "Ada")
    picture = io.BytesIO()
    Image.new("RGBA", (700, 500), (200, 30, 60, 128)).save(picture, "PNG")
    _upload(ada, "image/png", picture.getvalue())
    profile = wait_until(lambda: _finished(ada))
    assert profile["avatar_upload"]["state"] == "ready"
    for variant in profile["avatar"]["variants"]:
        for url, kind in ((variant["webp_url"], "WEBP"), (variant["fallback_url"], "PNG")):
            shown = httpx.get(url)
            assert "immutable" in shown.headers["cache-control"]
            assert (Image.open(io.BytesIO(shown.content)).format, shown.status_code) == (kind, 200)
            assert Image.open(io.BytesIO(shown.content)).size == (variant["width"], variant["height"])


def test_a_refused_avatar_says_why_and_is_gone(gateway: str) -> None:
    ada = register(gateway, "Ada")
    url = _upload(ada, "image/jpeg", b"not a picture at all")
    upload = wait_until(lambda: _finished(ada))["avatar_upload"]
    assert (upload["state"], upload["reason"]) == ("refused", "The file is not a JPEG, PNG or WebP picture.")
    assert httpx.get(url.partition("?")[0]).status_code in {403, 404}


def _upload(player: Session, content_type: str, content: bytes) -> str:
    asked = player.post("/api/v1/profiles/me/avatar/upload-url", {"content_type": content_type})
    assert asked.status_code == 201, asked.text
    ticket = asked.json()["data"]
    preflight = {"Origin": "http://localhost:5173", "Access-Control-Request-Method": "PUT"}
    headers = ", ".join(ticket["headers"])
    allowed = httpx.options(ticket["url"], headers=preflight | {"Access-Control-Request-Headers": headers})
    assert allowed.headers["access-control-allow-origin"] in {"*", "http://localhost:5173"}
    sent = httpx.request(ticket["method"], ticket["url"], headers=ticket["headers"], content=content)
    assert sent.status_code == 200, sent.text
    return str(ticket["url"])


def _finished(player: Session) -> Any:
    profile = player.get("/api/v1/profiles/me")
    return profile if profile["avatar_upload"]["state"] in {"ready", "refused"} else None


def test_redis_goes_and_comes_back(gateway: str, whole_cloud: LocalCloud, server: Session) -> None:
    ada, bob = register(gateway, "Ada"), register(gateway, "Bob")
    whole_cloud.stop("redis")
    try:
        assert httpx.get(f"{gateway}/health").json()["data"]["status"] == "degraded"
        assert server.post("/api/v1/matches", a_match(ada, bob)).status_code == 202
        wait_until(lambda: ada.get("/api/v1/profiles/me")["total_xp"])
        wait_until(lambda: ada.get("/api/v1/leaderboards/me")["rank"])
        assert ada.get("/api/v1/leaderboards/me")["elo"] == 1216
    finally:
        whole_cloud.start("redis")
    assert ada.get("/api/v1/leaderboards/me")["elo"] == 1216
    assert server.post("/api/v1/matches", a_match(ada, bob)).status_code == 202
    wait_until(lambda: ada.get("/api/v1/leaderboards/me")["elo"] > 1216)
