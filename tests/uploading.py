"""A player's uploads, through Cloud Storage as a browser sends them and Eventarc reports them."""

import json
import uuid
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import httpx

from shared.settings import settings
from tests.accounts import Account
from tests.local_api import LocalApi, data_of

UPLOAD_URL, HANDLER = "profiles-create-{kind}-upload", "profiles-make-image-variants"
CONFIRM, OVERDUE = "profiles-confirm-{kind}-upload", "profiles-make-overdue-variants"


async def stored(http: httpx.AsyncClient, name: str) -> dict[str, Any] | None:
    """An object of the uploads bucket, as Cloud Storage describes it."""
    origin, bucket = settings().storage_public_origin, settings().uploads_bucket
    answer = await http.get(f"{origin}/storage/v1/b/{bucket}/o/{quote(name, safe='')}")
    return dict(answer.json()) if answer.is_success else None


async def send(http: httpx.AsyncClient, ticket: dict[str, Any], content: bytes) -> httpx.Response:
    """Send a file as its ticket says."""
    return await http.request(ticket["method"], ticket["url"], headers=ticket["headers"], content=content)


async def notify(api: LocalApi, resource: dict[str, Any], event_id: str = "") -> httpx.Response:
    """What Eventarc sends when an object is finished."""
    headers = {
        "ce_id": event_id or uuid.uuid4().hex,
        "ce_type": "google.cloud.storage.object.v1.finalized",
        "ce_source": f"//storage.googleapis.com/projects/_/buckets/{resource['bucket']}",
        "ce_subject": f"objects/{resource['name']}",
        "ce_specversion": "1.0",
    }
    return await api.deliver(HANDLER, json.dumps(resource).encode(), **headers)


async def made(api: LocalApi, http: httpx.AsyncClient, ticket: dict[str, Any], name: str, content: bytes) -> None:
    """Send a file as its ticket says, and have its picture made."""
    assert (await send(http, ticket, content)).status_code == 200
    resource = await stored(http, name)
    assert resource is not None
    assert (await notify(api, resource)).status_code == 204


@dataclass
class Uploads:
    """A player's uploads and what Cloud Storage makes of them."""

    api: LocalApi
    http: httpx.AsyncClient
    player: Account
    kind: str = "avatar"

    async def ticket(self, content_type: str = "image/png", file_name: str = "") -> dict[str, Any]:
        body = {"content_type": content_type, "file_name": file_name}
        return dict(data_of(await self.api(UPLOAD_URL.format(kind=self.kind), token=self.player.token, json=body)))

    async def confirm(self, upload_id: str) -> httpx.Response:
        return await self.api(CONFIRM.format(kind=self.kind), token=self.player.token, json={"upload_id": upload_id})

    async def put(self, ticket: dict[str, Any], content: bytes) -> httpx.Response:
        return await send(self.http, ticket, content)

    async def resource(self, ticket: dict[str, Any]) -> dict[str, Any] | None:
        """The stored object, as Cloud Storage describes it."""
        return await stored(self.http, f"{self.kind}s/{self.player.id}/{ticket['upload_id']}")

    async def is_spent(self, ticket: dict[str, Any]) -> bool:
        """Whether nothing is left of the stored object but its name."""
        resource = await self.resource(ticket)
        return resource is not None and resource["size"] == "0"

    async def notify(self, resource: dict[str, Any], event_id: str = "") -> httpx.Response:
        """What Eventarc sends when an object is finished."""
        return await notify(self.api, resource, event_id)

    async def upload(self, content: bytes, content_type: str = "image/png") -> dict[str, Any]:
        """All of it; returns the profile afterwards."""
        ticket = await self.ticket(content_type)
        assert (await self.put(ticket, content)).status_code == 200
        resource = await self.resource(ticket)
        assert resource is not None
        assert (await self.notify(resource)).status_code == 204
        return await self.profile()

    async def profile(self) -> dict[str, Any]:
        return dict(data_of(await self.api("profiles-get-me", token=self.player.token)))

    async def media(self) -> set[str]:
        """The names of the finished files of all players."""
        origin, bucket = settings().storage_public_origin, settings().media_bucket
        listed = await self.http.get(f"{origin}/storage/v1/b/{bucket}/o", params={"prefix": f"{self.kind}s/"})
        return {item["name"] for item in listed.json().get("items", [])}

    @staticmethod
    def files(picture: dict[str, Any]) -> set[str]:
        """The names of a picture's files, as its URLs say."""
        urls = (url for variant in picture["variants"] for url in (variant["webp_url"], variant["fallback_url"]))
        return {url.partition(f"{settings().media_bucket}/")[2] for url in urls}
