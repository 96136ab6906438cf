"""Saves follow each other by version, and what others have saved is never written over unseen."""

import asyncio
import hashlib
import json
import uuid
from functools import partial

import pytest

from functions.progression.models.save_rules import KeyRule
from functions.progression.settings import settings
from functions.progression.store.saves import EARLIER
from tests.accounts import Accounts
from tests.local_api import code_of, data_of
from tests.saves import GET, SAVE


async def test_a_save_is_loaded_as_it_was_sent(device):
    data = {"level": 12, "gold": 2**63, "half": 0.5, "name": "Zoë 🦊", "bag": [1, [], {}, None, True], "": {"ä/~": -1}}
    assert code_of(await device.api(GET, token=device.token)) == "SAVE_NOT_FOUND"
    saved = data_of(await device.save(0, data))
    assert (saved["version"], saved["slot"], saved["saved_by"], saved["data"]) == (1, "default", "player", None)
    loaded = await device.load()
    assert (loaded["version"], loaded["data"]) == (1, data)
    text = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    assert (loaded["size"], loaded["sha256"]) == (len(text), hashlib.sha256(text).hexdigest())


async def test_a_stale_save_changes_nothing_and_says_what_there_is(device):
    await device.save(0, {"gold": 1})
    await device.save(1, {"gold": 2}, save_id="second")
    refused = await device.save(1, {"gold": 3})
    assert code_of(refused) == "SAVE_CONFLICT"
    details = refused.json()["error"]["details"]
    loaded = await device.load()
    assert {name: details[name] for name in ("slot", "version", "save_id", "sha256", "size")} == {
        "slot": "default",
        "version": 2,
        "save_id": "second",
        "sha256": loaded["sha256"],
        "size": loaded["size"],
    }
    assert details["data"] == "/api/v1/player/progression?slot=default"
    assert loaded["data"] == {"gold": 2}
    assert code_of(await device.save(3, {"gold": 3})) == "SAVE_CONFLICT"
    assert code_of(await device.save(0, {"gold": 3})) == "SAVE_CONFLICT"


async def test_a_save_that_is_sent_again_is_not_made_twice(device):
    await device.save(0, {"gold": 1})
    for _ in range(3):
        assert data_of(await device.save(1, {"gold": 2}, save_id="again"))["version"] == 2
    await device.save(2, {"gold": 3})
    repeated = data_of(await device.save(1, {"gold": 2}, save_id="again"))
    assert (repeated["version"], repeated["current_version"]) == (2, 3)
    assert (await device.load())["data"] == {"gold": 3}
    assert code_of(await device.save(3, {"gold": 9}, save_id="again")) == "SAVE_ID_REUSED"


async def test_slots_do_not_know_of_each_other(device):
    await device.save(0, {"gold": 1})
    assert data_of(await device.save(0, {"gold": 2}, slot="second"))["version"] == 1
    assert (await device.load())["data"] == {"gold": 1}
    assert (await device.load(slot="second"))["data"] == {"gold": 2}


async def test_the_last_versions_are_kept_and_older_ones_are_deleted(device, three_versions):
    for version in range(5):
        await device.save(version, {"gold": version + 1})
    listed = data_of(await device.call("list-snapshots"))["items"]
    assert [item["version"] for item in listed] == [5, 4, 3]
    for version in (5, 4, 3):
        assert data_of(await device.call("get-snapshot", version=version))["data"] == {"gold": version}
    gone = await device.call("get-snapshot", version=2)
    assert code_of(gone) == "SNAPSHOT_NOT_FOUND"
    assert gone.json()["error"]["details"]["kept"] == [5, 4, 3]
    slot_id = f"{device.player.id}.default"
    assert (await EARLIER.get_many(f"{slot_id}.{version}" for version in range(7))).keys() == {
        f"{slot_id}.3",
        f"{slot_id}.4",
    }


async def test_of_twenty_devices_that_save_at_once_one_does(device):
    await device.save(0, {"gold": 0})
    answers = await asyncio.gather(
        *(device.save(1, {"gold": number}, save_id=uuid.uuid4().hex) for number in range(20))
    )
    codes = [code_of(answer) for answer in answers]
    assert codes.count("") == 1
    assert set(codes) <= {"", "SAVE_CONFLICT", "UNAVAILABLE"}
    assert (await device.load())["data"] == {"gold": codes.index("")}


