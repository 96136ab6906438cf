"""What the studio declares holds: what only servers set, how fast numbers rise, and what support sees of it."""

from functools import partial

import pytest

from functions.progression.models.save_rules import KeyRule, Rise
from functions.progression.store.saves import EARLIER
from functions.progression.store.suspicions import SUSPICIONS
from shared.identity.callers import Role
from tests.local_api import code_of, data_of
from tests.pages import all_items

EXPORT, IMPORT = "progression-export-rules", "progression-import-rules"
SET, SERVER_GET = "progression-set-server-values", "progression-get-player-save"
LIST, CLOSE = "progression-list-suspicious-saves", "progression-close-suspicious-save"
RANK = KeyRule(key="/rank", server_only=True)
GOLD = KeyRule(key="/gold", rise=Rise(per_hour=10, at_once=100))


async def test_rules_are_a_file(api, accounts, rules):
    admin = await accounts.staff(Role.ADMIN)
    await rules(RANK)
    file = (await api(EXPORT, token=admin.token)).json()
    assert file["keys"] == [{"key": "/rank", "server_only": True}]
    file["keys"].append({"key": "/gold", "merge": "sum_of_deltas"})
    tried = data_of(await api(IMPORT, token=admin.token, json=file, params={"dry_run": "true"}))
    assert (tried["dry_run"], tried["added"], tried["unchanged"]) == (True, ["/gold"], ["/rank"])
    assert (await api(EXPORT, token=admin.token)).json()["version"] == file["version"]
    done = data_of(await api(IMPORT, token=admin.token, json=file))
    assert (done["version"], done["added"]) == (file["version"] + 1, ["/gold"])
    assert code_of(await api(IMPORT, token=admin.token, json=file)) == "SAVE_RULES_CHANGED"
    again = (await api(EXPORT, token=admin.token)).json()
    assert data_of(await api(IMPORT, token=admin.token, json=again))["version"] == done["version"]
    wrong = {"keys": [{"key": "/a"}, {"key": "/a/b"}]}
    refused = await api(IMPORT, token=admin.token, json=wrong)
    assert code_of(refused) == "INVALID_SAVE_RULES"
    assert refused.json()["error"]["details"]["problems"] == [{"key": "/a/b", "problem": "it is below /a"}]


async def test_what_only_servers_set_no_player_changes(api, accounts, device, rules):
    await rules(RANK)
    server, path = await accounts.server(), {"player_id": device.player.id}
    assert code_of(await device.save(0, {"gold": 1, "rank": 1})) == "SERVER_ONLY_KEY"
    for _ in range(2):
        given = await api(SET, token=server.token, path_values=path, json={"values": {"/rank": 3}})
        assert (data_of(given)["version"], data_of(given)["saved_by"]) == (1, "server")
    assert code_of(await device.save(0, {"gold": 1})) == "SAVE_CONFLICT"
    completed = data_of(await device.save(1, {"gold": 1}))
    assert completed["data"] == {"gold": 1, "rank": 3}
    refused = await device.save(2, {"gold": 1, "rank": 4})
    assert (code_of(refused), refused.json()["error"]["details"]) == ("SERVER_ONLY_KEY", {"keys": ["/rank"]})
    data_of(await api(SET, token=server.token, path_values=path, json={"values": {"/rank": 4}}))
    merged = data_of(await device.save(2, {"gold": 2, "rank": 3}, resolve="merge", save_id="behind"))
    assert merged["data"] == {"gold": 2, "rank": 4}
    forged = await device.save(2, {"gold": 2, "rank": 9}, resolve="merge", save_id="forged")
    assert code_of(forged) == "SERVER_ONLY_KEY"
    assert data_of(await api(SERVER_GET, token=server.token, path_values=path))["data"] == {"gold": 2, "rank": 4}


