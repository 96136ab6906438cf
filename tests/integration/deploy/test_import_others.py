"""Players of a Nakama's database and of a PlayFab title's export come over, with wallets, storage and scores."""

import json
import os
import uuid
from datetime import UTC, datetime

import bcrypt
import pytest

from emulators.cloud import LocalCloud
from functions.auth.models.identities.identities import Provider
from functions.auth.store.accounts import USERS
from functions.auth.store.identities import identity_of
from functions.commerce.store.wallets import WALLETS
from functions.leaderboards.store.scores import SCORES
from functions.profiles.store import PROFILES
from functions.progression.store.saves import SLOTS
from infra.importer.records import new_id
from shared.identity.callers import Role
from tests import postgres, score_boards
from tests.accounts import PASSWORD
from tests.integration.deploy.test_operators import command
from tests.local_api import data_of

HASH = bcrypt.hashpw(PASSWORD.encode(), bcrypt.gensalt(4, prefix=b"2a"))


@pytest.fixture
def here(cloud: LocalCloud) -> dict[str, str]:
    return os.environ | cloud.environment | {"LOG_LEVEL": "ERROR"}


@pytest.fixture
def source() -> str:
    return f"old-{uuid.uuid4().hex[:8]}"


@pytest.fixture
async def board(api, accounts) -> str:
    return await score_boards.create(api, await accounts.staff(Role.ADMIN))


def imported(here, source, tmp_path, *options: str) -> tuple[str, list[dict]]:
    report = tmp_path / "report"
    given = [*options, "--source", source, "--report", str(report)]
    done = command(here, "import-players", *given)
    assert done.returncode == 0, done.stderr
    return done.stdout, [json.loads(line) for line in report.read_text().splitlines()]


def steam_id() -> str:
    return str(76561190000000000 + uuid.uuid4().int % 10**9)


@pytest.mark.skipif(not postgres.server(), reason=postgres.MISSING)
async def test_a_nakama(api, here, source, board, tmp_path):
    ada, eve, banned, nobody = (str(uuid.uuid4()) for _ in range(4))
    steam = steam_id()
    tables = f"""
CREATE TABLE users (id uuid, username text, display_name text, lang_tag text, location text, wallet jsonb, email text,
  password bytea, steam_id text, create_time timestamptz, update_time timestamptz,
  verify_time timestamptz DEFAULT '1970-01-01 00:00:00 UTC',
  disable_time timestamptz DEFAULT '1970-01-01 00:00:00 UTC');
CREATE TABLE storage (collection text, key text, user_id uuid, value jsonb, version text, update_time timestamptz);
CREATE TABLE leaderboard_record (leaderboard_id text, owner_id uuid, score bigint, subscore bigint,
  update_time timestamptz, expiry_time timestamptz DEFAULT '1970-01-01 00:00:00 UTC');
INSERT INTO users (id, username, display_name, location, wallet, email, password, steam_id, create_time, update_time)
  VALUES
  ('00000000-0000-0000-0000-000000000000', '', NULL, NULL, '{{}}', NULL, NULL, NULL, now(), now()),
  ('{ada}', 'ada', 'Ada', 'gb', '{{"coins": 120, "gems": 7}}', 'ada@{source}.example', '\\x{HASH.hex()}', '{steam}',
   '2024-01-02 10:00:00+00', '2024-03-02 10:00:00+00'),
  ('{eve}', 'eve', '', '', '{{}}', NULL, NULL, '{steam_id()}', '2024-01-02', '2024-03-02'),
  ('{banned}', 'ban', '', '', '{{}}', 'ban@{source}.example', NULL, NULL, '2024-01-02', '2024-03-02'),
  ('{nobody}', 'device', '', '', '{{}}', NULL, NULL, NULL, '2024-01-02', '2024-03-02');
UPDATE users SET disable_time = '2024-05-05' WHERE id = '{banned}';
INSERT INTO storage VALUES ('saves', 'slot 1', '{ada}', '{{"level": 3, "name": "fox"}}', 'v', '2024-03-02');
INSERT INTO leaderboard_record VALUES ('{board}', '{ada}', 4200, 0, '2024-03-01 09:00:00+00'),
  ('gone', '{ada}', 1, 0, '2024-03-01');
"""  # noqa: S608  values of this test
    with postgres.running(tmp_path) as database:
        assert postgres.execute(database, tables)
        options = ("nakama", "--database", database)
        said, problems = imported(here, source, tmp_path, *options)
        assert "2 new, 1 no_sign_in" in said
        assert {(each["old_id"], each["problem"]) for each in problems} == {
            (ada, "unknown_currency"),
            (ada, "unknown_board"),
            (banned, "disabled"),
            (nobody, "no_sign_in"),
        }
        assert "2 there, 1 no_sign_in" in imported(here, source, tmp_path, *options)[0]
    user_id = new_id(source, "player", ada)
    assert (await PROFILES.get(user_id)).country == "GB"
    assert (await identity_of(Provider.STEAM, steam)).user_id == user_id
    user = await USERS.get(user_id)
    assert (user.providers, user.email_proven_at) == (("email", "steam"), None)
    assert (await WALLETS.get(user_id)).coins == 120
    (score,) = await SCORES.select(("player_id", "==", user_id), limit=5)
    assert (score.season_id, score.standing) == (board, 4200)
    assert score.reached_at == datetime(2024, 3, 1, 9, tzinfo=UTC)
    credentials = {"email": f"ada@{source}.example", "password": PASSWORD}
    token = data_of(await api("auth-login", json=credentials))["access_token"]
    save = data_of(await api("progression-get-save", token=token, params={"slot": "saves-slot-1"}))
    assert save["data"] == {"level": 3, "name": "fox"}


