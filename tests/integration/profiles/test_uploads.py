"""From the signed URL to the picture on the profile, through Cloud Storage, as a browser does it."""

import asyncio
import io
import json
import random
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from PIL import Image

from functions.profiles import store
from functions.profiles.rules import uploads as rules
from functions.profiles.store import PROFILES
from shared.events.dead_letters import DeadLettered, DeadLetterReplayed, UploadReplayed
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.media import images
from shared.media import uploads as storage
from shared.media.pictures import PictureUpload
from shared.settings import settings
from tests.dead_letters import keep, letter, letters_of
from tests.local_api import code_of, data_of
from tests.uploading import HANDLER, UPLOAD_URL, Uploads

RED = (255, 0, 0)
REPLAY, SETTLE = "platform-replay-dead-letter", "platform-settle-dead-letter"


def picture(kind: str = "PNG", size: tuple[int, int] = (300, 200), mode: str = "RGB", **options: Any) -> bytes:
    written = io.BytesIO()
    Image.new(mode, size, RED if mode == "RGB" else None).save(written, kind, **options)
    return written.getvalue()


@pytest.fixture
async def uploads(api, accounts):
    async with httpx.AsyncClient() as http:
        yield Uploads(api, http, await accounts.player())


async def test_the_ticket_says_what_to_send_and_until_when(uploads):
    ticket = await uploads.ticket("image/webp", "me.webp")
    assert (ticket["method"], ticket["expires_in_seconds"], ticket["max_bytes"]) == ("PUT", 300, 5 * 1024 * 1024)
    assert ticket["headers"] == {
        "content-type": "image/webp",
        "x-goog-content-length-range": "1,5242880",
        "x-goog-if-generation-match": "0",
    }
    assert "X-Goog-Signature" in ticket["url"]
    left = datetime.fromisoformat(ticket["expires_at"]) - datetime.now(UTC)
    assert timedelta(minutes=4) < left <= timedelta(minutes=5)
    profile = await uploads.profile()
    assert profile["avatar_upload"]["state"] == "awaited"
    assert profile["avatar_upload"]["upload_id"] == ticket["upload_id"]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
async def test_an_uploaded_picture_becomes_the_avatar(uploads, kind):
    profile = await uploads.upload(picture(kind), f"image/{kind.lower()}")
    assert profile["avatar_upload"]["state"] == "ready"
    variants = profile["avatar"]["variants"]
    assert [(variant["width"], variant["height"]) for variant in variants] == [(128, 128), (256, 256), (512, 512)]
    assert profile["avatar_url"] == variants[-1]["fallback_url"]
    for variant in variants:
        for url, kind_shown in ((variant["webp_url"], "WEBP"), (variant["fallback_url"], "JPEG")):
            answer = await uploads.http.get(url)
            assert answer.status_code == 200
            assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
            shown = Image.open(io.BytesIO(answer.content))
            assert (shown.format, shown.size) == (kind_shown, (variant["width"], variant["height"]))


async def test_the_raw_upload_is_never_public_and_is_gone_afterwards(uploads):
    ticket = await uploads.ticket()
    await uploads.put(ticket, picture())
    bare = ticket["url"].partition("?")[0]
    assert (await uploads.http.get(bare)).status_code in {401, 403, 404}
    resource = await uploads.resource(ticket)
    assert resource is not None
    await uploads.notify(resource)
    assert await uploads.is_spent(ticket)
    assert (await uploads.http.get(bare)).status_code in {401, 403, 404}


