"""Pictures that are shown to everybody, and the uploads that they are made of: what all who take some say of them."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from shared.model import Id, Model, Moment

ImageType = Literal["image/jpeg", "image/png", "image/webp"]


class UploadState(StrEnum):
    """The state of an upload. After `failed`, the same file can be sent again."""

    AWAITED = "awaited"
    PROCESSING = "processing"
    READY = "ready"
    REFUSED = "refused"
    FAILED = "failed"
    """Only ever shown: kept is `processing`, which older functions can read, and `failed_at`."""


class PictureUpload(Model):
    """The state of the latest upload of a picture. `reason` says why it was refused or has failed.

    `started_at` is when the processing last began, for the `attempts`-th time. `failed_at` is when it was given up.
    """

    attempts: int = 0
    failed_at: Moment | None = None
    upload_id: str
    state: UploadState
    reason: str | None = None
    requested_at: Moment
    started_at: Moment | None = None
    finished_at: Moment | None = None


class Variant(Model):
    """One size of a picture, in pixels, as WebP and in a format that every client reads."""

    width: int
    height: int
    webp_url: str
    fallback_url: str


class Picture(Model):
    """A processed picture. Its URLs never change what they show."""

    picture_id: str
    variants: tuple[Variant, ...]


class UploadRequest(Model):
    """The file that will be sent."""

    content_type: ImageType
    file_name: str = Field(
        "", max_length=255, description="Its ending has to fit the content type.", examples=["me.png"]
    )


class UploadTicket(Model):
    """How to send the file: one request of `method` to `url`, with exactly these headers, before `expires_at`.

    A ticket takes one file. A 412 means that the file was sent already, perhaps by a request whose answer was lost.
    """

    upload_id: Id
    url: str
    method: str
    headers: dict[str, str]
    expires_in_seconds: int
    expires_at: Moment
    max_bytes: int


class UploadProgress(Model):
    """The state of an upload.

    `picture` and `url` are set when it is ready; `reason` is set when it was refused or has failed. After `failed`, ask
    for a new ticket and send the same file again.
    """

    upload_id: str
    state: UploadState
    reason: str | None
    picture: Picture | None
    url: str | None


def largest_url(picture: Picture | None) -> str | None:
    """The URL of a picture's largest variant, in the format that every client reads."""
    return picture.variants[-1].fallback_url if picture and picture.variants else None


def files_of(picture: Picture) -> tuple[str, ...]:
    """The names of a picture's files in the media bucket, whatever address they were served from."""
    urls = (url for variant in picture.variants for url in (variant.webp_url, variant.fallback_url))
    return tuple("/".join(url.rsplit("/", 3)[-3:]) for url in urls)
