"""`python -m emulators replay FILE`: recorded matches through the gateway, each counted exactly once."""

import json
import random
import re
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from redis import Redis

from emulators.cloud import LocalCloud
from emulators.replay.matches_file import parse
from emulators.replay.registration import PASSWORD
from tests.e2e.conftest import Run

pytestmark = pytest.mark.usefixtures("seeded")

MAY = datetime(2023, 5, 1, 12, tzinfo=UTC)


class Recording:
    """Matches of eight players whom no other recording has; their lines may be changed before they are written."""

    def __init__(self, folder: Path, name: str, count: int = 40) -> None:
        self.path = folder / f"{name}.jsonl"
        self._name = name + folder.name[len(folder.name.rstrip("0123456789")) :]  # another when a test is tried again
        chance = random.Random(name)
        self.matches = [self._match(chance, number) for number in range(count)]

    def _match(self, chance: random.Random, number: int) -> dict[str, Any]:
        first, second = chance.sample(range(8), 2)
        players = [self._player(chance, first), self._player(chance, second)]
        match: dict[str, Any] = {
            "match_id": f"{self._name}-{number}",
            "played_at": (MAY + timedelta(hours=number)).isoformat(),
            "winner_id": None if number % 9 == 0 else players[0]["player_id"],
            "duration_seconds": None if number % 4 == 0 else chance.randint(60, 900),
            "map": "clay",
            "players": players,
        }
        return (
            match if number % 5 else {name: match[name] for name in ("match_id", "played_at", "winner_id", "players")}
        )

    def _player(self, chance: random.Random, number: int) -> dict[str, Any]:
        player = {
            "player_id": f"{self._name}-p{number}",
            "name": f"{self._name.title()} {number}" if number else None,
            "country": ("GER", "SUI", "UNK", None)[number % 4],
        }
        return player | ({} if number == 3 else {"kills": chance.randrange(20), "deaths": None})

    def lines(self) -> list[str]:
        return [json.dumps(match) for match in self.matches]

    def write(self, lines: Iterable[str] | None = None) -> Path:
        self.path.write_text("\n".join(self.lines() if lines is None else lines) + "\n")
        return self.path

    def results(self, matches: Iterable[dict[str, Any]] | None = None) -> dict[str, Counter[str]]:
        """Matches, wins, losses and draws of each player, counted with nothing of the replay's own."""
        by_player: dict[str, Counter[str]] = {}
        for match in self.matches if matches is None else matches:
            for player in match["players"]:
                own, winner = player["player_id"], match["winner_id"]
                result = "draws" if winner is None else "wins" if winner == own else "losses"
                by_player.setdefault(own, Counter()).update(["matches", result])
        return by_player


@pytest.fixture
def told(demo_cloud: LocalCloud) -> Any:
    """What the API tells each player of a recording: statistics by the record's player id."""

    def ask(recording: Recording, path: str = "/api/v1/stats/me/lifetime") -> dict[str, Any]:
        answers = {}
        with httpx.Client(base_url=demo_cloud.address("gateway")) as client:
            for player_id, person in parse(recording.lines()).people.items():
                credentials = {"email": person.email, "password": PASSWORD}
                token = client.post("/api/v1/auth/login", json=credentials).json()["data"]["access_token"]
                answers[player_id] = client.get(path, headers={"authorization": f"Bearer {token}"}).json()["data"]
        return answers

    return ask


def counts(statistics: dict[str, Any]) -> dict[str, Counter[str]]:
    names = ("matches", "wins", "losses", "draws")
    return {
        player_id: +Counter({name: answer["totals"][name] for name in names})
        for player_id, answer in statistics.items()
    }


def test_every_match_counts_once_however_often_it_is_replayed(run: Run, tmp_path: Path, told: Any) -> None:
    recording = Recording(tmp_path, "whole")
    lines = recording.lines()
    path = recording.write([*lines[20:], *lines[:20], lines[3], lines[4]])

    first = run("replay", path)
    assert first.returncode == 0, first.stdout
    assert "40 matches, 0 were already known" in first.stdout
    assert "2 reports, which changed nothing" in first.stdout
    assert re.search(r"p50 \d+ ms, p95 \d+ ms, max \d+ ms", first.stdout)
    assert re.search(r"\d+ matches/s until the last reaction", first.stdout)
    assert re.search(r"The top 20 of \d+", first.stdout)
    assert "NovaStrike" in first.stdout
    assert "40 matches counted exactly once" in first.stdout
    assert counts(told(recording)) == recording.results()

    again = run("replay", path)
    assert again.returncode == 0, again.stdout
    assert "0 matches, 40 were already known" in again.stdout
    assert "All of them were already known: nothing has changed." in again.stdout
    assert counts(told(recording)) == recording.results()


def test_the_last_match_ends_now_and_countries_are_known(run: Run, tmp_path: Path, told: Any) -> None:
    recording = Recording(tmp_path, "dates", 8)
    assert run("replay", recording.write()).returncode == 0
    last_played = max(answer["last_match_at"] for answer in told(recording).values())
    assert timedelta(0) < datetime.now(UTC) - datetime.fromisoformat(last_played) < timedelta(minutes=2)
    countries = {player_id: profile["country"] for player_id, profile in told(recording, "/api/v1/profiles/me").items()}
    wanted = ("DE", "CH", None, None)
    assert countries == {player_id: wanted[int(player_id[-1]) % 4] for player_id in countries}


