"""Saves that were uploaded."""

import zlib
from datetime import timedelta

from functions.progression.rules.json_objects import LARGEST, invalid, too_large
from shared.errors import DomainError

UPLOAD_LIFETIME = timedelta(minutes=5)

GZIP = 16 + zlib.MAX_WBITS


class SaveNotUploaded(DomainError):
    """The file was not sent, or was sent more than a day ago."""

    status = 409
    code = "SAVE_NOT_UPLOADED"
    message = "The file is not there: send it to the ticket's URL first, or ask for a new ticket."


def upload_name(player_id: str, upload_id: str) -> str:
    """The object that a player's upload is: nobody else's upload has its name."""
    return f"saves/{player_id}/{upload_id}"


def text_of(content: bytes, content_type: str) -> bytes:
    """The JSON of an upload, unpacked no further than it may be. Raises InvalidSave, SaveTooLarge."""
    if content_type != "application/gzip":
        return content
    unpacking = zlib.decompressobj(GZIP)
    try:
        text = unpacking.decompress(content, LARGEST + 1)
    except zlib.error as error:
        raise invalid(f"it is no gzip: {error}") from None
    if len(text) > LARGEST:
        raise too_large(len(text))
    if not unpacking.eof or unpacking.unused_data:
        raise invalid("it is no whole gzip file")
    return text