async def test_what_only_servers_set_outlives_the_slot(api, accounts, device, rules):
    await rules(RANK, GOLD.model_copy(update={"rise": Rise(per_hour=10, at_once=100, at_first=50)}))
    server, path = await accounts.server(), {"player_id": device.player.id}
    delete = partial(device.api, "progression-delete-slot", token=device.token, path_values={"slot": "default"})
    await device.save(0, {"gold": 1})
    data_of(await api(SET, token=server.token, path_values=path, json={"values": {"/rank": 3}}))
    await device.save(2, {"gold": 2})
    (left,) = data_of(await delete(params={"expected_version": "3"}))["items"]
    assert (left["slot"], left["version"], left["saved_by"]) == ("default", 4, "server")
    assert (await device.load())["data"] == {"rank": 3}
    assert [item["version"] for item in data_of(await device.call("list-snapshots"))["items"]] == [4]
    assert await EARLIER.get(f"{device.player.id}.default.2") is None
    assert code_of(await device.save(0, {"gold": 5})) == "SAVE_CONFLICT"
    assert data_of(await device.save(4, {"gold": 51}))["data"] == {"gold": 51, "rank": 3}
    (suspicion,) = await SUSPICIONS.select(("player_id", "==", device.player.id), limit=3)
    assert suspicion.too_fast[0].allowed == 50, "the slot begins anew"
    data_of(await api(SET, token=server.token, path_values=path, json={"values": {"/rank": None}}))
    assert data_of(await delete(params={"expected_version": "6"}))["items"] == []


async def test_a_player_hides_nothing_in_a_list(api, accounts, device, rules):
    await rules(KeyRule(key="/heroes/0/vip", server_only=True))
    refused = await device.save(0, {"heroes": [{"vip": True}]})
    assert code_of(refused) == "INVALID_SAVE"
    assert refused.json()["error"]["details"]["problems"][0].startswith("/heroes has to be an object")


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"/gold": 1}, "NOT_SERVER_ONLY"),
        ({}, "INVALID_REQUEST"),
        ({"/rank": 2**65}, "INVALID_SAVE"),
    ],
    ids=["a player's", "none", "huge"],
)
async def test_servers_set_nothing_else(api, accounts, device, rules, values, code):
    await rules(RANK)
    server, path = await accounts.server(), {"player_id": device.player.id}
    assert code_of(await api(SET, token=server.token, path_values=path, json={"values": values})) == code
    assert code_of(await device.call("get-save")) == "SAVE_NOT_FOUND"


async def test_servers_begin_no_slot_of_nobody(api, accounts, rules):
    await rules(RANK)
    server = await accounts.server()
    answer = await api(SET, token=server.token, path_values={"player_id": "nobody"}, json={"values": {"/rank": 1}})
    assert code_of(answer) == "UNKNOWN_PLAYER"


async def test_a_suspicious_save_is_kept_flagged_and_shown_to_support(api, accounts, device, rules):
    await rules(GOLD)
    support = await accounts.staff(Role.SUPPORT)
    await device.save(0, {"gold": 5000})
    data_of(await device.save(1, {"gold": 5100}))
    data_of(await device.save(2, {"gold": 9999}))
    assert (await device.load())["data"] == {"gold": 9999}
    shown = data_of(await api(LIST, token=support.token, params={"player_id": device.player.id}))
    suspicion, first = shown["items"]
    assert (first["version"], first["too_fast"][0]["before"]) == (1, 0)
    (fast,) = suspicion["too_fast"]
    assert (suspicion["slot"], suspicion["version"], fast["key"]) == ("default", 3, "/gold")
    assert (fast["before"], fast["after"]) == (5100, 9999)
    assert 0 <= fast["allowed"] < 1
    slots = data_of(
        await api("progression-list-player-slots", token=support.token, path_values={"player_id": device.player.id})
    )
    assert [version["is_suspicious"] for version in slots["items"][0]["versions"]] == [True, False, True]
    full = data_of(await api("admin-get-player", token=support.token, path_values={"user_id": device.player.id}))
    part = full["parts"]["progression"]["data"]
    assert [(slot["slot"], slot["version"], slot["is_suspicious"]) for slot in part["slots"]] == [("default", 3, True)]
    assert [saved["suspicion_id"] for saved in part["suspicious_saves"]] == [
        suspicion["suspicion_id"],
        first["suspicion_id"],
    ]
    path = {"suspicion_id": suspicion["suspicion_id"]}
    closed = data_of(await api(CLOSE, token=support.token, path_values=path, json={"reason": "A gift of ours"}))
    assert (closed["is_open"], closed["closed_by"]) == (False, support.id)
    again = await api(CLOSE, token=support.token, path_values=path, json={"reason": "Something else"})
    assert data_of(again)["close_reason"] == "A gift of ours"
    still_open = await all_items(api, LIST, support.token)
    assert suspicion["suspicion_id"] not in [item["suspicion_id"] for item in still_open]
    unknown = await api(CLOSE, token=support.token, path_values={"suspicion_id": "x"}, json={"reason": "None at all"})
    assert code_of(unknown) == "UNKNOWN_SUSPICION"