async def test_a_picture_is_turned_upright_and_stripped(uploads):
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "my home"
    sideways = Image.new("RGB", (400, 200), (0, 0, 255))
    sideways.paste(RED, (0, 0, 200, 200))
    written = io.BytesIO()
    sideways.save(written, "JPEG", exif=exif, quality=95)
    profile = await uploads.upload(written.getvalue(), "image/jpeg")
    for url in (profile["avatar_url"], profile["avatar"]["variants"][0]["webp_url"]):
        content = (await uploads.http.get(url)).content
        shown = Image.open(io.BytesIO(content)).convert("RGB")
        upper, lower = (shown.getpixel((shown.width // 2, shown.height * part // 8)) for part in (1, 7))
        assert upper[0] > 200 > upper[2]
        assert lower[2] > 200 > lower[0]
        assert b"my home" not in content
        assert b"Exif" not in content


def _noise(count: int) -> bytes:
    return random.Random(7).randbytes(count)


REFUSED = {
    "text": (b"I am a picture. Honestly.", "not a JPEG"),
    "svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a JPEG"),
    "gif": (picture("GIF"), "not a JPEG"),
    "truncated": (Image.frombytes("RGB", (200, 200), _noise(120_000)), "damaged or cut off"),
    "bomb": (picture("PNG", (9000, 9000), "1"), "at most 67,108,864 are allowed"),
}


@pytest.mark.parametrize("kind", REFUSED)
async def test_what_cannot_be_shown_is_refused_with_a_reason(uploads, kind):
    content, reason = REFUSED[kind]
    if not isinstance(content, bytes):
        written = io.BytesIO()
        content.save(written, "PNG")
        content = written.getvalue()[:60_000]
    profile = await uploads.upload(content)
    assert profile["avatar_upload"]["state"] == "refused"
    assert reason in profile["avatar_upload"]["reason"]
    assert (profile["avatar"], profile["avatar_url"]) == (None, None)


async def test_a_refusal_keeps_the_avatar_that_was_there(uploads):
    before = await uploads.upload(picture())
    after = await uploads.upload(b"not a picture")
    assert after["avatar"] == before["avatar"]
    assert after["avatar_upload"]["state"] == "refused"


async def test_a_new_picture_has_new_names(uploads):
    first, second = await uploads.upload(picture()), await uploads.upload(picture("JPEG"), "image/jpeg")
    urls = [{variant["webp_url"] for variant in profile["avatar"]["variants"]} for profile in (first, second)]
    assert urls[0].isdisjoint(urls[1])
    assert (await uploads.http.get(next(iter(urls[0])))).status_code == 200


async def test_a_file_over_the_limit_is_refused_by_storage_itself(uploads):
    ticket = await uploads.ticket()
    answer = await uploads.put(ticket, b"x" * (5 * 1024 * 1024 + 1))
    assert answer.status_code == 400
    assert await uploads.resource(ticket) is None


async def test_an_empty_file_is_refused_by_storage_itself(uploads):
    assert (await uploads.put(await uploads.ticket(), b"")).status_code == 400


async def test_another_type_than_the_ticket_s_is_refused_by_storage_itself(uploads):
    ticket = await uploads.ticket("image/png")
    ticket["headers"] |= {"content-type": "image/svg+xml"}
    assert (await uploads.put(ticket, picture())).status_code == 403


async def test_the_bytes_decide_what_a_file_is(uploads):
    """A JPEG that was announced as a PNG is shown all the same."""
    profile = await uploads.upload(picture("JPEG"), "image/png")
    assert profile["avatar_upload"]["state"] == "ready"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"content_type": "image/png", "file_name": "me.exe"}, "WRONG_FILE_ENDING"),
        ({"content_type": "image/gif"}, "INVALID_REQUEST"),
        ({"content_type": "image/svg+xml"}, "INVALID_REQUEST"),
        ({}, "INVALID_REQUEST"),
    ],
)
async def test_what_is_refused_before_it_is_sent(uploads, body, code):
    answer = await uploads.api(UPLOAD_URL.format(kind="avatar"), token=uploads.player.token, json=body)
    assert (answer.status_code, code_of(answer)) == (422, code)
    assert (await uploads.profile())["avatar_upload"] is None


async def test_a_notification_that_comes_again_changes_nothing(uploads):
    ticket = await uploads.ticket()
    await uploads.put(ticket, picture())
    resource = await uploads.resource(ticket)
    assert resource is not None
    for _ in range(3):
        assert (await uploads.notify(resource)).status_code == 204
    profile = await uploads.profile()
    assert profile["avatar_upload"]["state"] == "ready"
    assert (await uploads.http.get(profile["avatar_url"])).status_code == 200


async def test_notifications_at_once_leave_one_picture_and_no_orphans(uploads):
    ticket = await uploads.ticket()
    await uploads.put(ticket, picture())
    resource = await uploads.resource(ticket)
    assert resource is not None
    before = await uploads.media()
    answers = await asyncio.gather(*(uploads.notify(resource) for _ in range(4)))
    assert {answer.status_code for answer in answers} == {204}
    profile = await uploads.profile()
    assert await uploads.media() - before == uploads.files(profile["avatar"])


