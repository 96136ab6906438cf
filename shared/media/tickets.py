"""Tickets for uploads of pictures. Who gives one out signs it: its account has to be allowed to write uploads."""

from datetime import datetime, timedelta

from shared.media import uploads
from shared.media.file_names import check_file_name
from shared.media.pictures import UploadRequest, UploadTicket
from shared.settings import settings

UPLOAD_LIFETIME = timedelta(minutes=5)


async def give_out(name: str, request: UploadRequest, largest: int, now: datetime) -> UploadTicket:
    """A ticket for one file of at most `largest` bytes, whose name ends with the id of its upload.

    Raises WrongFileEnding.
    """
    check_file_name(request.file_name, request.content_type)
    bucket = settings().uploads_bucket
    signed = await uploads.sign_upload(bucket, name, request.content_type, largest, UPLOAD_LIFETIME)
    return UploadTicket(
        upload_id=name.rpartition("/")[2], max_bytes=largest, expires_at=now + UPLOAD_LIFETIME, **signed.model_dump()
    )
