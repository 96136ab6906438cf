"""One request and all that follows from it is one trace: the client, the function behind the gateway, its handlers."""

import json
import uuid
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from emulators.cloud import LocalCloud
from tests.waiting import wait_until
from tests.whole_cloud import Tokens

TRACE, CLIENT = uuid.uuid4().hex, "c1" * 8
"""The client's trace, and its own span in it."""

ENDPOINT = "matches-report-match"
HANDLERS = {"battlepass-award-match-xp", "leaderboards-rate-match", "stats-record-match"}
"""Who hears of a match."""


@pytest.fixture(scope="module")
def sampling_cloud(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCloud]:
    """A cloud of its own that samples every request."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("TRACE_RATIO", "1")
        with LocalCloud(tmp_path_factory.mktemp("cloud")) as cloud:
            yield cloud


def test_a_match_and_all_that_follows_from_it_is_one_tree(sampling_cloud: LocalCloud) -> None:
    gateway = sampling_cloud.address("gateway")
    players = [{"player_id": _player(gateway), "kills": 1} for _ in range(2)]
    match = {"match_id": uuid.uuid4().hex, "winner_id": players[0]["player_id"], "players": players}
    server = Tokens(sampling_cloud, gateway)["server"]
    headers = {"Authorization": f"Bearer {server}", "traceparent": f"00-{TRACE}-{CLIENT}-01"}
    answer = httpx.post(f"{gateway}/api/v1/matches", json=match, headers=headers)
    assert answer.status_code == 202, answer.text

    file = sampling_cloud.data / "traces.jsonl"
    spans = wait_until(lambda: _whole(_spans(file)))
    (root,) = [span for span, (name, _) in spans.items() if name == ENDPOINT]
    assert spans[root][1] == CLIENT
    assert {parent for name, parent in spans.values() if name in HANDLERS} == {root}


def _player(gateway: str) -> str:
    body = {"email": f"{uuid.uuid4().hex}@example.com", "password": "Traced-1234", "display_name": "Traced"}
    answer = httpx.post(f"{gateway}/api/v1/auth/register", json=body)
    assert answer.status_code == 201, answer.text
    user_id: str = answer.json()["data"]["user_id"]
    return user_id


def _whole(spans: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]] | None:
    """The spans, when all are there and hang together; one may be written after what it has caused."""
    is_tree = {parent for _, parent in spans.values()} <= {CLIENT, *spans}
    return spans if is_tree and {name for name, _ in spans.values()} >= {ENDPOINT, *HANDLERS} else None


def _spans(file: Path) -> dict[str, tuple[str, str]]:
    """The trace's spans by their id: the function's name and the id of the span that caused it."""
    lines = [line for line in file.read_text().splitlines() if TRACE in line] if file.exists() else []
    return {
        span["context"]["span_id"].removeprefix("0x"): (span["name"], span["parent_id"].removeprefix("0x"))
        for span in map(json.loads, lines)
    }
