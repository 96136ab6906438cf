"""Files that go out: read whole, written part by part, and given to players by signed URLs."""

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

from shared.media import uploads
from shared.media.uploads import client, signer
from shared.settings import settings

if TYPE_CHECKING:
    from google.cloud.storage.fileio import BlobWriter

PART = 4 * 1024 * 1024
"""Bytes of a file that are sent at once, and held."""


def open_to_write(bucket: str, name: str, content_type: str) -> "BlobWriter":
    """A file that is sent as it is written, a part at a time, and is there when it is closed. It blocks."""
    blob = client().bucket(bucket).blob(name, chunk_size=PART)
    file: BlobWriter = blob.open("wb", content_type=content_type, ignore_flush=True)
    return file


async def read(bucket: str, name: str) -> bytes | None:
    """A whole file; None when it is not there (any more)."""
    stored = await uploads.find(bucket, name)
    return await uploads.read(stored.upload) if stored else None


async def sign(bucket: str, name: str, shown_as: str, lifetime: timedelta) -> str:
    """A signed V4 URL by which anybody who has it may get a file, which browsers save as `shown_as`."""

    def make() -> str:
        blob = client().bucket(bucket).blob(name)
        return str(
            blob.generate_signed_url(
                version="v4",
                expiration=lifetime,
                method="GET",
                response_disposition=f'attachment; filename="{shown_as}"',
                api_access_endpoint=settings().storage_public_origin,
                **signer(),
            )
        )

    return await asyncio.to_thread(make)
