"""The object store on Cloud Storage. Its client blocks, so each call runs in a thread.

A small file is sent to a signed V4 URL that binds size, type and MD5. Of a signed start of a resumable upload Cloud
Storage checks neither size nor MD5. So we start the session ourselves, with both: its URL is the permission, and lasts
a week whatever the ticket says. What comes late is nobody's, and goes with the lifecycle of `incoming/`.
"""

import asyncio
from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Any, BinaryIO

from shared.media.object_store.contract import (
    CACHING,
    LARGEST_AT_ONCE,
    DeclaredFile,
    ObjectPage,
    StoredObject,
    UploadRequest,
    UploadTicket,
)
from shared.media.object_store.names import disposition
from shared.media.uploads import PATIENCE, client, patience, signer
from shared.settings import settings

if TYPE_CHECKING:
    from google.cloud.storage import Blob, Bucket

DOWNLOAD_PATIENCE = 120.0
"""Seconds for which a whole file is read; one call's ten are too few for hundreds of megabytes."""


class CloudStorage:
    """A bucket of Cloud Storage."""

    def __init__(self, bucket: str) -> None:
        self._name = bucket

    def _bucket(self) -> "Bucket":
        return client().bucket(self._name)

    async def start_upload(
        self, name: str, declared: DeclaredFile, lifetime: timedelta, origin: str = ""
    ) -> UploadTicket:
        """See the contract. A large file costs a call."""
        seconds = int(lifetime.total_seconds())
        if declared.size <= LARGEST_AT_ONCE:
            request = await asyncio.to_thread(self._sign_upload, name, declared, lifetime)
            return UploadTicket(protocol="single", requests=(request,), expires_in_seconds=seconds)
        url = await asyncio.to_thread(self._start_session, name, declared, origin)
        request = UploadRequest(url=url, headers={}, size=declared.size)
        return UploadTicket(protocol="resumable", requests=(request,), expires_in_seconds=seconds)

    def _sign_upload(self, name: str, declared: DeclaredFile, lifetime: timedelta) -> UploadRequest:
        checked = {
            "x-goog-content-length-range": f"{declared.size},{declared.size}",
            "x-goog-if-generation-match": "0",
        }
        url = (
            self._bucket()
            .blob(name)
            .generate_signed_url(
                version="v4",
                expiration=lifetime,
                method="PUT",
                content_type=declared.content_type,
                content_md5=declared.md5,
                headers=dict(checked),
                api_access_endpoint=settings().storage_public_origin,
                **signer(),
            )
        )
        headers = {"content-type": declared.content_type, "content-md5": declared.md5, **checked}
        return UploadRequest(url=str(url), headers=headers, size=declared.size)

    def _start_session(self, name: str, declared: DeclaredFile, origin: str) -> str:
        blob = self._bucket().blob(name)
        blob.md5_hash = declared.md5
        return str(
            blob.create_resumable_upload_session(
                content_type=declared.content_type,
                size=declared.size,
                origin=origin or None,
                if_generation_match=0,
                timeout=PATIENCE,
            )
        )

    async def finish_upload(self, name: str, declared: DeclaredFile) -> StoredObject | None:  # noqa: ARG002  the contract
        """See the contract. Cloud Storage puts a file together by itself, and shows it only when it is whole."""
        return await self.stat(name)

    async def stat(self, name: str) -> StoredObject | None:
        """See the contract."""

        def ask() -> StoredObject | None:
            blob = self._bucket().get_blob(name, **patience())
            return _described(blob) if blob else None

        return await asyncio.to_thread(ask)

    async def read(self, stored: StoredObject) -> bytes | None:
        """See the contract."""

        def download() -> bytes | None:
            from google.cloud.exceptions import NotFound

            try:
                blob = self._exactly(stored)
                return bytes(blob.download_as_bytes(raw_download=True, timeout=DOWNLOAD_PATIENCE))
            except NotFound:
                return None

        return await asyncio.to_thread(download)

    async def fetch(self, stored: StoredObject, file: BinaryIO) -> bool:
        """See the contract."""

        def download() -> bool:
            from google.cloud.exceptions import NotFound

            try:
                self._exactly(stored).download_to_file(file, raw_download=True, timeout=DOWNLOAD_PATIENCE)
            except NotFound:
                return False
            return True

        return await asyncio.to_thread(download)

    def _exactly(self, stored: StoredObject) -> "Blob":
        return self._bucket().blob(stored.name, generation=int(stored.revision))

    async def write(self, name: str, content: bytes, content_type: str) -> None:
        """See the contract."""

        def store() -> None:
            from google.cloud.exceptions import PreconditionFailed

            blob = self._bucket().blob(name)
            _serve_as_attachment(blob)
            try:
                blob.upload_from_string(content, content_type=content_type, if_generation_match=0, **patience())
            except PreconditionFailed:
                return

        await asyncio.to_thread(store)

    async def copy(self, stored: StoredObject, name: str, content_type: str) -> bool:
        """See the contract. Cloud Storage copies large files by several calls."""

        def rewrite() -> bool:
            from google.cloud.exceptions import NotFound, PreconditionFailed

            copied = self._bucket().blob(name)
            copied.content_type = content_type
            _serve_as_attachment(copied)
            token: str | None = None
            try:
                while True:
                    token, _, _ = copied.rewrite(
                        self._exactly(stored), token=token, if_generation_match=0, **patience()
                    )
                    if token is None:
                        return True
            except PreconditionFailed:
                return True
            except NotFound:
                return False

        return await asyncio.to_thread(rewrite)

    async def delete(self, names: Iterable[str]) -> None:
        """See the contract. One call a file."""
        await asyncio.gather(*(asyncio.to_thread(self._delete, name) for name in names))

    def _delete(self, name: str) -> None:
        from google.cloud.exceptions import NotFound

        try:
            self._bucket().blob(name).delete(**patience())
        except NotFound:
            return

    async def sign_download(self, name: str, shown_as: str, content_type: str, lifetime: timedelta) -> str:
        """See the contract."""

        def make() -> str:
            return str(
                self._bucket()
                .blob(name)
                .generate_signed_url(
                    version="v4",
                    expiration=lifetime,
                    method="GET",
                    response_disposition=disposition(shown_as),
                    response_type=content_type,
                    api_access_endpoint=settings().storage_public_origin,
                    **signer(),
                )
            )

        return await asyncio.to_thread(make)

    async def page(self, prefix: str, after: str = "", size: int = 1000) -> ObjectPage:
        """See the contract. One call."""

        def ask() -> ObjectPage:
            listed = client().list_blobs(
                self._name, prefix=prefix, page_token=after or None, max_results=size, **patience()
            )
            objects = tuple(_described(blob) for blob in next(listed.pages, ()))
            return ObjectPage(objects=objects, next_page=listed.next_page_token or "")

        return await asyncio.to_thread(ask)

    async def exists(self) -> None:
        """See the contract."""

        def ask() -> None:
            next(iter(self._bucket().list_blobs(max_results=1, timeout=2.0, retry=None)), None)

        await asyncio.to_thread(ask)


def _serve_as_attachment(blob: Any) -> None:
    blob.cache_control = CACHING
    blob.content_disposition = "attachment"


def _described(blob: "Blob") -> StoredObject:
    return StoredObject(
        name=blob.name,
        size=int(blob.size),
        content_type=blob.content_type or "",
        md5=blob.md5_hash or "",
        content_encoding=blob.content_encoding or "",
        revision=str(blob.generation),
        stored_at=blob.time_created,
    )
