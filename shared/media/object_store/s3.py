"""The object store on whatever speaks S3: Amazon's own, Cloudflare R2, MinIO. botocore signs and calls.

Its client blocks, so each call runs in a thread. A small file is sent to a presigned URL that binds Content-Length,
Content-Type and SHA-256, and that creates only. Of a large one each piece's length is bound; `finish_upload` puts the
pieces together once all are there, and its SHA-256 is for who reads it. Pieces that nobody puts together are the
bucket's lifecycle to abort: set it to a day.
"""

import asyncio
import base64
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any, BinaryIO, Literal

from shared.media.object_store.contract import (
    CACHING,
    LARGEST_AT_ONCE,
    PIECE,
    DeclaredFile,
    ObjectPage,
    StoredObject,
    UploadRequest,
    UploadTicket,
)
from shared.media.object_store.names import disposition
from shared.media.object_store.s3_client import client_of, nothing_if_gone
from shared.settings import settings

_PART = 256 * 1024
_SERVED = {"CacheControl": CACHING, "ContentDisposition": "attachment"}


class S3Store:
    """A bucket of a store that speaks S3."""

    def __init__(self, endpoint: str, region: str, bucket: str, credentials: Path | None = None) -> None:
        self._endpoint = endpoint
        self._region = region
        self._bucket = bucket
        self._credentials = credentials or settings().s3_credentials_file

    def _client(self) -> Any:
        """The client of the key that the secret holds now: another key makes another client."""
        return client_of(self._endpoint, self._region, self._credentials.read_bytes())

    async def start_upload(
        self,
        name: str,
        declared: DeclaredFile,
        lifetime: timedelta,
        origin: str = "",  # noqa: ARG002  the contract
    ) -> UploadTicket:
        """See the contract. A large file costs a call; `origin` is for the bucket's CORS rules to judge."""

        def start() -> UploadTicket:
            if declared.size <= LARGEST_AT_ONCE:
                return _ticket("single", (self._sign_whole(name, declared, lifetime),), lifetime)
            return _ticket("multipart", self._sign_pieces(name, declared, lifetime), lifetime)

        return await asyncio.to_thread(start)

    def _sign_whole(self, name: str, declared: DeclaredFile, lifetime: timedelta) -> UploadRequest:
        checksum = base64.b64encode(bytes.fromhex(declared.sha256)).decode()
        bound = {
            "ContentLength": declared.size,
            "ContentType": declared.content_type,
            "ChecksumSHA256": checksum,
            "IfNoneMatch": "*",
        }
        headers = {"content-type": declared.content_type, "x-amz-checksum-sha256": checksum, "if-none-match": "*"}
        url = self._sign("put_object", name, lifetime, **bound)
        return UploadRequest(url=url, headers=headers, size=declared.size)

    def _sign_pieces(self, name: str, declared: DeclaredFile, lifetime: timedelta) -> tuple[UploadRequest, ...]:
        started = self._client().create_multipart_upload(
            Bucket=self._bucket, Key=name, ContentType=declared.content_type
        )
        requests = []
        for number, first in enumerate(range(0, declared.size, PIECE), start=1):
            size = min(PIECE, declared.size - first)
            part = {"UploadId": started["UploadId"], "PartNumber": number, "ContentLength": size}
            url = self._sign("upload_part", name, lifetime, **part)
            requests.append(UploadRequest(url=url, headers={}, first_byte=first, size=size))
        return tuple(requests)

    def _sign(self, operation: str, name: str, lifetime: timedelta, **parameters: Any) -> str:
        bound = {"Bucket": self._bucket, "Key": name, **parameters}
        seconds = int(lifetime.total_seconds())
        return str(self._client().generate_presigned_url(operation, Params=bound, ExpiresIn=seconds))

    async def finish_upload(self, name: str, declared: DeclaredFile) -> StoredObject | None:
        """See the contract. One call, or five where pieces are put together."""

        def finish() -> StoredObject | None:
            stored = self._stat(name)
            if stored is None and declared.size > LARGEST_AT_ONCE:
                self._put_together(name, declared)
                return self._stat(name)
            return stored

        return await asyncio.to_thread(finish)

    def _put_together(self, name: str, declared: DeclaredFile) -> None:
        """Complete an upload of which all pieces are there, if there is one."""
        wanted = [min(PIECE, declared.size - first) for first in range(0, declared.size, PIECE)]
        under_way = self._client().list_multipart_uploads(Bucket=self._bucket, Prefix=name).get("Uploads", [])
        for upload_id in (upload["UploadId"] for upload in under_way if upload["Key"] == name):
            upload = {"Bucket": self._bucket, "Key": name, "UploadId": upload_id}
            with nothing_if_gone():
                parts = self._client().list_parts(**upload).get("Parts", [])
                if [part["Size"] for part in parts] == wanted:
                    pieces = [{"ETag": part["ETag"], "PartNumber": part["PartNumber"]} for part in parts]
                    self._client().complete_multipart_upload(**upload, MultipartUpload={"Parts": pieces})
                    return

    async def stat(self, name: str) -> StoredObject | None:
        """See the contract."""
        return await asyncio.to_thread(self._stat, name)

    def _stat(self, name: str) -> StoredObject | None:
        with nothing_if_gone():
            head = self._client().head_object(Bucket=self._bucket, Key=name)
            return StoredObject(
                name=name,
                size=head["ContentLength"],
                content_type=head.get("ContentType", ""),
                content_encoding=head.get("ContentEncoding", ""),
                revision=head["ETag"],
                stored_at=head["LastModified"],
            )
        return None

    async def read(self, stored: StoredObject) -> bytes | None:
        """See the contract."""

        def download() -> bytes | None:
            with nothing_if_gone():
                return bytes(self._get(stored).read())
            return None

        return await asyncio.to_thread(download)

    async def fetch(self, stored: StoredObject, file: BinaryIO) -> bool:
        """See the contract."""

        def download() -> bool:
            with nothing_if_gone():
                file.writelines(self._get(stored).iter_chunks(_PART))
                return True
            return False

        return await asyncio.to_thread(download)

    def _get(self, stored: StoredObject) -> Any:
        return self._client().get_object(Bucket=self._bucket, Key=stored.name, IfMatch=stored.revision)["Body"]

    async def write(self, name: str, content: bytes, content_type: str) -> None:
        """See the contract."""

        def store() -> None:
            with nothing_if_gone():  # 412: it is there already
                self._client().put_object(
                    Bucket=self._bucket, Key=name, Body=content, ContentType=content_type, IfNoneMatch="*", **_SERVED
                )

        await asyncio.to_thread(store)

    async def copy(self, stored: StoredObject, name: str, content_type: str) -> bool:
        """See the contract. One call up to 5 GB; a copy over the same content changes nothing."""

        def copy() -> bool:
            with nothing_if_gone():
                self._client().copy_object(
                    Bucket=self._bucket,
                    Key=name,
                    CopySource={"Bucket": self._bucket, "Key": stored.name},
                    CopySourceIfMatch=stored.revision,
                    MetadataDirective="REPLACE",
                    ContentType=content_type,
                    **_SERVED,
                )
                return True
            return False

        return await asyncio.to_thread(copy)

    async def delete(self, names: Iterable[str]) -> None:
        """See the contract. One call a file: of all that speak S3, not each deletes many at once."""
        await asyncio.gather(*(asyncio.to_thread(self._delete, name) for name in names))

    def _delete(self, name: str) -> None:
        with nothing_if_gone():
            self._client().delete_object(Bucket=self._bucket, Key=name)

    async def sign_download(self, name: str, shown_as: str, content_type: str, lifetime: timedelta) -> str:
        """See the contract."""
        served = {"ResponseContentDisposition": disposition(shown_as), "ResponseContentType": content_type}
        return await asyncio.to_thread(self._sign, "get_object", name, lifetime, **served)

    async def page(self, prefix: str, after: str = "", size: int = 1000) -> ObjectPage:
        """See the contract. One call; it does not tell types."""

        def ask() -> ObjectPage:
            more = {"ContinuationToken": after} if after else {}
            answer = self._client().list_objects_v2(Bucket=self._bucket, Prefix=prefix, MaxKeys=size, **more)
            objects = tuple(
                StoredObject(
                    name=listed["Key"],
                    size=listed["Size"],
                    revision=listed["ETag"],
                    stored_at=listed["LastModified"],
                )
                for listed in answer.get("Contents", [])
            )
            return ObjectPage(objects=objects, next_page=answer.get("NextContinuationToken", ""))

        return await asyncio.to_thread(ask)

    async def exists(self) -> None:
        """See the contract."""
        await asyncio.to_thread(lambda: self._client().list_objects_v2(Bucket=self._bucket, MaxKeys=1))


def _ticket(
    protocol: Literal["single", "multipart"], requests: tuple[UploadRequest, ...], lifetime: timedelta
) -> UploadTicket:
    return UploadTicket(protocol=protocol, requests=requests, expires_in_seconds=int(lifetime.total_seconds()))
