"""Through the gateway, on the whole local cloud: a dead letter comes back to life, and a banner to a profile."""

import base64
import io
import json
import uuid
from typing import Any

import httpx
from PIL import Image

from emulators.cloud import LocalCloud
from tests.e2e.test_journey import Session, a_match, register
from tests.waiting import wait_until
from tests.whole_cloud import Tokens

LETTERS = "/api/v1/admin/dead-letters"


def give_up(cloud: LocalCloud, function: str, match: dict[str, Any]) -> None:
    """What a function does that has failed three times."""
    letter = {
        "delivery_id": uuid.uuid4().hex,
        "function": function,
        "source_topic": "match.completed",
        "fact": match["match_id"],
        "payload": json.dumps(match),
        "attributes": {},
        "error": "It failed.",
    }
    message = {
        "data": base64.b64encode(json.dumps(letter).encode()).decode(),
        "attributes": {"event_id": letter["delivery_id"], "key": letter["fact"]},
    }
    topic = f"projects/{cloud.environment['GOOGLE_CLOUD_PROJECT']}/topics/dead-letters"
    url = f"http://{cloud.environment['PUBSUB_EMULATOR_HOST']}/v1/{topic}:publish"
    httpx.post(url, json={"messages": [message]}).raise_for_status()


def played(gateway: str) -> tuple[Session, dict[str, Any]]:
    """A winner, and a match that nobody was told of."""
    winner, loser = register(gateway, "Winner"), register(gateway, "Loser")
    match = a_match(winner, loser, duration_seconds=60, played_at="2026-11-20T12:00:00Z")
    return winner, {"game_mode": "duel", **match}


def test_a_dead_letter_is_replayed_to_its_handler_alone(whole_cloud: LocalCloud, gateway: str, tokens: Tokens) -> None:
    admin = Session(gateway, tokens["admin"])
    winner, match = played(gateway)
    give_up(whole_cloud, "stats-record-match", match)

    def arrived() -> Any:
        letters = admin.get(f"{LETTERS}?function=stats-record-match&state=dead")["items"]
        return [letter for letter in letters if letter["fact"] == match["match_id"]]

    (letter,) = wait_until(arrived)
    path = f"{LETTERS}/{letter['dead_letter_id']}"
    answer = admin.post(f"{path}/replay", {})
    assert answer.status_code == 202, answer.text
    wait_until(lambda: admin.get(path)["state"] != "replaying")
    after = admin.get(path)
    assert after["state"] == "replayed", after
    assert winner.get("/api/v1/stats/me/lifetime")["totals"]["wins"] == 1
    assert winner.get("/api/v1/profiles/me")["total_xp"] == 0


def test_all_of_a_function_s_letters_are_replayed(whole_cloud: LocalCloud, gateway: str, tokens: Tokens) -> None:
    admin = Session(gateway, tokens["admin"])
    winner, match = played(gateway)
    matches = [{**match, "match_id": uuid.uuid4().hex} for _ in range(3)]
    for report in matches:
        give_up(whole_cloud, "leaderboards-rate-match", report)
    facts = {report["match_id"] for report in matches}

    def are(state: str) -> bool:
        letters = admin.get(f"{LETTERS}?function=leaderboards-rate-match&state={state}")["items"]
        return facts <= {letter["fact"] for letter in letters}

    wait_until(lambda: are("dead"))
    run = admin.post(f"{LETTERS}/replays", {"function": "leaderboards-rate-match"})
    assert run.status_code == 202, run.text
    wait_until(lambda: admin.get(f"{LETTERS}/replays/{run.json()['data']['replay_id']}")["finished_at"])
    wait_until(lambda: are("replayed"))
    assert winner.get("/api/v1/leaderboards/me")["elo"] > 1216


def test_a_banner_is_sent_confirmed_and_seen_by_everybody(gateway: str) -> None:
    player = register(gateway, "Ada")
    asked = player.post("/api/v1/profiles/me/banner/upload-url", {"content_type": "image/png"})
    assert asked.status_code == 201, asked.text
    ticket = asked.json()["data"]
    picture = io.BytesIO()
    Image.new("RGB", (2000, 700), "teal").save(picture, "PNG")
    sent = httpx.put(ticket["url"], content=picture.getvalue(), headers=ticket["headers"])
    assert sent.status_code == 200, sent.text

    def ready() -> Any:
        confirmed = player.post("/api/v1/profiles/me/banner/confirm", {"upload_id": ticket["upload_id"]})
        assert confirmed.status_code == 200, confirmed.text
        return confirmed.json()["data"]["url"]

    url = wait_until(ready)
    profile = httpx.get(f"{gateway}/api/v1/profiles/{player.user_id}").json()["data"]
    assert profile["banner_url"] == url
    assert Image.open(io.BytesIO(httpx.get(url).content)).size == (1920, 540)
    changed = player.request("PUT", "/api/v1/profiles/me", json={"is_public": False})
    assert changed.status_code == 200
    hidden = httpx.get(f"{gateway}/api/v1/profiles/{player.user_id}").json()["data"]
    assert hidden == {"user_id": player.user_id, "display_name": "Ada", "is_public": False}
