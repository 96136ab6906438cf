"""Data that no document holds: files that are written before the commit, and go when no version names them."""

import gzip
import json
import random
import uuid
from typing import Any

import httpx
import pytest
from google.api_core.exceptions import ServiceUnavailable

from functions.progression.events import FilesDropped
from functions.progression.settings import Settings, settings
from functions.progression.store.saves import SLOTS
from shared.media import uploads
from tests.local_api import code_of, data_of
from tests.saves import Device

PRUNE = "progression-prune-files"


def large(seed: int, size: int = 200_000) -> dict[str, Any]:
    return {"seed": seed, "map": random.Random(seed).randbytes(size).hex()}


async def files_of(device: Device) -> set[str]:
    stored = await uploads.listed(settings().saves_bucket, f"saves/{device.player.id}/")
    return {file.upload.name for file in stored}


async def test_large_data_is_kept_in_a_file_for_as_long_as_its_version(device, three_versions, listen):
    listener = await listen(FilesDropped.topic)
    for version in range(4):
        data_of(await device.save(version, large(version)))
    assert (await device.load())["data"] == large(3)
    assert data_of(await device.call("get-snapshot", version=2))["data"] == large(1)
    slot = await SLOTS.get(f"{device.player.id}.default")
    assert slot is not None
    assert slot.content == b""
    named = {kept.file for kept in slot.versions}
    orphan = f"{slot.folder}/of-a-save-that-is-about-to-commit"
    await uploads.keep(settings().saves_bucket, orphan, b"x", "application/zlib")
    assert len(await files_of(device)) == 5
    (message,) = await listener.messages(1)
    for _ in range(2):
        answer = await device.api.push(PRUNE, FilesDropped.model_validate(message.data))
        assert answer.status_code == 204
        assert await files_of(device) == named | {orphan}
    small = data_of(await device.save(4, {"gold": 1}))
    assert (await device.load())["data"] == {"gold": 1}
    restored = await device.call("restore-snapshot", version=4, json={"expected_version": small["version"]})
    assert data_of(restored)["data"] == large(3)
    assert (await device.load())["data"] == large(3)


async def test_the_end_of_a_slot_takes_all_its_files(device, listen):
    listener = await listen(FilesDropped.topic)
    await device.save(0, large(1))
    slot = await SLOTS.get(f"{device.player.id}.default")
    assert slot is not None
    await uploads.keep(settings().saves_bucket, f"{slot.folder}/of-a-save-that-died", b"x", "application/zlib")
    path = {"slot": "default"}
    params = {"expected_version": "1"}
    data_of(await device.api("progression-delete-slot", token=device.token, path_values=path, params=params))
    (message,) = [message for message in await listener.messages(1) if device.player.id in message.data["slot_id"]]
    await device.save(0, large(2))
    assert (await device.api.push(PRUNE, FilesDropped.model_validate(message.data))).status_code == 204
    assert len(await files_of(device)) == 1
    assert (await device.load())["data"] == large(2)


async def test_a_save_that_is_refused_leaves_no_file(device):
    await device.save(0, large(1))
    written: list[str] = []
    keep = uploads.keep

    async def keep_and_overtake(bucket: str, name: str, content: bytes, content_type: str) -> bool:
        written.append(name)
        if len(written) == 1:
            data_of(await device.save(1, {"gold": 1}))
        return await keep(bucket, name, content, content_type)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(uploads, "keep", keep_and_overtake)
        assert code_of(await device.save(1, large(2))) == "SAVE_CONFLICT"
    assert written
    assert not await files_of(device) & set(written)


async def test_while_cloud_storage_does_not_answer_a_save_is_to_be_sent_again(device, monkeypatch):
    async def keep(*_: object) -> bool:
        raise ServiceUnavailable("down")

    await device.save(0, {"gold": 1})
    with monkeypatch.context() as patch:
        patch.setattr(uploads, "keep", keep)
        answer = await device.save(1, large(1))
    assert (code_of(answer), answer.headers["retry-after"]) == ("UNAVAILABLE", "2")
    assert data_of(await device.save(1, large(1)))["version"] == 2


async def upload(device: Device, content: bytes, content_type: str = "application/json") -> str:
    """Send a save by a ticket; returns the upload's id."""
    ticket = data_of(await device.call("create-upload", json={"content_type": content_type}))
    async with httpx.AsyncClient() as http:
        sent = await http.request(ticket["method"], ticket["url"], headers=ticket["headers"], content=content)
    assert sent.status_code == 200, sent.text
    return str(ticket["upload_id"])


async def finish(device: Device, upload_id: str, **body: Any) -> httpx.Response:
    path = {"upload_id": upload_id}
    return await device.api("progression-finish-upload", token=device.token, path_values=path, json=body)


@pytest.mark.parametrize("content_type", ["application/json", "application/gzip"])
async def test_a_save_that_is_too_large_for_a_request_is_uploaded(device, content_type):
    data = large(1, 1_500_000)
    text = json.dumps(data).encode()
    upload_id = await upload(device, gzip.compress(text) if content_type.endswith("gzip") else text, content_type)
    for _ in range(2):
        saved = data_of(await finish(device, upload_id, expected_version=0, save_id="large"))
        assert (saved["version"], saved["data"]) == (1, None)
    assert (await device.load())["data"] == data
    assert code_of(await finish(device, upload_id, expected_version=0)) == "SAVE_CONFLICT"


async def test_one_ticket_is_not_finished_again_and_again(device):
    upload_id = await upload(device, json.dumps(large(1, 1_500_000)).encode())
    most = Settings().rate_save_upload
    answers = [await finish(device, upload_id, expected_version=0, save_id="large") for _ in range(most + 1)]
    assert [answer.status_code for answer in answers] == [200] * most + [429]
    assert (await device.load())["version"] == 1


async def test_a_ticket_takes_one_file_of_its_size_and_no_other_s_headers(device):
    ticket = data_of(await device.call("create-upload", json={}))
    async with httpx.AsyncClient() as http:

        async def put(content: bytes, headers: dict[str, str] = ticket["headers"]) -> int:
            return (await http.put(ticket["url"], headers=headers, content=content)).status_code

        assert await put(b"1" * (ticket["max_bytes"] + 1)) == 400
        for name in ticket["headers"]:
            assert await put(
                b"{}", {other: ticket["headers"][other] for other in ticket["headers"] if other != name}
            ) in {
                400,
                403,
            }
        assert await put(b'{"gold": 1}') == 200
        assert await put(b'{"gold": 9}') == 412
    data_of(await finish(device, ticket["upload_id"], expected_version=0))
    assert (await device.load())["data"] == {"gold": 1}


async def test_what_is_uploaded_is_checked_as_what_is_sent(api, accounts, device):
    twice = await upload(device, b'{"gold": 1, "gold": 2}')
    assert code_of(await finish(device, twice, expected_version=0)) == "INVALID_SAVE"
    bomb = await upload(device, gzip.compress(b"[" * 20 * 1024 * 1024), "application/gzip")
    assert code_of(await finish(device, bomb, expected_version=0)) == "SAVE_TOO_LARGE"
    assert code_of(await finish(device, uuid.uuid4().hex, expected_version=0)) == "SAVE_NOT_UPLOADED"
    thief = Device(api, await accounts.player())
    good = await upload(device, b"{}")
    assert code_of(await finish(thief, good, expected_version=0)) == "SAVE_NOT_UPLOADED"