async def test_the_latest_ticket_wins(uploads):
    """The first upload finishes after the second was asked for: it is not shown, and leaves nothing."""
    old, new = await uploads.ticket(), await uploads.ticket()
    before = await uploads.media()
    await uploads.put(old, picture())
    resource = await uploads.resource(old)
    assert resource is not None
    assert (await uploads.notify(resource)).status_code == 204
    profile = await uploads.profile()
    assert (profile["avatar"], profile["avatar_upload"]["state"]) == (None, "awaited")
    assert profile["avatar_upload"]["upload_id"] == new["upload_id"]
    assert await uploads.media() == before


async def test_a_ticket_is_good_for_one_picture(uploads):
    ticket = await uploads.ticket()
    await uploads.put(ticket, picture())
    resource = await uploads.resource(ticket)
    assert resource is not None
    await uploads.notify(resource)
    first = await uploads.profile()
    assert (await uploads.put(ticket, picture("JPEG"))).status_code == 412
    again = await uploads.resource(ticket)
    assert again is not None
    await uploads.notify(again)
    assert (await uploads.profile())["avatar"] == first["avatar"]
    assert await uploads.is_spent(ticket)


@pytest.mark.parametrize(
    "name", ["banners/nobody/0f8a", "avatars/nobody/0f8a", "other/file.png", "avatars/a/b/c", "avatars/", "x"]
)
async def test_an_object_that_is_nobody_s_upload(uploads, name):
    resource = {"bucket": settings().uploads_bucket, "name": name, "generation": "1", "size": "7"}
    assert (await uploads.notify(resource)).status_code == 204


@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b'{"bucket": "b", "name": "n", "generation": "x", "size": "1"}'])
async def test_what_is_no_notification(api, body, capsys):
    assert (await api.deliver(HANDLER, body, ce_id="1")).status_code == 204
    assert "delivery.malformed" in capsys.readouterr().out


async def test_storage_that_is_away_is_asked_again(uploads, cloud, monkeypatch):
    monkeypatch.setattr(storage, "PATIENCE", 1.0)
    ticket = await uploads.ticket()
    await uploads.put(ticket, picture())
    resource = await uploads.resource(ticket)
    assert resource is not None
    cloud.stop("storage")
    try:
        assert (await uploads.notify(resource, "event-1" + ticket["upload_id"])).status_code == 500
        assert (await uploads.profile())["avatar_upload"]["state"] == "processing"
    finally:
        cloud.start("storage")
    assert (await uploads.notify(resource, "event-1" + ticket["upload_id"])).status_code == 204
    assert (await uploads.profile())["avatar_upload"]["state"] == "ready"


async def test_what_fails_three_times_is_failed_and_can_be_sent_again(uploads, monkeypatch):
    ticket = await uploads.ticket()
    await uploads.put(ticket, picture())
    resource = await uploads.resource(ticket)
    assert resource is not None
    states = []
    with monkeypatch.context() as short_of_memory:
        short_of_memory.setattr(images, "make_variants", _out_of_memory)
        for _ in range(3):
            answer = await uploads.notify(resource, ticket["upload_id"])
            states.append((answer.status_code, (await uploads.profile())["avatar_upload"]["state"]))
    assert states == [(500, "processing"), (500, "processing"), (204, "failed")]
    upload = (await uploads.profile())["avatar_upload"]
    assert "upload it again" in upload["reason"]
    confirmed = data_of(await uploads.confirm(ticket["upload_id"]))
    assert (confirmed["state"], confirmed["reason"]) == ("failed", upload["reason"])
    assert (await uploads.upload(picture()))["avatar_upload"]["state"] == "ready"


def _out_of_memory(*_: object) -> None:
    raise MemoryError


async def test_what_ended_its_instance_three_times_is_not_tried_a_fourth_time(uploads, monkeypatch):
    ticket = await uploads.ticket()
    await uploads.put(ticket, picture())
    resource = await uploads.resource(ticket)
    assert resource is not None
    await _change_upload(uploads.player.id, state="processing", attempts=rules.MOST_ATTEMPTS)
    with monkeypatch.context() as deadly:
        deadly.setattr(images, "make_variants", pytest.fail)
        assert (await uploads.notify(resource)).status_code == 204
    assert (await uploads.profile())["avatar_upload"]["state"] == "failed"


