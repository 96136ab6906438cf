"""Profiles and their pictures."""

import uuid

import httpx

from functions.profiles.events import PictureReplaced, UploadOverdue
from shared.settings import settings
from tests.bench import in_process
from tests.bench.callers import Maker, get, player
from tests.bench.in_process import Request


def _ask(kind: str) -> Maker:
    """For an upload URL."""

    async def ask() -> Request:
        body = {"content_type": "image/png", "file_name": "me.png"}
        return Request("POST", f"/api/v1/profiles/me/{kind}/upload-url", (await player()).token, body)

    return ask


def _confirm(kind: str) -> Maker:
    """Of an upload that was sent."""

    async def confirm() -> Request:
        asked = await _ask(kind)()
        ticket = (await in_process.call(f"profiles-create-{kind}-upload", asked)).data
        httpx.put(ticket["url"], content=b"a picture", headers=ticket["headers"]).raise_for_status()
        body = {"upload_id": ticket["upload_id"]}
        return Request("POST", f"/api/v1/profiles/me/{kind}/confirm", asked.token, body)

    return confirm


async def _somebody() -> Request:
    return Request(path=f"/api/v1/profiles/{(await player()).id}")


async def _overdue() -> Request:
    """An upload that is gone: what a handler finds that comes after the notification."""
    name = f"avatars/{uuid.uuid4()}/{uuid.uuid4().hex}"
    bucket = settings().uploads_bucket
    return in_process.push(UploadOverdue(bucket=bucket, name=name, generation=1, size=1, content_type="image/png"))


async def _replaced() -> Request:
    """A picture whose files are gone."""
    picture_id = uuid.uuid4().hex
    files = (f"avatars/{picture_id}/128x128.webp",)
    return in_process.push(PictureReplaced(user_id="ada", picture_id=picture_id, files=files))


async def _upload() -> Request:
    """An upload that is gone: what a repeated notification finds."""
    name = f"avatars/{uuid.uuid4()}/{uuid.uuid4().hex}"
    resource = {"bucket": settings().uploads_bucket, "name": name, "generation": "1", "size": "1"}
    return Request("POST", body=resource, more_headers={"ce-id": uuid.uuid4().hex})


async def _update() -> Request:
    return Request("PUT", "/api/v1/profiles/me", (await player()).token, {"bio": "I play."})


async def _update_by_player_path() -> Request:
    return Request("PUT", "/api/v1/player/profile", (await player()).token, {"bio": "I play."})


REQUESTS = {
    "profiles-confirm-avatar-upload": _confirm("avatar"),
    "profiles-confirm-banner-upload": _confirm("banner"),
    "profiles-create-avatar-upload": _ask("avatar"),
    "profiles-create-banner-upload": _ask("banner"),
    "profiles-get-me": get("/api/v1/profiles/me"),
    "profiles-get-profile": _somebody,
    "profiles-make-image-variants": _upload,
    "profiles-make-overdue-variants": _overdue,
    "profiles-retire-picture": _replaced,
    "profiles-get-player-profile": get("/api/v1/player/profile"),
    "profiles-update-me": _update,
    "profiles-update-player-profile": _update_by_player_path,
}
