"""An admin copies a player without identity, and makes a new player of the copy in another environment."""

import asyncio
import copy
import uuid

import pytest

from functions.commerce.api import wallets
from functions.leaderboards.store.ratings import RATINGS
from functions.privacy.operations import cloning
from functions.privacy.rules import clones as rules
from functions.privacy.store.clones import CLONES
from functions.progression.rules import clones as saves
from functions.stats.store.players import PLAYERS
from shared.catalog import register
from shared.extension_points import CLONING, GRANTING, PERSONAL_DATA
from shared.firestore import transaction
from shared.identity.callers import Role
from shared.settings import settings
from tests import cosmetics
from tests.erasures import mark_due, work
from tests.local_api import code_of, data_of
from tests.matches import completed, react
from tests.saves import Device
from tests.score_boards import create, submit
from tests.seasons import current_season

COPY, IMPORT = "privacy-clone-player", "privacy-import-clone"
SHOWN = (
    "stats-get-my-lifetime",
    "cosmetics-list-my-inventory",
    "commerce-get-my-wallet",
    "battlepass-get-my-progress",
)
REASON = "The reward of tier 3 cannot be claimed."


@pytest.fixture(autouse=True)
def parts(api):
    register(GRANTING)
    register(PERSONAL_DATA)
    register(CLONING)


@pytest.fixture
async def admin(accounts):
    return await accounts.staff(Role.ADMIN)


@pytest.fixture
async def ada(api, accounts):
    """Who has played, bought and won."""
    await current_season(api, accounts)
    ada, bob = await accounts.players(2)
    await react(api, completed(ada, bob))
    await cosmetics.give(ada.id, 500)
    path, body = {"cosmetic_id": await cosmetics.make()}, {"currency": "coins"}
    data_of(await api("cosmetics-purchase-cosmetic", token=ada.token, path_values=path, json=body))
    return ada


async def cloned(api, admin, player):
    path = {"user_id": player.id}
    return data_of(await api(COPY, token=admin.token, json={"reason": REASON}, path_values=path))


def wanted(clone, email=""):
    return {"reason": REASON, "email": email or f"{uuid.uuid4().hex}@example.com", "clone": clone}


async def test_a_clone_is_a_new_player_who_has_what_the_player_had(api, accounts, admin, ada):
    body = wanted(await cloned(api, admin, ada))
    answer = await api(IMPORT, token=admin.token, json=body)
    assert answer.status_code == 201
    new = data_of(answer)
    assert new["left_out"] == body["clone"]["left_out"]
    eve = await accounts.sign_in(ada.__class__(id=new["user_id"], token="", email=body["email"]))
    for read in SHOWN:
        before, after = [await api(read, token=player.token) for player in (ada, eve)]
        assert_same(data_of(before), data_of(after))
    rating, copied = await RATINGS.get(ada.id), await RATINGS.get(eve.id)
    assert rating is not None
    assert copied is not None
    same = {"elo", "peak_elo", "wins", "losses", "draws", "season"}
    assert copied.model_dump(include=same) == rating.model_dump(include=same)
    assert (copied.display_name, copied.country) == (f"Player {eve.id[:8]}", None)
    profile = data_of(await api("profiles-get-me", token=eve.token))
    assert (profile["total_xp"] > 0, profile["display_name"]) == (True, f"Player {eve.id[:8]}")
    assert data_of(await api(IMPORT, token=admin.token, json=body)) == new


def assert_same(before, after):
    """What a player sees, but for the player's own id and peak on boards, which are not copied."""
    for each in (before, after):
        each.pop("player_id", None)
        each.pop("payers", None)
        each.get("personal_bests", {}).pop("peak_elo", None)
    assert before == after


