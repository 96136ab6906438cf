"""Confirming an upload: before the notification, after it, instead of it, and together with it."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from PIL import Image

from functions.profiles.events import PictureReplaced, UploadOverdue
from functions.profiles.rules import pictures
from functions.profiles.rules import uploads as rules
from functions.profiles.store import PROFILES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.settings import settings
from shared.telemetry import metrics
from tests.local_api import code_of, data_of
from tests.unit.shared.pictures import encoded
from tests.uploading import OVERDUE, Uploads

PICTURE = encoded(Image.new("RGB", (300, 200), "teal"))


@pytest.fixture(params=["avatar", "banner"])
async def uploads(request, api, accounts):
    async with httpx.AsyncClient() as http:
        yield Uploads(api, http, await accounts.player(), request.param)


@pytest.fixture
async def sent(uploads) -> tuple[str, dict[str, Any]]:
    """An upload that is in its bucket: its id, and what Cloud Storage says of it."""
    ticket = await uploads.ticket()
    await uploads.put(ticket, PICTURE)
    resource = await uploads.resource(ticket)
    assert resource is not None
    return ticket["upload_id"], resource


@pytest.fixture
def late(monkeypatch) -> None:
    """Every notification is late at once."""
    monkeypatch.setattr(rules, "LATE", timedelta(0))


def overdue(resource: dict[str, Any]) -> UploadOverdue:
    return UploadOverdue(
        bucket=resource["bucket"],
        name=resource["name"],
        generation=int(resource["generation"]),
        size=int(resource["size"]),
        content_type=resource["contentType"],
    )


async def test_after_the_notification(uploads, sent):
    upload_id, resource = sent
    await uploads.notify(resource)
    profile = await uploads.profile()
    before = metrics.usage.copy()
    confirmed = [data_of(await uploads.confirm(upload_id)) for _ in range(2)]
    assert (metrics.usage - before)["firestore.writes"] == 0
    assert (
        confirmed[0]
        == confirmed[1]
        == {
            "upload_id": upload_id,
            "state": "ready",
            "reason": None,
            "picture": profile[uploads.kind],
            "url": profile[f"{uploads.kind}_url"],
        }
    )


async def test_before_the_notification(uploads, sent, listen):
    upload_id, resource = sent
    listener = await listen(UploadOverdue.topic)
    first = data_of(await uploads.confirm(upload_id))
    assert (first["state"], first["picture"], first["url"]) == ("processing", None, None)
    await uploads.notify(resource)
    assert data_of(await uploads.confirm(upload_id))["state"] == "ready"
    assert [message for message in await listener.silence() if uploads.player.id in message.data["name"]] == []


async def test_instead_of_the_notification(uploads, sent, late, listen):
    upload_id, resource = sent
    listener = await listen(UploadOverdue.topic)
    for _ in range(3):
        assert data_of(await uploads.confirm(upload_id))["state"] == "processing"
    (message,) = [message for message in await listener.messages(1) if uploads.player.id in message.data["name"]]
    assert UploadOverdue.model_validate(message.data) == overdue(resource)
    assert (await uploads.api.push(OVERDUE, overdue(resource))).status_code == 204
    confirmed = data_of(await uploads.confirm(upload_id))
    assert confirmed["state"] == "ready"
    assert await uploads.is_spent({"upload_id": upload_id})
    assert (await uploads.notify(resource)).status_code == 204
    assert (await uploads.api.push(OVERDUE, overdue(resource))).status_code == 204
    assert data_of(await uploads.confirm(upload_id)) == confirmed
    assert await listener.silence() == []


async def test_together_with_the_notification_there_is_one_picture(uploads, sent, late):
    upload_id, resource = sent
    before = await uploads.media()
    work = [uploads.notify(resource), uploads.api.push(OVERDUE, overdue(resource)), uploads.notify(resource)]
    answers = await asyncio.gather(*work, *(uploads.confirm(upload_id) for _ in range(5)))
    assert {answer.status_code for answer in answers} == {200, 204}
    confirmed = data_of(await uploads.confirm(upload_id))
    assert confirmed["state"] == "ready"
    assert (await uploads.profile())[uploads.kind] == confirmed["picture"]
    assert await uploads.media() - before == uploads.files(confirmed["picture"])


async def test_twenty_confirmations_at_once_start_it_once(uploads, sent, late, listen):
    upload_id, _ = sent
    listener = await listen(UploadOverdue.topic)
    answers = await asyncio.gather(*(uploads.confirm(upload_id) for _ in range(20)))
    assert {data_of(answer)["state"] for answer in answers} == {"processing"}
    await listener.messages(1)
    assert await listener.silence() == []


async def test_what_was_started_and_never_finished_is_started_again(uploads, sent, late, listen):
    upload_id, _ = sent
    listener = await listen(UploadOverdue.topic)
    await uploads.confirm(upload_id)
    await listener.messages(1)

    async def long_ago(tx: Transaction) -> None:
        profile = await tx.get(PROFILES, uploads.player.id)
        assert profile is not None
        upload = rules.latest_upload(profile, pictures.PictureKind(uploads.kind), upload_id)
        started = upload.model_copy(update={"started_at": datetime.now(UTC) - rules.STARTED_AGAIN})
        tx.put(
            PROFILES, profile.user_id, profile.model_copy(update={f"{uploads.kind}_upload": started}), overwrite=True
        )

    await transaction.run(long_ago)
    await uploads.confirm(upload_id)
    assert len(await listener.messages(1)) == 1


async def test_nothing_was_sent(uploads):
    ticket = await uploads.ticket()
    answer = await uploads.confirm(ticket["upload_id"])
    assert (answer.status_code, code_of(answer)) == (409, "NOT_UPLOADED")
    assert (await uploads.profile())[f"{uploads.kind}_upload"]["state"] == "awaited"


async def test_another_upload_s_id(uploads, sent, accounts, api):
    upload_id, _ = sent
    for unknown in ("nothing", "a" * 128):
        assert code_of(await uploads.confirm(unknown)) == "UNKNOWN_UPLOAD"
    stranger = Uploads(api, uploads.http, await accounts.player(), uploads.kind)
    assert code_of(await stranger.confirm(upload_id)) == "UNKNOWN_UPLOAD"
    await uploads.ticket()
    assert code_of(await uploads.confirm(upload_id)) == "UNKNOWN_UPLOAD"


@pytest.mark.parametrize(
    "body", [{}, {"upload_id": ""}, {"upload_id": "a/b"}, {"upload_id": 7}, {"upload_id": "a" * 129}]
)
async def test_what_is_no_upload_s_id(api, accounts, body):
    player = await accounts.player()
    answer = await api("profiles-confirm-avatar-upload", token=player.token, json=body)
    assert (answer.status_code, code_of(answer)) == (422, "INVALID_REQUEST")


async def test_a_replaced_picture_s_files_are_marked_and_still_shown(uploads, listen):
    listener = await listen(PictureReplaced.topic)
    first = (await uploads.upload(PICTURE))[uploads.kind]
    assert await listener.silence() == []
    await uploads.upload(b"not a picture")
    assert await listener.silence() == []
    second = (await uploads.upload(PICTURE))[uploads.kind]
    (message,) = await listener.messages(1)
    replaced = PictureReplaced.model_validate(message.data)
    assert (replaced.picture_id, set(replaced.files)) == (first["picture_id"], uploads.files(first))
    for _ in range(2):
        assert (await uploads.api.push("profiles-retire-picture", replaced)).status_code == 204
    origin, bucket = settings().storage_public_origin, settings().media_bucket
    for picture, marked in ((first, True), (second, False)):
        for name in uploads.files(picture):
            resource = (await uploads.http.get(f"{origin}/storage/v1/b/{bucket}/o/{name.replace('/', '%2F')}")).json()
            assert ("customTime" in resource) is marked
            assert resource["cacheControl"] == "public, max-age=31536000, immutable"
    assert (await uploads.http.get(first["variants"][0]["webp_url"])).status_code == 200


async def test_files_that_are_gone_need_no_mark(api):
    gone = PictureReplaced(user_id="ada", picture_id="p", files=("avatars/p/128x128.webp",))
    assert (await api.push("profiles-retire-picture", gone)).status_code == 204