async def test_a_playfab_title(api, here, source, board, tmp_path):
    players = [
        {
            "code": 200,
            "data": {
                "PlayFabId": "ADA1",
                "InfoResultPayload": {
                    "AccountInfo": {
                        "PrivateInfo": {"Email": f"ada@{source}.example"},
                        "SteamInfo": {"SteamId": steam_id()},
                        "TitleInfo": {
                            "DisplayName": "Ada",
                            "Created": "2024-01-02T10:00:00.123Z",
                            "LastLogin": "2024-03-02T10:00:00Z",
                        },
                    },
                    "PlayerProfile": {
                        "Locations": [{"CountryCode": "GB"}],
                        "ContactEmailAddresses": [
                            {"EmailAddress": f"ada@{source}.example", "VerificationStatus": "Confirmed"}
                        ],
                    },
                    "UserVirtualCurrency": {"coins": 5, "GO": 9},
                    "UserData": {"hero": {"Value": '{"name": "fox"}'}, "motto": {"Value": "on"}},
                    "PlayerStatistics": [{"StatisticName": board, "Value": 77}],
                },
            },
        },
        {"PlayFabId": "BOB2", "InfoResultPayload": {"AccountInfo": {"PrivateInfo": {"Email": "not an address"}}}},
        {"InfoResultPayload": None},
    ]
    (tmp_path / "players.jsonl").write_text("\n".join(map(json.dumps, players)) + "\n\nnot json\n")
    said, problems = imported(here, source, tmp_path, "playfab", "--files", str(tmp_path))
    assert "Read 4 players. Players 1 new, 1 no_sign_in" in said
    assert sorted((each["old_id"], each["problem"]) for each in problems) == [
        ("", "no_id"),
        ("", "no_id"),
        ("ADA1", "unknown_currency"),
        ("BOB2", "address_invalid"),
        ("BOB2", "no_sign_in"),
    ]
    user_id = new_id(source, "player", "ADA1")
    user = await USERS.get(user_id)
    assert (user.password_hash, user.created_at) == (None, datetime(2024, 1, 2, 10, 0, 0, 123000, UTC))
    assert user.email_proven_at == user.created_at
    assert (await WALLETS.get(user_id)).coins == 5
    (score,) = await SCORES.select(("player_id", "==", user_id), limit=5)
    assert score.standing == 77
    assert await SLOTS.get(f"{user_id}.playfab") is not None
    assert "1 there" in imported(here, source, tmp_path, "playfab", "--files", str(tmp_path))[0]


def test_an_export_that_is_not_there_is_refused(cloud, here, tmp_path):
    done = command(here, "import-players", "playfab", "--files", str(tmp_path))
    assert done.returncode == 1
    assert "GetPlayerCombinedInfo" in done.stderr