async def test_a_clone_is_imported_once_for_an_address_however_often_it_is_sent(api, admin, ada):
    clone = await cloned(api, admin, ada)
    body = wanted(clone)
    answers = await asyncio.gather(*(api(IMPORT, token=admin.token, json=body) for _ in range(10)))
    assert {answer.status_code for answer in answers} <= {201, 503}
    ids = {data_of(answer)["user_id"] for answer in answers if answer.status_code == 201}
    assert len(ids) == 1
    another = data_of(await api(IMPORT, token=admin.token, json=wanted(clone)))
    assert another["user_id"] not in ids
    taken = copy.deepcopy(clone) | {"entries": {}}
    assert code_of(await api(IMPORT, token=admin.token, json=wanted(taken, body["email"]))) == "EMAIL_TAKEN"


async def test_nobody_is_imported_where_players_live(api, admin, ada, monkeypatch):
    body = wanted(await cloned(api, admin, ada))
    prod = settings().model_copy(update={"environment": "prod"})
    monkeypatch.setattr(cloning, "settings", lambda: prod)
    assert code_of(await api(IMPORT, token=admin.token, json=body)) == "CLONES_REFUSED"
    monkeypatch.undo()
    assert data_of(await api(IMPORT, token=admin.token, json=body))["user_id"]


async def test_a_clone_that_was_changed_is_refused_whole_and_says_where(api, admin, ada):
    clone = await cloned(api, admin, ada)
    (progress,) = clone["entries"]["battlepass_progress"]
    for changes, said in (
        ({"auth_users": [{"roles": ["admin"]}]}, "auth_users: no service here copies this"),
        ({"stats_players": [{"player_id": ada.id}]}, "stats_players.0: player_id: no field that is copied here"),
        ({"battlepass_progress": [progress, progress]}, "battlepass_progress.1: another entry is of the same thing"),
        ({"battlepass_progress": [progress | {"xp": "many"}]}, "battlepass_progress.0.xp: Input should be"),
        ({"commerce_wallets": [{"coins": 2**63}]}, "commerce_wallets.0: a whole number has more than 64 bits"),
        ({"battlepass_claims": [{}] * (rules.MOST_ENTRIES + 1)}, "entries, and 400 are the most"),
    ):
        body = wanted(clone | {"entries": clone["entries"] | changes})
        refused = await api(IMPORT, token=admin.token, json=body)
        assert code_of(refused) == "CLONE_REFUSED", said
        assert said in str(refused.json()["error"]["details"]["problems"])
    body = wanted(clone | {"format": 2})
    assert code_of(await api(IMPORT, token=admin.token, json=body)) == "INVALID_REQUEST"
    kept = await CLONES.named(("imported_by", "==", admin.id), limit=9)
    assert kept == {}


async def test_who_is_unknown_or_erased_is_not_copied(api, accounts, admin):
    ada = await accounts.player()
    await mark_due(ada.id)
    await work(api, ada.id)
    for user_id in (ada.id, "nobody"):
        answer = await api(COPY, token=admin.token, json={"reason": REASON}, path_values={"user_id": user_id})
        assert code_of(answer) == "UNKNOWN_PLAYER"


async def test_what_is_more_than_a_clone_has_is_named(api, admin, ada, monkeypatch):
    monkeypatch.setattr(rules, "MOST_ENTRIES", 2)
    clone = await cloned(api, admin, ada)
    assert sum(map(len, clone["entries"].values())) == 2
    cut = {each["what"] for each in clone["left_out"] if each["why"] == rules.TOO_MUCH}
    assert {"profiles_profiles", PLAYERS.name} <= cut


async def test_the_import_stands_in_the_audit_with_its_reason(api, admin, ada):
    body = wanted(await cloned(api, admin, ada))
    new = data_of(await api(IMPORT, token=admin.token, json=body))
    trail = await api("admin-list-audit-logs", token=admin.token, params={"player_id": new["user_id"]})
    assert REASON in trail.text
    assert await transaction.run(lambda tx: wallets.balance(tx, new["user_id"], wallets.Currency.COINS)) > 0


