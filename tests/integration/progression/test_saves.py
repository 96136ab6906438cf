"""Saves follow each other by version, and what others have saved is never written over unseen."""

import asyncio
import hashlib
import json
import uuid
from typing import Any

import httpx
import pytest

from tests.accounts import Account
from tests.local_api import LocalApi, code_of, data_of

SAVE, GET, LIST, EARLIER = (
    f"progression-{name}" for name in ("put-save", "get-save", "list-snapshots", "get-snapshot")
)


class Device:
    """A device that a player plays on."""

    def __init__(self, api: LocalApi, player: Account) -> None:
        self.api, self.token = api, player.token

    async def save(
        self, expected: int, data: object, *, resolve: str = "", slot: str = "", **more: Any
    ) -> httpx.Response:
        params = {name: value for name, value in (("slot", slot), ("resolve", resolve)) if value}
        body = {"expected_version": expected, "data": data, **more}
        return await self.api(SAVE, token=self.token, json=body, params=params)

    async def load(self, **params: str) -> dict[str, Any]:
        return dict(data_of(await self.api(GET, token=self.token, params=params)))


@pytest.fixture
async def device(api: LocalApi, accounts) -> Device:
    return Device(api, await accounts.player())


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


async def test_the_last_versions_are_kept_and_older_ones_are_deleted(device):
    for version in range(12):
        await device.save(version, {"gold": version + 1})
    listed = data_of(await device.api(LIST, token=device.token))["items"]
    assert [item["version"] for item in listed] == list(range(12, 2, -1))
    for version in (12, 11, 3):
        earlier = await device.api(EARLIER, token=device.token, path_values={"version": str(version)})
        assert data_of(earlier)["data"] == {"gold": version}
    gone = await device.api(EARLIER, token=device.token, path_values={"version": "2"})
    assert code_of(gone) == "SNAPSHOT_NOT_FOUND"
    assert gone.json()["error"]["details"]["kept"] == list(range(12, 2, -1))


async def test_of_twenty_devices_that_save_at_once_one_does(device):
    await device.save(0, {"gold": 0})
    answers = await asyncio.gather(
        *(device.save(1, {"gold": number}, save_id=uuid.uuid4().hex) for number in range(20))
    )
    codes = [code_of(answer) for answer in answers]
    assert codes.count("") == 1
    assert set(codes) <= {"", "SAVE_CONFLICT", "UNAVAILABLE"}
    assert (await device.load())["data"] == {"gold": codes.index("")}