async def test_what_a_slot_begins_with_is_bounded_and_what_stood_before_the_rule_is_not(device, rules):
    await device.save(0, {"gold": 5000}, slot="older")
    await rules(GOLD.model_copy(update={"rise": Rise(per_hour=10, at_once=100, at_first=50)}))
    await device.save(1, {"gold": 5100}, slot="older")
    await device.save(0, {"gold": 51}, slot="new")
    (suspicion,) = await SUSPICIONS.select(("player_id", "==", device.player.id), limit=3)
    assert (suspicion.slot, suspicion.version, suspicion.too_fast[0].allowed) == ("new", 1, 50)


async def test_a_flagged_version_is_support_s_to_see_after_many_saves(api, accounts, device, rules):
    support = await accounts.staff(Role.SUPPORT)
    await rules(GOLD.model_copy(update={"rise": Rise(per_hour=10, at_once=100)}))
    await device.save(0, {"gold": 10})
    await device.save(1, {"gold": 5000})
    for version in range(2, 14):
        data_of(await device.save(version, {"gold": version}))
    path = {"player_id": device.player.id, "version": "2"}
    seen = data_of(await api("progression-get-player-snapshot", token=support.token, path_values=path))
    assert seen["data"] == {"gold": 5000}
    listed = [item["version"] for item in data_of(await device.call("list-snapshots"))["items"]]
    assert listed == list(range(14, 4, -1))


async def test_what_a_player_restores_is_held_against_the_rules_and_what_support_restores_is_not(
    api, accounts, device, rules
):
    support = await accounts.staff(Role.SUPPORT)
    await device.save(0, {"gold": 5000})
    await device.save(1, {"gold": 1})
    await rules(GOLD.model_copy(update={"rise": Rise(per_hour=10, at_once=100)}))
    values = {"player_id": device.player.id, "version": "1"}
    body = {"expected_version": 2, "reason": "Lost progress: ticket 4711"}
    data_of(await api("progression-restore-player-snapshot", token=support.token, path_values=values, json=body))
    assert await SUSPICIONS.select(("player_id", "==", device.player.id), limit=3) == []
    await device.save(3, {"gold": 1})
    restore = {"token": device.token, "path_values": {"version": "1"}, "json": {"expected_version": 4}}
    data_of(await api("progression-restore-snapshot", **restore))
    (suspicion,) = await SUSPICIONS.select(("player_id", "==", device.player.id), limit=3)
    assert (suspicion.version, suspicion.too_fast[0].before, suspicion.too_fast[0].after) == (5, 1, 5000)


async def test_what_the_rules_of_today_do_not_allow_is_not_restored(api, device, rules):
    await device.save(0, {"gold": [1]})
    await device.save(1, {"gold": 1})
    await rules(GOLD.model_copy(update={"rise": Rise(per_hour=10, at_once=100)}))
    restore = {"token": device.token, "path_values": {"version": "1"}, "json": {"expected_version": 2}}
    assert code_of(await api("progression-restore-snapshot", **restore)) == "INVALID_SAVE"
    assert (await device.load())["version"] == 2


async def test_support_restores_an_earlier_version_with_a_reason(api, accounts, device):
    support = await accounts.staff(Role.SUPPORT)
    await device.save(0, {"gold": 1})
    await device.save(1, {"gold": 2})
    path = {"player_id": device.player.id, "version": "1"}
    seen = data_of(await api("progression-get-player-snapshot", token=support.token, path_values=path))
    assert seen["data"] == {"gold": 1}
    restore = "progression-restore-player-snapshot"
    body = {"expected_version": 2, "reason": "Lost progress: ticket 4711"}
    restored = data_of(await api(restore, token=support.token, path_values=path, json=body))
    assert (restored["version"], restored["saved_by"]) == (3, "support")
    assert code_of(await device.save(2, {"gold": 3})) == "SAVE_CONFLICT"
    assert (await device.load())["data"] == {"gold": 1}