async def test_of_saves_and_restores_at_once_one_is_made(device):
    for version in range(2):
        data_of(await device.save(version, {"gold": version}))
    answers = await asyncio.gather(
        *(device.save(2, {"gold": 2}, save_id=uuid.uuid4().hex) for _ in range(10)),
        *(device.call("restore-snapshot", version=1, json={"expected_version": 2}) for _ in range(10)),
    )
    codes = [code_of(answer) for answer in answers]
    assert codes.count("") == 1
    assert set(codes) <= {"", "SAVE_CONFLICT", "UNAVAILABLE"}
    current = await device.load()
    assert current["version"] == 3
    assert current["data"] == ({"gold": 2} if "" in codes[:10] else {"gold": 0})


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'{"a": 1, "a": 2}', "INVALID_SAVE"),
        (b'{"a": NaN}', "INVALID_SAVE"),
        (b'{"a": 18446744073709551616}', "INVALID_SAVE"),
        (rb'{"a": "\ud800"}', "MALFORMED_REQUEST"),
        (b"[" * 5000 + b"]" * 5000, "MALFORMED_REQUEST"),
        (b"[]", "INVALID_REQUEST"),
        (b'{"a": "%b"}' % (b"x" * (1024 * 1024 + 1024)), "BODY_TOO_LARGE"),
    ],
    ids=["twice", "nan", "huge", "half", "deep", "list", "large"],
)
async def test_what_cannot_be_kept_is_refused(device, data, code):
    body = b'{"expected_version": 0, "data": %b}' % data
    answer = await device.api(SAVE, token=device.token, content=body, headers={"content-type": "application/json"})
    assert code_of(answer) == code
    assert code_of(await device.call("get-save")) == "SAVE_NOT_FOUND"


async def test_an_earlier_version_is_restored_and_what_came_between_stays(device, rules):
    await rules(KeyRule(key="/rank", server_only=True))
    for version in range(3):
        await device.save(version, {"gold": version + 1})
    set_rank = "progression-set-server-values"
    server = await Accounts(device.api).server()
    path = {"player_id": device.player.id}
    data_of(await device.api(set_rank, token=server.token, path_values=path, json={"values": {"/rank": 7}}))
    stale = await device.call("restore-snapshot", version=1, json={"expected_version": 3})
    assert code_of(stale) == "SAVE_CONFLICT"
    for _ in range(2):
        restore = {"expected_version": 4, "save_id": "back"}
        restored = data_of(await device.call("restore-snapshot", version=1, json=restore))
        assert (restored["version"], restored["restored_from"]) == (5, 1)
        assert restored["data"] == {"gold": 1, "rank": 7}
    assert (await device.load())["data"] == {"gold": 1, "rank": 7}
    assert data_of(await device.call("get-snapshot", version=3))["data"] == {"gold": 3}
    unknown = await device.call("restore-snapshot", version=9, json={"expected_version": 5})
    assert code_of(unknown) == "SNAPSHOT_NOT_FOUND"


async def test_slots_are_listed_and_deleted_and_there_are_no_more_than_there_may_be(device, monkeypatch):
    monkeypatch.setenv("SAVE_SLOTS", "2")
    settings.cache_clear()
    await device.save(0, {"gold": 1}, slot="b")
    await device.save(0, {"gold": 1}, slot="a")
    await device.save(1, {"gold": 2}, slot="a")
    refused = await device.save(0, {}, slot="c")
    assert (code_of(refused), refused.json()["error"]["details"]) == ("TOO_MANY_SLOTS", {"limit": 2})
    listed = data_of(await device.call("list-slots"))
    assert [(item["slot"], item["version"]) for item in listed["items"]] == [("a", 2), ("b", 1)]
    delete = partial(device.api, "progression-delete-slot", token=device.token, path_values={"slot": "a"})
    assert code_of(await delete(params={"expected_version": "1"})) == "SAVE_CONFLICT"
    left = data_of(await delete(params={"expected_version": "2"}))
    assert [item["slot"] for item in left["items"]] == ["b"]
    assert code_of(await delete(params={"expected_version": "2"})) == "SAVE_NOT_FOUND"
    assert await EARLIER.get(f"{device.player.id}.a.1") is None
    again = data_of(await device.save(0, {"gold": 5}, slot="a"))
    assert again["version"] == 3, "a device that still has version 2 of the deleted slot must not pass for current"
    assert code_of(await device.save(2, {"gold": 9}, slot="a")) == "SAVE_CONFLICT"


async def test_of_two_devices_that_open_the_last_slot_at_once_one_does(device, monkeypatch):
    monkeypatch.setenv("SAVE_SLOTS", "1")
    settings.cache_clear()
    answers = await asyncio.gather(*(device.save(0, {}, slot=f"slot-{number}") for number in range(5)))
    assert sorted(code_of(answer) for answer in answers) == ["", *["TOO_MANY_SLOTS"] * 4]
