"""`python -m emulators seed`: a demo season to look at."""

import json
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from emulators.cloud import LocalCloud
from emulators.seed.matches import demo_matches
from emulators.seed.players import DEMO
from tests.authenticator import Authenticator
from tests.e2e.conftest import Run


@pytest.fixture
def demo(demo_cloud: LocalCloud, seeded: str) -> dict[str, str]:
    credentials: dict[str, str] = json.loads((demo_cloud.data / "demo.json").read_text())
    return credentials


@pytest.fixture(scope="module")
def admin(demo_cloud: LocalCloud, seeded: str) -> Iterator[httpx.Client]:
    """The demo's admin, who signs in once: a code counts once."""
    demo = json.loads((demo_cloud.data / "demo.json").read_text())
    with httpx.Client(base_url=demo_cloud.address("gateway")) as client:
        credentials = {"email": demo["admin_email"], "password": demo["admin_password"]}
        asked = client.post("/api/v1/auth/login", json=credentials).json()["data"]
        code = Authenticator(demo["admin_totp_secret"]).code()
        answer = {"challenge_token": asked["challenge_token"], "code": code}
        token = client.post("/api/v1/auth/2fa/verify", json=answer).json()["data"]["access_token"]
        client.headers["authorization"] = f"Bearer {token}"
        yield client


@contextmanager
def signed_in(cloud: LocalCloud, email: str, password: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=cloud.address("gateway")) as client:
        login = client.post("/api/v1/auth/login", json={"email": email, "password": password}).raise_for_status()
        client.headers["authorization"] = f"Bearer {login.json()['data']['access_token']}"
        yield client


def test_it_says_what_it_made(seeded: str) -> None:
    assert "24, of whom 24 are new; one is demo@ludus.example / Demo-Player-1!" in seeded
    assert "1 First Light" in seeded
    assert re.search(r"Cosmetics +(\d+), of which \1 are new", seeded)
    assert "300 over 30 days, of which 300 were reported now" in seeded
    assert "5 support threads, 6 bugs and ideas, 4 creations, 4 orders, 1 flagged saves, 2 dead letters: new" in seeded
    assert re.search(r"Done in \d+\.\d s\.", seeded)


def test_the_credentials_are_for_their_owner_alone(demo_cloud: LocalCloud, demo: dict[str, str]) -> None:
    assert sorted(demo) == ["admin_email", "admin_password", "admin_totp_secret", "email", "password", "server_key"]
    assert stat.S_IMODE((demo_cloud.data / "demo.json").stat().st_mode) == 0o600


def test_the_demo_player_has_played_in_the_season(demo_cloud: LocalCloud, demo: dict[str, str]) -> None:
    mine = [match for match in demo_matches() if DEMO.person.player_id in match.player_ids]
    with signed_in(demo_cloud, demo["email"], demo["password"]) as player:
        totals = player.get("/api/v1/stats/me/lifetime").json()["data"]["totals"]
        assert totals["matches"] == len(mine) > 20
        assert totals["draws"] == sum(match.report.winner_id is None for match in mine)
        battle_pass = player.get("/api/v1/me/battlepass").json()["data"]
        assert battle_pass["season"]["name"] == "First Light"
        assert battle_pass["current_tier"] > 0
        names = {entry["display_name"] for entry in player.get("/api/v1/leaderboards/global").json()["data"]["entries"]}
        assert {"NovaStrike", "PixelFox"} <= names


def test_the_demo_player_can_shop(demo_cloud: LocalCloud, demo: dict[str, str]) -> None:
    with signed_in(demo_cloud, demo["email"], demo["password"]) as player:
        offered = player.get("/api/v1/cosmetics/shop").json()["data"]["items"]
        assert {item["type"] for item in offered} == {"skin", "emote", "banner", "nameplate", "effect", "trail"}
        wallet = player.get("/api/v1/me/wallet").json()["data"]
        assert wallet["coins"] == 5000
        reward = player.get("/api/v1/cosmetics/skin-first-light-legend").json()["data"]
        assert (reward["rarity"], reward["for_sale"]) == ("legendary", False)
        bought = player.post("/api/v1/cosmetics/trail-welcome/purchase", json={})
        assert bought.status_code == 201, bought.text
        player.post("/api/v1/cosmetics/trail-welcome/equip", json={}).raise_for_status()
        (mine,) = player.get("/api/v1/me/inventory").json()["data"]["items"]
        assert (mine["cosmetic_id"], mine["is_equipped"]) == ("trail-welcome", True)


def test_the_admin_and_the_game_server_are_what_they_are_called(admin: httpx.Client, demo: dict[str, str]) -> None:
    assert "admin" in admin.get("/api/v1/auth/validate").json()["data"]["roles"]
    traded = admin.post("/api/v1/auth/server-token", json={"key": demo["server_key"]})
    assert traded.status_code == 200


def test_staff_have_work_to_look_at(admin: httpx.Client) -> None:
    def those(path: str) -> list[dict[str, object]]:
        listed: list[dict[str, object]] = admin.get(path).raise_for_status().json()["data"]["items"]
        return listed

    states = {thread["state"] for thread in those("/api/v1/admin/support/threads")}
    assert states >= {"open", "waiting", "answered", "closed", "reopened"}
    assert {order["status"] for order in those("/api/v1/admin/commerce/orders")} >= {"granted", "refunded", "in_review"}
    assert {review["cause"] for review in those("/api/v1/admin/ugc/queue")} >= {"new", "report"}
    appealed = {appeal["name"]: appeal["status"] for appeal in those("/api/v1/admin/ugc/appeals")}
    assert appealed["Free coins for all"] == "open"
    assert any(save["is_open"] for save in those("/api/v1/admin/progression/suspicious-saves"))
    letters = {letter["function"] for letter in those("/api/v1/admin/dead-letters")}
    assert letters >= {"stats-record-match", "leaderboards-rate-match"}


def test_once_more_changes_nothing(demo_cloud: LocalCloud, run: Run, demo: dict[str, str]) -> None:
    file = demo_cloud.data / "demo.json"
    written = file.stat().st_mtime_ns
    again = run("seed")
    assert again.returncode == 0
    assert "Everything was there already: nothing has changed." in again.stdout
    assert file.stat().st_mtime_ns == written


def test_lost_credentials_are_written_again(demo_cloud: LocalCloud, run: Run, demo: dict[str, str]) -> None:
    file = demo_cloud.data / "demo.json"
    file.write_text("{")
    assert run("seed").returncode == 0
    restored = json.loads(file.read_text())
    assert restored["server_key"] != demo["server_key"]
    assert restored | {"server_key": ""} == demo | {"server_key": ""}


def test_without_a_cloud_it_says_how_to_start_one(run: Run, tmp_path: object) -> None:
    refused = run("seed", data=tmp_path)
    assert refused.returncode == 1
    assert "start it with `make run`" in refused.stdout
