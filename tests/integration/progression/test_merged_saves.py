"""Two devices that have saved from one version: nothing is lost, nothing counts twice."""

import asyncio
import uuid
from typing import Any

import pytest

from functions.progression.models.save_rules import KeyRule, MergeRule
from shared.settings import settings
from tests.local_api import code_of, data_of
from tests.saves import Device

GOLD = KeyRule(key="/gold", merge=MergeRule.SUM_OF_DELTAS)
BAG = KeyRule(key="/bag", merge=MergeRule.UNION)


async def test_a_stale_save_is_merged_by_the_rules_and_once(device, rules):
    await rules(GOLD, BAG)
    await device.save(0, {"gold": 100, "bag": ["axe"], "map": {"x": 1, "y": 1}})
    await device.save(1, {"gold": 130, "bag": ["axe", "bow"], "map": {"x": 2, "y": 1}})
    late = {"gold": 90, "bag": ["axe", "cap"], "map": {"x": 1, "y": 5}}
    for _ in range(2):
        merged = data_of(await device.save(1, late, resolve="merge", save_id="late"))
        assert (merged["version"], merged["merged"]) == (3, True)
        assert merged["data"] == {"gold": 120, "bag": ["axe", "bow", "cap"], "map": {"x": 2, "y": 5}}
    assert (await device.load())["data"] == merged["data"]
    on_time = data_of(await device.save(3, {"gold": 1}, resolve="merge", save_id="on-time"))
    assert (on_time["merged"], on_time["data"]) == (False, None)


async def test_a_merge_that_is_sent_again_needs_its_name(device):
    answer = await device.save(0, {"gold": 1}, resolve="merge")
    assert (code_of(answer), answer.json()["error"]["details"]["fields"][0]["field"]) == ("INVALID_REQUEST", "save_id")


async def test_a_sum_whose_base_is_gone_is_refused_and_other_rules_do_without(device, rules, three_versions):
    await rules(GOLD)
    for version in range(4):
        await device.save(version, {"gold": version, "x": version})
    refused = await device.save(1, {"gold": 9}, resolve="merge", save_id="a")
    assert (code_of(refused), refused.json()["error"]["details"]["version"]) == ("BASE_VERSION_GONE", 4)
    assert code_of(await device.save(0, {"gold": 9}, resolve="merge", save_id="a")) == "BASE_VERSION_GONE"
    await rules(BAG)
    merged = data_of(await device.save(1, {"gold": 9, "y": 1}, resolve="merge", save_id="a"))
    assert merged["data"] == {"gold": 9, "x": 3, "y": 1}


async def test_two_devices_that_begin_at_once_both_count(device, rules):
    await rules(GOLD)
    answers = await asyncio.gather(
        *(device.save(0, {"gold": 5}, resolve="merge", save_id=f"save-{number}") for number in range(2))
    )
    assert sorted(data_of(answer)["version"] for answer in answers) == [1, 2]
    assert (await device.load())["data"] == {"gold": 10}


async def test_what_is_declared_a_number_is_one(device, rules):
    await rules(GOLD, BAG)
    refused = await device.save(0, {"gold": "much", "bag": 5})
    assert code_of(refused) == "INVALID_SAVE"
    assert refused.json()["error"]["details"]["problems"] == [
        "/gold has to be a number",
        "/bag has to be a list or an object",
    ]


@pytest.mark.parametrize(("resolve", "devices", "saves"), [("merge", 20, 10), ("refuse", 6, 4)])
async def test_what_many_devices_save_at_once_all_counts(api, device, rules, monkeypatch, resolve, devices, saves):
    """With `resolve=merge` the server puts saves together; without, each device does so after a SAVE_CONFLICT."""
    monkeypatch.setenv("RATE_SAVE", "100000")
    monkeypatch.setenv("RATE_GAME", "100000")
    settings.cache_clear()
    await rules(GOLD, BAG)
    await device.save(0, {"gold": 0, "bag": []})

    async def play(number: int) -> None:
        own = Device(api, device.player)
        loaded = await own.load()
        for item in (f"{number}-{count}" for count in range(saves)):
            loaded = await _one_more(own, loaded, item, resolve)

    await asyncio.gather(*(play(number) for number in range(devices)))
    data = (await device.load())["data"]
    assert data["gold"] == devices * saves
    assert sorted(data["bag"]) == sorted(f"{number}-{count}" for number in range(devices) for count in range(saves))


async def _one_more(device: Device, loaded: dict[str, Any], item: str, resolve: str) -> dict[str, Any]:
    """Add a gold piece and an item to what a device has, and save until it is saved; returns what the device has."""
    save_id = uuid.uuid4().hex
    while True:
        data = {"gold": loaded["data"]["gold"] + 1, "bag": [*loaded["data"]["bag"], item]}
        answer = await device.save(loaded["version"], data, save_id=save_id, resolve=resolve)
        if answer.is_success:
            saved = data_of(answer)
            return {"version": saved["version"], "data": saved["data"] or data}
        assert code_of(answer) in {"UNAVAILABLE", "SAVE_CONFLICT", "BASE_VERSION_GONE"}
        if code_of(answer) != "UNAVAILABLE":
            loaded = await device.load()
