"""What pictures are for, and those that are no profile's."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from shared.media.pictures import Picture, PictureUpload, UploadRequest, UploadState
from shared.model import Id, Model, Moment
from shared.text.names import UnixLines


class PictureKind(StrEnum):
    """What a picture is for."""

    AVATAR = "avatar"
    BANNER = "banner"
    EMBLEM = "emblem"
    REWARD = "reward"
    ITEM = "item"
    SKU = "sku"


class LibraryKind(StrEnum):
    """What a picture of the library is for. It decides the sizes."""

    REWARD = "reward"
    ITEM = "item"
    SKU = "sku"


PictureName = Annotated[str, UnixLines, Field(max_length=100, examples=["Neon Fox"])]


class UploadConfirmation(Model):
    """The upload to confirm, by the `upload_id` of its ticket."""

    upload_id: Id


class UploadedPicture(Model):
    """A picture that is no profile's, and its upload. `profiles_pictures/{picture_id}`.

    One with a `subject_id` belongs to that in another service, which is told when the picture is made and keeps it from
    then on: this is the upload alone, which expires. Others are the library's, as staff called them by `name`.
    """

    picture_id: str
    kind: PictureKind
    subject_id: str = ""
    name: str = ""
    in_library: bool
    upload: PictureUpload
    picture: Picture | None = None
    created_at: Moment
    expire_at: Moment | None = None


class LibraryUpload(UploadRequest):
    """A picture for the library: what it is for, the file that will be sent, and how staff calls it."""

    kind: LibraryKind
    name: PictureName = ""


class LibraryPicture(Model):
    """A picture of the library.

    `url` is the address to give to what shows the picture: it is set when the state is `ready`, as `picture` is, and
    never changes what it shows. `reason` says why it was refused or has failed.
    """

    picture_id: str
    kind: LibraryKind
    name: str
    state: UploadState
    reason: str | None
    url: str | None
    picture: Picture | None
    created_at: Moment
