"""What clients say of a file before they send it, and how they send it."""

from typing import Annotated

from pydantic import Field, StringConstraints

from functions.ugc.models.items.items import UgcType, Visibility
from functions.ugc.models.items.texts import Description, FileName, ItemName, Tags
from shared.media.object_store.contract import DeclaredFile, UploadRequest, UploadTicket
from shared.model import LARGEST_WHOLE, Id, Model, Moment


class UgcFile(Model):
    """The file that you are about to send. It is refused if it is anything else."""

    file_name: FileName
    content_type: Annotated[str, StringConstraints(to_lower=True, max_length=100)] = Field(examples=["image/png"])
    size: int = Field(ge=1, le=LARGEST_WHOLE, description="In bytes.", examples=[48213])
    sha256: str = Field(
        pattern="^[0-9a-f]{64}$",
        description="Of the file, hexadecimal.",
        examples=["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    )
    md5: str = Field(
        pattern="^[A-Za-z0-9+/]{22}==$", description="Of the file, in base64.", examples=["CY9rzUYh03PK3k6DJie09g=="]
    )


class CreateItem(Model):
    """What you made, and its file. It stays private until you ask for publication."""

    type: UgcType
    name: ItemName
    description: Description = ""
    tags: Tags = ()
    visibility: Visibility = Field(Visibility.PUBLIC, description="Who sees it once it is published.")
    file: UgcFile


class UgcUploadPart(UploadRequest):
    """A request that sends bytes of the file, with exactly these headers."""


class UgcUpload(UploadTicket):
    """How to send the file within `expires_in_seconds`. Then complete the upload: at `draft_until`, the draft goes.

    `single`: one request sends it whole. `resumable`: the one URL takes it whole or in pieces of whole 16 MiB, each
    with a Content-Range as RFC 9110 writes it; 308 says by its Range header what is there, and after a broken line an
    empty PUT with `Content-Range: bytes */SIZE` asks for it. `multipart`: each request sends its piece, in any order,
    and again after a broken line.
    """

    ugc_id: Id
    version: int
    draft_until: Moment
    requests: tuple[UgcUploadPart, ...]


def declared(file: UgcFile) -> DeclaredFile:
    """A file as the store takes it."""
    return DeclaredFile.model_validate(file.model_dump(include=set(DeclaredFile.model_fields)))
