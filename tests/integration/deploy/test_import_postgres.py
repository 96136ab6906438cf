"""Players of the old tables of PostgreSQL come over: they sign in, are rated, have their history; each once."""

import json
import os
import uuid
from datetime import UTC, datetime
from pathlib import Path

import bcrypt
import pytest

from emulators.cloud import LocalCloud
from functions.auth.store.accounts import USERS
from functions.leaderboards.store.ratings import RATINGS, RESULTS
from functions.profiles.store import PROFILES
from functions.stats.store.matches import MATCHES
from functions.stats.store.players import PLAYERS
from infra.importer.records import new_id
from shared.firestore import transaction
from shared.firestore.outbox import OUTBOX
from tests import postgres
from tests.accounts import PASSWORD
from tests.integration.deploy.test_operators import command
from tests.local_api import code_of, data_of

ADA, BOB, EVE, TWIN = (str(uuid.uuid4()) for _ in range(4))
ONE, DRAWN = str(uuid.uuid4()), str(uuid.uuid4())
HASH = bcrypt.hashpw(PASSWORD.encode(), bcrypt.gensalt(4)).decode()

TABLES = f"""
CREATE SCHEMA auth;
CREATE TABLE auth.users (id uuid PRIMARY KEY, email text, encrypted_password text, email_confirmed_at timestamptz,
  created_at timestamptz);
CREATE TABLE user_profiles (id uuid PRIMARY KEY, display_name text, country text, games_played int, games_won int,
  total_score bigint, bio text, total_xp bigint, created_at timestamptz, updated_at timestamptz);
CREATE TABLE player_ratings (user_id uuid, current_elo int, peak_elo int);
CREATE TABLE match_results (id serial, match_id uuid, player1_id uuid, player2_id uuid, winner_id uuid,
  duration_seconds int, player1_pre_elo int, player2_pre_elo int, player1_post_elo int, player2_post_elo int,
  played_at timestamptz);
INSERT INTO auth.users VALUES
  ('{ADA}', 'Ada@SOURCE.example', '{HASH}', '2024-01-03 10:00:00.5+00', '2024-01-02 10:00:00+00'),
  ('{BOB}', 'bob@SOURCE.example', '{HASH}', NULL, '2024-01-05 10:00:00+00'),
  ('{EVE}', 'eve@SOURCE.example', '$argon2id$v=19$m=1,t=1,p=1$a$b', NULL, '2024-02-05 10:00:00+00'),
  ('{TWIN}', 'ADA@source.example', '{HASH}', NULL, '2025-01-05 10:00:00+00');
INSERT INTO user_profiles VALUES
  ('{ADA}', 'Ada "the fox", Countess', 'GB', 10, 7, 4200, E'Two\nlines', 1000, '2024-01-02', '2025-06-07 08:09:10+02'),
  ('{BOB}', 'Bob', 'XX', 4, 1, 300, NULL, NULL, '2024-01-05', '2025-05-05'),
  ('{EVE}', NULL, NULL, 0, 0, 0, NULL, NULL, '2024-02-05', '2024-02-05'),
  ('{TWIN}', 'Twin', NULL, 2, 2, 5, NULL, NULL, '2025-01-05', '2025-01-05');
INSERT INTO player_ratings VALUES ('{ADA}', 1345, 1502);
INSERT INTO match_results (match_id, player1_id, player2_id, winner_id, duration_seconds, player1_pre_elo,
  player2_pre_elo, player1_post_elo, player2_post_elo, played_at) VALUES
  ('{ONE}', '{ADA}', '{BOB}', '{ADA}', 61, 1329, 1180, 1345, 1164, '2025-05-05 12:00:00+00'),
  ('{DRAWN}', '{BOB}', '{ADA}', NULL, NULL, NULL, NULL, NULL, NULL, '2025-05-06 12:00:00+00'),
  ('{uuid.uuid4()}', '{ADA}', '{ADA}', NULL, NULL, NULL, NULL, NULL, NULL, '2025-05-06 12:00:00+00');
"""  # noqa: S608  values of this test

pytestmark = pytest.mark.skipif(not postgres.server(), reason=postgres.MISSING)


@pytest.fixture(scope="module")
def source() -> str:
    return f"old-{uuid.uuid4().hex[:8]}"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory, source: str):
    with postgres.running(tmp_path_factory.mktemp("postgres")) as url:
        assert postgres.execute(url, TABLES.replace("SOURCE", source).replace("source.example", f"{source}.example"))
        yield url


@pytest.fixture
def here(cloud: LocalCloud) -> dict[str, str]:
    return os.environ | cloud.environment | {"LOG_LEVEL": "ERROR"}