async def _change_upload(user_id: str, **changes: Any) -> None:
    async def change(tx: Transaction) -> None:
        profile = await tx.get(PROFILES, user_id)
        assert profile is not None
        assert profile.avatar_upload is not None
        upload = PictureUpload.model_validate(profile.avatar_upload.model_dump() | changes)
        store.save(tx, profile.model_copy(update={"avatar_upload": upload}))

    await transaction.run(change)


@pytest.mark.parametrize("state", ["awaited", "processing"])
async def test_an_upload_of_which_nothing_came_does_not_wait_for_ever(uploads, state):
    await uploads.ticket()
    await _change_upload(uploads.player.id, state=state, requested_at=datetime.now(UTC) - rules.GIVEN_UP)
    upload = (await uploads.profile())["avatar_upload"]
    assert upload["state"] == "failed"
    assert "upload it again" in upload["reason"]


async def test_a_dead_letter_of_an_upload_is_replayed_to_its_handler(uploads, cloud, accounts, monkeypatch, listen):
    """Storage was away for three attempts; the letter brings the picture, once, and is settled."""
    monkeypatch.setattr(storage, "PATIENCE", 0.5)
    ticket = await uploads.ticket()
    await uploads.put(ticket, picture())
    resource = await uploads.resource(ticket)
    assert resource is not None
    given_up, published, taken = [
        await listen(event.topic) for event in (DeadLettered, UploadReplayed, DeadLetterReplayed)
    ]
    cloud.stop("storage")
    try:
        event_id = uuid.uuid4().hex
        assert [(await uploads.notify(resource, event_id)).status_code for _ in range(3)] == [500, 500, 204]
    finally:
        cloud.start("storage")
    (buried,) = await given_up.messages(1, key=f"{HANDLER}:{event_id}")
    await keep(uploads.api, DeadLettered.model_validate(buried.data))
    admin = await accounts.staff(Role.ADMIN)
    (dead,) = await letters_of(uploads.api, admin.token, function=HANDLER, topic=UploadReplayed.topic, state="dead")
    values = {"dead_letter_id": dead["dead_letter_id"]}
    assert (await uploads.api(REPLAY, token=admin.token, path_values=values)).status_code == 202
    (message,) = await published.messages(1, replay_of=dead["dead_letter_id"])

    async def deliver(**changed: str) -> int:
        data = json.dumps(message.data).encode()
        return (await uploads.api.push_raw(HANDLER, data, **{**message.attributes, **changed})).status_code

    assert await deliver(replay_to="ugc-look-at-uploads") == 204
    assert (await uploads.profile())["avatar_upload"]["state"] == "failed"
    before = await uploads.media()
    assert [await deliver(), await deliver()] == [204, 204]
    profile = await uploads.profile()
    assert profile["avatar_upload"]["state"] == "ready"
    assert await uploads.media() - before == uploads.files(profile["avatar"])
    (settled, *_) = await taken.messages(1)
    assert (await uploads.api.push(SETTLE, DeadLetterReplayed.model_validate(settled.data))).status_code == 204
    assert (await letter(uploads.api, admin.token, dead["dead_letter_id"]))["state"] == "replayed"


async def test_a_replay_of_an_upload_that_fails_is_given_up_as_a_replay(uploads, cloud, monkeypatch, listen):
    monkeypatch.setattr(storage, "PATIENCE", 0.5)
    ticket = await uploads.ticket()
    await uploads.put(ticket, picture())
    resource = await uploads.resource(ticket)
    assert resource is not None
    given_up = await listen(DeadLettered.topic)
    data = {name: resource[name] for name in ("bucket", "name")} | {"content_type": resource["contentType"]}
    data |= {name: int(resource[name]) for name in ("generation", "size")}
    attributes = {"event_id": uuid.uuid4().hex, "replay_to": HANDLER, "replay_of": "letter-1"}
    cloud.stop("storage")
    try:
        tries = [await uploads.api.push_raw(HANDLER, json.dumps(data).encode(), **attributes) for _ in range(3)]
    finally:
        cloud.start("storage")
    assert [answer.status_code for answer in tries] == [500, 500, 204]
    (buried,) = await given_up.messages(1, key=f"{HANDLER}:{attributes['event_id']}")
    assert buried.data["attributes"]["replay_of"] == "letter-1"
    assert buried.data["source_topic"] == UploadReplayed.topic