async def test_scores_and_saves_are_copied_as_far_as_they_lead_to_nobody(api, accounts, admin):
    ada, server = await accounts.player(), await accounts.server()
    season = await create(api, admin)
    await submit(api, server, season, ada, 12, properties={"hero": ada.display_name})
    keys = [{"key": "/level"}, {"key": "/unlocked", "cloned": True}]
    data_of(await api("progression-import-rules", token=admin.token, json={"keys": keys}))
    save = {"level": 7, "unlocked": ["forest"], "hero": ada.display_name}
    data_of(await Device(api, ada).save(0, save))
    body = wanted(await cloned(api, admin, ada))
    assert ada.display_name not in str(body["clone"])
    new = data_of(await api(IMPORT, token=admin.token, json=body))
    eve = await accounts.sign_in(ada.__class__(id=new["user_id"], token="", email=body["email"]))
    saved = data_of(await api("progression-get-save", token=eve.token))
    assert (saved["data"], saved["version"]) == ({"level": 7, "unlocked": ["forest"]}, 1)
    (slot,) = data_of(await api("progression-list-slots", token=eve.token))["items"]
    assert slot["slot"] == "default"
    assert data_of(await Device(api, eve).save(1, {"level": 8}))["version"] == 2
    path = {"season_id": season, "player_id": eve.id}
    assert data_of(await api("leaderboards-get-score-rank", token=eve.token, path_values=path))["score"] == 12


async def test_earlier_versions_of_saves_are_copied_and_can_be_restored(api, accounts, admin, monkeypatch):
    ada = await accounts.player()
    keys = [{"key": "/level"}]
    data_of(await api("progression-import-rules", token=admin.token, json={"keys": keys}))
    for version in range(3):
        data_of(await Device(api, ada).save(version, {"level": version + 1, "hero": ada.display_name}))
    body = wanted(await cloned(api, admin, ada))
    (slot,) = body["clone"]["entries"]["progression_slots"]
    assert [(each["version"], each["data"]) for each in slot["earlier"]] == [(2, {"level": 2}), (1, {"level": 1})]
    assert ada.display_name not in str(body["clone"])
    new = data_of(await api(IMPORT, token=admin.token, json=body))
    eve = await accounts.sign_in(ada.__class__(id=new["user_id"], token="", email=body["email"]))
    snapshot = await api("progression-get-snapshot", token=eve.token, path_values={"version": 1})
    assert data_of(snapshot)["data"] == {"level": 1}
    monkeypatch.setattr(saves, "MOST_EARLIER", len('{"level":2}'))
    (less,) = (await cloned(api, admin, ada))["entries"]["progression_slots"]
    assert [each["version"] for each in less["earlier"]] == [2]


async def test_a_save_or_a_score_that_was_changed_is_refused(api, admin, ada):
    clone = await cloned(api, admin, ada)
    save = {"slot": "default", "version": 1, "saved_at": "2026-11-01T00:00:00Z", "data": {"gold": 1}}
    earlier = {name: value for name, value in save.items() if name != "slot"}
    score = {
        "season_id": "best",
        "period": "all",
        "standing": 1,
        "attempts": 1,
        "is_on_board": True,
        "reached_at": "2026-11-01T00:00:00Z",
        "closes_at": "9999-01-01T00:00:00Z",
    }
    for changes, said in (
        ({"progression_slots": [save | {"slot": "../x"}]}, "progression_slots.0.slot"),
        ({"progression_slots": [save, save]}, "two slots have one name"),
        ({"progression_slots": [save | {"earlier": [earlier]}]}, "the latest first"),
        ({"progression_slots": [save | {"earlier": [earlier | {"version": 0}]}]}, "progression_slots.0.earlier.0"),
        ({"progression_slots": [save | {"data": {"gold": 2**70}}]}, "cannot be kept"),
        ({"leaderboards_scores": [score | {"player_id": ada.id}]}, "leaderboards_scores.0.player_id"),
        ({"leaderboards_scores": [score, score]}, "two scores are of one board"),
    ):
        body = wanted(clone | {"entries": clone["entries"] | changes})
        refused = await api(IMPORT, token=admin.token, json=body)
        assert code_of(refused) == "CLONE_REFUSED", said
        assert said in str(refused.json()["error"]["details"]["problems"])
