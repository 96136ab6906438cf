"""Emblems of tribes."""

import uuid

from functions.conquest.operations.tribes import emblem_uploads
from functions.profiles.events import PictureMade
from functions.profiles.models.pictures import PictureKind
from shared.firestore import transaction
from shared.media.pictures import Picture, UploadRequest, Variant
from tests.bench import in_process
from tests.bench.callers import staff
from tests.bench.in_process import Request
from tests.integration.conquest.first_requests.tribes import Pair, pair


async def asking() -> Request:
    """For a ticket."""
    tribe = await pair()
    path = f"/v1/tribes/{tribe.tribe_id}/emblem/upload-url"
    return Request("POST", path, tribe.chieftain.token, {"content_type": "image/png"})


async def made() -> tuple[Pair, PictureMade]:
    """A tribe, and the picture of the emblem that it awaits."""
    tribe = await pair()
    request = UploadRequest(content_type="image/png")
    ticket = await transaction.run(lambda tx: emblem_uploads.start(tx, tribe.chieftain.id, tribe.tribe_id, request))
    picture_id = uuid.uuid4().hex
    stem = f"https://media.example/emblems/{picture_id}/256x256"
    variant = Variant(width=256, height=256, webp_url=f"{stem}.webp", fallback_url=f"{stem}.png")
    event = PictureMade(
        kind=PictureKind.EMBLEM,
        subject_id=tribe.tribe_id,
        upload_id=ticket.upload_id,
        picture=Picture(picture_id=picture_id, variants=(variant,)),
    )
    return tribe, event


async def looking() -> Request:
    """At the upload that is awaited."""
    tribe, _ = await made()
    return Request(path=f"/v1/tribes/{tribe.tribe_id}/emblem/upload", token=tribe.chieftain.token)


async def showing() -> Request:
    """The picture that is awaited."""
    return in_process.push((await made())[1])


async def taking_down() -> Request:
    """The emblem that is awaited, by the chieftain."""
    tribe, _ = await made()
    return Request("DELETE", f"/v1/tribes/{tribe.tribe_id}/emblem", tribe.chieftain.token)


async def removing() -> Request:
    """The emblem that is awaited."""
    tribe, _ = await made()
    path = f"/api/v1/admin/conquest/tribes/{tribe.tribe_id}/emblem?reason=An+insult."
    return Request("DELETE", path, await staff())


REQUESTS = {
    "conquest-create-emblem-upload": asking,
    "conquest-get-emblem-upload": looking,
    "conquest-remove-tribe-emblem": removing,
    "conquest-show-emblem": showing,
    "conquest-take-emblem-down": taking_down,
}