def imported(here: dict[str, str], database: str, source: str, report: Path, *options: str) -> tuple[str, list[dict]]:
    done = command(
        here,
        "import-players",
        "postgres",
        "--database",
        database,
        "--source",
        source,
        "--report",
        str(report),
        *options,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout, [json.loads(line) for line in report.read_text().splitlines()]


async def test_players_and_matches_come_over_once(api, here, database, source, tmp_path, listen):
    ids = {name: new_id(source, "player", old) for name, old in (("ada", ADA), ("bob", BOB), ("eve", EVE))}
    registered, profile_changed = await listen("account.registered"), await listen("profile.changed")
    said, _ = imported(here, database, source, tmp_path / "report", "--dry-run")
    assert "3 new" in said
    assert await USERS.get_many(ids.values()) == {}

    said, problems = imported(here, database, source, tmp_path / "report")
    assert "3 new, 1 address_taken; 2 matches new" in said
    assert {(each["old_id"], each["problem"]) for each in problems if each["kind"] == "player"} == {
        (EVE, "hash_not_bcrypt"),
        (TWIN, "address_taken"),
    }
    assert [each["problem"] for each in problems if each["kind"] == "match"] == ["incomplete"]
    assert {line.split()[0]: line.split()[1:] for line in said.splitlines()[1:]} == {
        "accounts": ["3", "there", "3", "here"],
        "passwords": ["2", "there", "2", "here"],
        "verified": ["1", "there", "1", "here"],
        "ratings": ["2", "there", "2", "here"],
        "wins": ["8", "there", "8", "here"],
        "losses": ["6", "there", "6", "here"],
        "draws": ["0", "there", "0", "here"],
        "score": ["4500", "there", "4500", "here"],
        "matches": ["2", "there", "2", "here"],
    }
    await check_ada(source, ids)
    bob = await RATINGS.get(ids["bob"])
    assert (bob.elo, bob.peak_elo, bob.wins, bob.losses, bob.country) == (1080, 1080, 1, 3, None)
    assert (await PROFILES.get(ids["eve"])).display_name == f"Player {ids['eve'][:8]}"
    assert await RATINGS.get(ids["eve"]) is None

    before = [await collection.get_many(ids.values()) for collection in (USERS, PROFILES, RATINGS, PLAYERS)]
    said, again = imported(here, database, source, tmp_path / "report")
    assert "3 there, 1 address_taken; 0 matches new" in said
    assert again == problems
    assert [await each.get_many(ids.values()) for each in (USERS, PROFILES, RATINGS, PLAYERS)] == before
    for listener in (registered, profile_changed):
        assert not [each for each in await listener.silence() if each.data["user_id"] in ids.values()]
    assert not [each for each in await OUTBOX.select(limit=1000) if any(name in each.data for name in ids.values())]


async def check_ada(source, ids) -> None:
    user, profile, rating, stats = [await each.get(ids["ada"]) for each in (USERS, PROFILES, RATINGS, PLAYERS)]
    assert (user.email, user.password_hash) == (f"ada@{source}.example", f"{{bcrypt}}{HASH}")
    assert user.email_verified_at == user.email_proven_at == datetime(2024, 1, 3, 10, 0, 0, 500000, UTC)
    assert user.created_at == datetime(2024, 1, 2, 10, tzinfo=UTC)
    assert (profile.display_name, profile.country, profile.total_xp) == ('Ada "the fox", Countess', "GB", 1000)
    assert (profile.bio, profile.level) == ("Two\nlines", 3)
    assert (rating.elo, rating.peak_elo, rating.wins, rating.losses) == (1345, 1502, 7, 3)
    assert rating.reached_at == rating.updated_at == datetime(2025, 6, 7, 6, 9, 10, tzinfo=UTC)
    totals = stats.lifetime
    assert (totals.matches, totals.wins, totals.losses, totals.score) == (10, 7, 3, 4200)
    match, drawn = [await MATCHES.get(new_id(source, "match", old)) for old in (ONE, DRAWN)]
    assert (match.player_ids, match.winner_id) == ((ids["ada"], ids["bob"]), ids["ada"])
    assert (match.played_at, match.duration_seconds) == (datetime(2025, 5, 5, 12, tzinfo=UTC), 61.0)
    assert drawn.winner_id is None
    result = await RESULTS.get(match.match_id)
    assert [(each.elo_before, each.elo_after) for each in result.players] == [(1329, 1345), (1180, 1164)]


async def test_who_came_over_signs_in_with_the_old_password_and_what_they_do_stays(
    api, here, database, source, tmp_path
):
    imported(here, database, source, tmp_path / "report")
    ada, email = new_id(source, "player", ADA), f"ada@{source}.example"
    assert code_of(await api("auth-login", json={"email": email, "password": "Wrong-1234"})) == "WRONG_CREDENTIALS"
    session = data_of(await api("auth-login", json={"email": email, "password": PASSWORD}))
    assert (await USERS.get(ada)).password_hash.startswith("{bcrypt-sha256}")
    history = data_of(await api("stats-list-my-matches", token=session["access_token"]))["items"]
    assert [match["outcome"] for match in history] == ["draw", "win"]
    lifetime = data_of(await api("stats-get-my-lifetime", token=session["access_token"]))
    assert (lifetime["totals"]["matches"], lifetime["derived"]["win_rate"]) == (10, 0.7)
    changed = {"display_name": "Ada of now"}
    data_of(await api("profiles-update-me", token=session["access_token"], json=changed))
    imported(here, database, source, tmp_path / "report")
    assert (await PROFILES.get(ada)).display_name == "Ada of now"


async def test_who_was_erased_does_not_come_back(api, here, database, source, tmp_path):
    imported(here, database, source, tmp_path / "report")
    bob = new_id(source, "player", BOB)

    async def erase(tx):
        profile = await tx.get(PROFILES, bob)
        tx.put(PROFILES, bob, profile.model_copy(update={"is_erased": True}))
        tx.delete(USERS, bob)

    await transaction.run(erase)
    said, problems = imported(here, database, source, tmp_path / "report")
    assert "1 erased" in said
    assert "erased" in {each["problem"] for each in problems if each["old_id"] == BOB}
    assert await USERS.get(bob) is None


def test_a_database_without_these_tables_or_a_wrong_url_is_refused(cloud, here, database, tmp_path):
    def refused(*options: str) -> str:
        done = command(here, "import-players", "postgres", *options)
        assert done.returncode == 1
        return done.stderr

    assert "postgresql://user:password@host" in refused("--database", "mysql://there")
    assert "there is no folder" in refused("--files", str(tmp_path / "nothing"))
    assert "psql:" in refused("--database", database.replace("ludus@", "nobody-else@"))
    assert postgres.execute(database, "CREATE DATABASE empty")
    assert "none of the tables" in refused("--database", database.replace("/postgres", "/empty"))
