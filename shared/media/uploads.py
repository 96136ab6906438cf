"""Files that players send: signed upload URLs, the notification that one is there, and its bytes.

The Cloud Storage client blocks, so each call here runs in a thread.
"""

import asyncio
import os
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pydantic import Field

from shared.model import Model, Moment
from shared.settings import settings

if TYPE_CHECKING:
    from google.cloud.storage import Blob, Client


PATIENCE = 10.0
"""Seconds for which one call to Cloud Storage is tried; its client's own two minutes would keep a thread busy."""

FOREVER = "public, max-age=31536000, immutable"
"""For files whose name is never used for another content (1v1bro 10.4)."""


class Upload(Model):
    """A finished upload: which object, which generation of it, how many bytes, as what it was declared."""

    bucket: str
    name: str
    generation: int
    size: int = Field(ge=0)
    content_type: str

    @property
    def is_spent(self) -> bool:
        """Whether nothing is left of it but its name."""
        return self.size == 0


class StoredUpload(Model):
    """An upload that is in its bucket, and since when."""

    upload: Upload
    stored_at: Moment


class SignedUpload(Model):
    """Where and how to send a file: one PUT of the bytes with exactly these headers, before it expires."""

    url: str
    method: str = "PUT"
    headers: dict[str, str]
    expires_in_seconds: int


@lru_cache(maxsize=1)
def client() -> "Client":
    """Cloud Storage's client, made at the first need."""
    from google.auth.credentials import AnonymousCredentials
    from google.cloud.storage import Client

    project = settings().google_cloud_project
    if os.environ.get("STORAGE_EMULATOR_HOST"):
        return Client(project=project, credentials=AnonymousCredentials())  # type: ignore[no-untyped-call]
    return Client(project=project)


async def sign_upload(bucket: str, name: str, content_type: str, largest: int, lifetime: timedelta) -> SignedUpload:
    """A signed V4 URL for one PUT of at most `largest` bytes; Cloud Storage itself refuses what is larger.

    While the object is there, Cloud Storage refuses a second one with 412.
    """
    signed_headers = {"x-goog-content-length-range": f"1,{largest}", "x-goog-if-generation-match": "0"}

    def sign() -> str:
        blob: Blob = client().bucket(bucket).blob(name)
        return str(
            blob.generate_signed_url(
                version="v4",
                expiration=lifetime,
                method="PUT",
                content_type=content_type,
                headers=dict(signed_headers),
                api_access_endpoint=settings().storage_public_origin,
                **signer(),
            )
        )

    url = await asyncio.to_thread(sign)
    headers = {"content-type": content_type, **signed_headers}
    return SignedUpload(url=url, headers=headers, expires_in_seconds=int(lifetime.total_seconds()))


@lru_cache(maxsize=1)
def _key_credentials() -> Any:
    from google.oauth2.service_account import Credentials

    return Credentials.from_service_account_file(str(settings().upload_signer_file))  # type: ignore[no-untyped-call]


def signer() -> dict[str, Any]:
    """What signs: a key where one is configured, else the IAM API as this function's service account."""
    if settings().upload_signer_file:
        return {"credentials": _key_credentials()}
    import google.auth
    from google.auth.transport.requests import Request

    credentials: Any = google.auth.default()[0]  # type: ignore[no-untyped-call]
    credentials.refresh(Request())
    return {"service_account_email": credentials.service_account_email, "access_token": credentials.token}


def patience() -> dict[str, Any]:
    """What a call to Cloud Storage is given, so that it ends in time."""
    from google.cloud.storage.retry import DEFAULT_RETRY

    return {"timeout": PATIENCE, "retry": DEFAULT_RETRY.with_timeout(PATIENCE)}


async def find(bucket: str, name: str) -> StoredUpload | None:
    """The upload of this name as it is now; None when there is none."""

    def ask() -> StoredUpload | None:
        blob = client().bucket(bucket).get_blob(name, **patience())
        return _described(blob) if blob else None

    return await asyncio.to_thread(ask)