def test_bad_lines_are_told_and_the_others_count(run: Run, tmp_path: Path, told: Any) -> None:
    recording = Recording(tmp_path, "gaps", 6)
    replayed = run("replay", recording.write([*recording.lines(), "{nonsense", '{"match_id": "x"}']))
    assert replayed.returncode == 1
    assert "line 7: not JSON" in replayed.stdout
    assert "line 8: players: Field required" in replayed.stdout
    assert "6 matches counted exactly once" in replayed.stdout
    assert counts(told(recording)) == recording.results()


def test_a_part_of_a_file_and_then_all_of_it(run: Run, tmp_path: Path, told: Any) -> None:
    recording = Recording(tmp_path, "part", 12)
    path = recording.write()
    assert run("replay", path, "--limit", 5).returncode == 0
    assert counts(told(Recording(tmp_path, "part", 5))) == recording.results(recording.matches[:5])
    whole = run("replay", path, "--concurrency", 1, "--backlog", 1)
    assert "7 matches, 5 were already known" in whole.stdout
    assert whole.returncode == 0, whole.stdout
    assert counts(told(recording)) == recording.results()
    part = run("replay", path, "--limit", 5)
    assert part.returncode == 0, part.stdout
    assert "have played other matches, too" in part.stdout


def test_dates_are_kept_when_asked_and_have_a_season(run: Run, tmp_path: Path, told: Any) -> None:
    recording = Recording(tmp_path, "kept", 5)
    path = recording.write()
    kept = run("replay", path, "--keep-dates")
    assert kept.returncode == 0, kept.stdout
    assert "The matches are dated 2023-05-01 to 2023-05-01." in kept.stdout
    assert "season" in kept.stdout.lower()
    assert max(answer["last_match_at"] for answer in told(recording).values()) == "2023-05-01T16:00:00Z"
    again = run("replay", path)
    assert again.returncode == 0, again.stdout
    assert "These are the file's own dates." in again.stdout


def test_dates_are_not_changed_afterwards(run: Run, tmp_path: Path) -> None:
    path = Recording(tmp_path, "moved", 3).write()
    assert run("replay", path).returncode == 0
    refused = run("replay", path, "--keep-dates")
    assert refused.returncode == 1
    assert "These matches were replayed before, with dates" in refused.stdout


def test_a_contradicted_match_is_told_and_the_first_report_stands(run: Run, tmp_path: Path, told: Any) -> None:
    recording = Recording(tmp_path, "liar", 5)
    assert run("replay", recording.write()).returncode == 0
    before = told(recording)
    recording.matches[2]["map"] = "grass"
    replayed = run("replay", recording.write())
    assert replayed.returncode == 1
    assert f"match {recording.matches[2]['match_id']} (line 3): POST" in replayed.stdout
    assert "was answered with 409 MATCH_CONTRADICTED" in replayed.stdout
    assert "4 matches counted exactly once" in replayed.stdout
    assert told(recording) == before


def test_what_does_not_add_up_is_listed(demo_cloud: LocalCloud, run: Run, tmp_path: Path, told: Any) -> None:
    recording = Recording(tmp_path, "wrong", 4)
    path = recording.write()
    assert run("replay", path).returncode == 0
    cheated = recording.matches[1]["players"][0]["player_id"]
    right = told(recording)[cheated]["totals"]["matches"]
    user_id = told(recording, "/api/v1/profiles/me")[cheated]["user_id"]
    environment = demo_cloud.environment
    documents = f"projects/{environment['GOOGLE_CLOUD_PROJECT']}/databases/(default)/documents"
    httpx.patch(
        f"http://{environment['FIRESTORE_EMULATOR_HOST']}/v1/{documents}/stats_players/{user_id}",
        params={"updateMask.fieldPaths": "lifetime.matches"},
        headers={"authorization": "Bearer owner"},
        json={"fields": {"lifetime": {"mapValue": {"fields": {"matches": {"integerValue": right + 1}}}}}},
    ).raise_for_status()
    Redis.from_url(environment["REDIS_URL"]).unlink(f"stats:lifetime:{user_id}")
    replayed = run("replay", path)
    assert replayed.returncode == 1
    assert "What does not add up: 1" in replayed.stdout
    assert f"player {cheated}: the statistics: {right + 1} matches" in replayed.stdout
    assert "counted exactly once" not in replayed.stdout


def test_what_is_missing_is_said(run: Run, tmp_path: Path) -> None:
    missing = run("replay", tmp_path / "none.jsonl")
    assert missing.returncode == 1
    assert "none.jsonl cannot be read: No such file or directory." in missing.stdout
    no_cloud = run("replay", Recording(tmp_path, "nowhere", 1).write(), data=tmp_path)
    assert no_cloud.returncode == 1
    assert "start it with `make run`" in no_cloud.stdout
    assert run("replay").returncode == 2


def test_a_stopped_part_is_named(demo_cloud: LocalCloud, run: Run, tmp_path: Path) -> None:
    demo_cloud.stop("gateway")
    try:
        stopped = run("replay", Recording(tmp_path, "stopped", 1).write())
    finally:
        demo_cloud.start("gateway")
    assert stopped.returncode == 1
    assert "The gateway is stopped: `python -m emulators start gateway`" in stopped.stdout
