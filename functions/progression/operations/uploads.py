"""Saves that are larger than a request may be: the ticket, and the save that its file becomes."""

import uuid
from datetime import UTC, datetime

from functions.progression.models.saves import Resolve, SaveDetails, SaveResult
from functions.progression.models.uploads import SaveUploadRequest, SaveUploadTicket
from functions.progression.operations import saving
from functions.progression.rules import uploads as rules
from functions.progression.rules.json_objects import LARGEST, parse
from shared.http.responses import RawJson
from shared.media import uploads
from shared.settings import settings


async def start(player_id: str, request: SaveUploadRequest) -> SaveUploadTicket:
    """A signed URL for a save. Nothing is kept of it: its name says whose it is."""
    upload_id = uuid.uuid4().hex
    name = rules.upload_name(player_id, upload_id)
    bucket = settings().uploads_bucket
    signed = await uploads.sign_upload(bucket, name, request.content_type, LARGEST, rules.UPLOAD_LIFETIME)
    expires_at = datetime.now(UTC) + rules.UPLOAD_LIFETIME
    return SaveUploadTicket(upload_id=upload_id, max_bytes=LARGEST, expires_at=expires_at, **signed.model_dump())


async def finish(
    player_id: str, upload_id: str, name: str, details: SaveDetails, resolve: Resolve
) -> RawJson[SaveResult]:
    """Save what was uploaded. The file stays until its bucket forgets it, so that this can be asked again.

    Raises SaveNotUploaded and what `saving.save` raises.
    """
    stored = await uploads.find(settings().uploads_bucket, rules.upload_name(player_id, upload_id))
    content = await uploads.read(stored.upload) if stored else None
    if stored is None or content is None:
        raise rules.SaveNotUploaded
    data = parse(rules.text_of(content, stored.upload.content_type))
    return await saving.save(player_id, name, details, data, resolve)
