"""Profiles and their pictures."""

import uuid

from shared.settings import settings
from tests.bench.first_requests.callers import get, player
from tests.bench.in_process import Request


async def _ask_for_upload() -> Request:
    body = {"content_type": "image/png", "file_name": "me.png"}
    return Request("POST", "/api/v1/profiles/me/avatar/upload-url", (await player()).token, body)


async def _upload() -> Request:
    """An upload that is gone: what a repeated notification finds."""
    name = f"avatars/{uuid.uuid4()}/{uuid.uuid4().hex}"
    resource = {"bucket": settings().uploads_bucket, "name": name, "generation": "1", "size": "1"}
    return Request("POST", body=resource, more_headers={"ce-id": uuid.uuid4().hex})


async def _update() -> Request:
    return Request("PUT", "/api/v1/profiles/me", (await player()).token, {"bio": "I play."})


REQUESTS = {
    "profiles-create-avatar-upload": _ask_for_upload,
    "profiles-get-me": get("/api/v1/profiles/me"),
    "profiles-make-image-variants": _upload,
    "profiles-update-me": _update,
}

STORAGE = {
    "profiles-create-avatar-upload": "sign",
    "profiles-make-image-variants": "download",
}