async def listed(bucket: str, prefix: str) -> list[StoredUpload]:
    """All files whose names begin so, by name (a call for each thousand)."""

    def ask() -> list[StoredUpload]:
        return [_described(blob) for blob in client().list_blobs(bucket, prefix=prefix, **patience())]

    return await asyncio.to_thread(ask)


def _described(blob: "Blob") -> StoredUpload:
    upload = Upload(
        bucket=blob.bucket.name,
        name=blob.name,
        generation=int(blob.generation),
        size=int(blob.size),
        content_type=blob.content_type or "",
    )
    return StoredUpload(upload=upload, stored_at=blob.time_created)


async def read(upload: Upload) -> bytes | None:
    """The uploaded bytes of exactly this generation, as they are stored; None when they are gone already."""

    def download() -> bytes | None:
        from google.cloud.exceptions import NotFound

        blob = client().bucket(upload.bucket).blob(upload.name, generation=upload.generation)
        try:
            return bytes(blob.download_as_bytes(raw_download=True, **patience()))
        except NotFound:
            return None

    return await asyncio.to_thread(download)


async def write(bucket: str, files: dict[str, tuple[bytes, str]], cache_control: str) -> None:
    """Store files, by name, with their content types."""

    def store(name: str, content: bytes, content_type: str) -> None:
        blob = client().bucket(bucket).blob(name)
        blob.cache_control = cache_control
        blob.upload_from_string(content, content_type=content_type, **patience())

    await asyncio.gather(*(asyncio.to_thread(store, name, *file) for name, file in files.items()))


async def keep(bucket: str, name: str, content: bytes, content_type: str) -> bool:
    """Store a file that is never replaced; returns whether it was new."""

    def store() -> bool:
        from google.cloud.exceptions import PreconditionFailed

        blob = client().bucket(bucket).blob(name)
        try:
            blob.upload_from_string(content, content_type=content_type, if_generation_match=0, **patience())
        except PreconditionFailed:
            return False
        return True

    return await asyncio.to_thread(store)


async def retire(bucket: str, names: Iterable[str]) -> None:
    """Mark files as old from now on: the bucket's lifecycle deletes them when they have been so for its time."""

    def mark(name: str) -> None:
        from google.cloud.exceptions import NotFound

        blob = client().bucket(bucket).blob(name)
        blob.custom_time = datetime.now(UTC)
        try:
            blob.patch(**patience())
        except NotFound:
            return

    await asyncio.gather(*(asyncio.to_thread(mark, name) for name in names))


async def discard(bucket: str, names: Iterable[str]) -> None:
    """Delete files that turned out not to be needed."""
    await asyncio.gather(*(asyncio.to_thread(_delete, bucket, name) for name in names))


def _delete(bucket: str, name: str) -> None:
    from google.cloud.exceptions import NotFound

    try:
        client().bucket(bucket).blob(name).delete(**patience())
    except NotFound:
        return


async def empty(upload: Upload) -> None:
    """Leave nothing of an uploaded object but its name, so that its ticket takes no second file (412).

    Nothing happens where another generation is there by now, or none.
    """

    def overwrite() -> None:
        from google.cloud.exceptions import NotFound, PreconditionFailed

        blob = client().bucket(upload.bucket).blob(upload.name)
        try:
            blob.upload_from_string(b"", if_generation_match=upload.generation, **patience())
        except (NotFound, PreconditionFailed):
            return

    await asyncio.to_thread(overwrite)


async def exists(bucket: str) -> None:
    """Return when the bucket answers, asked once. Raises what the storage client raises."""

    def ask() -> None:
        next(iter(client().bucket(bucket).list_blobs(max_results=1, timeout=2.0, retry=None)), None)

    await asyncio.to_thread(ask)
