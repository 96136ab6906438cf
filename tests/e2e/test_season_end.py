"""A season ends: the announcement, the queue and the pieces of work make its final ranking, with nobody's help."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from emulators.cloud import LocalCloud
from tests.e2e.test_journey import Session, a_match, register
from tests.waiting import wait_until
from tests.whole_cloud import Tokens


@pytest.fixture
def past(gateway: str, tokens: Tokens) -> dict[str, Any]:
    """A season of long ago."""
    number = 2000 + uuid.uuid4().int % 8000
    start = datetime(1800, 1, 1, tzinfo=UTC) + timedelta(days=number)
    body = {
        "season_number": number,
        "name": "Then",
        "start_date": start.isoformat(),
        "end_date": (start + timedelta(hours=20)).isoformat(),
        "backdated": True,
    }
    created = Session(gateway, tokens["admin"]).post("/api/v1/admin/battlepass/seasons", body)
    assert created.status_code == 201, created.text
    return dict(created.json()["data"])


def test_a_season_that_ended_gets_its_final_ranking(
    whole_cloud: LocalCloud, gateway: str, tokens: Tokens, past: dict[str, Any]
) -> None:
    ada, bob = register(gateway, "Ada"), register(gateway, "Bob")
    server = Session(gateway, tokens["server"])
    played_at = datetime.fromisoformat(past["start_date"]) + timedelta(hours=1)
    match = a_match(ada, bob, played_at=played_at.isoformat())
    assert server.post("/api/v1/matches", match).status_code == 202
    path = f"/api/v1/leaderboards/seasonal/{past['season_id']}"
    wait_until(lambda: ada.request("GET", path).json()["data"]["total_players"] == 2)
    job = f"{whole_cloud.address('scheduler')}/jobs/battlepass-announce-seasons/run"
    assert httpx.post(job).is_success
    wait_until(lambda: ada.get(path)["state"] == "final")
    board = ada.get(path)
    assert [(line["rank"], line["player_id"]) for line in board["entries"]] == [(1, ada.user_id), (2, bob.user_id)]
    assert (board["total_players"], board["entries"][0]["wins"], board["entries"][0]["elo"]) == (2, 1, 1216)
