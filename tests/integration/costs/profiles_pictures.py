"""Public profiles, banners, and confirmed uploads."""

import io
import uuid
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import httpx
from PIL import Image

from functions.profiles.events import PictureReplaced, UploadOverdue
from functions.profiles.rules import pictures as rules
from shared.settings import settings
from tests.bench import in_process
from tests.bench.first_requests import callers
from tests.bench.in_process import Request

if TYPE_CHECKING:
    from tests.integration.cost_journey import Journey

ROWS = (
    ("profiles-get-profile", "not cached", 1, 0, 1, 2, 0),
    ("profiles-get-profile", "cached", 0, 0, 0, 1, 0),
    ("profiles-create-banner-upload", "always", 1, 1, 2, 2, 0),
    ("profiles-confirm-banner-upload", "nothing was sent", 2, 0, 2, 1, 0),
    ("profiles-confirm-banner-upload", "the notification is on its way", 1, 0, 1, 1, 0),
    ("profiles-confirm-banner-upload", "the notification is late", 1, 3, 3, 2, 1),
    ("profiles-confirm-banner-upload", "it was started", 1, 0, 1, 1, 0),
    ("profiles-make-overdue-variants", "a late upload", 2, 2, 4, 2, 0),
    ("profiles-make-overdue-variants", "delivered again", 1, 0, 1, 0, 0),
    ("profiles-confirm-banner-upload", "it is ready", 1, 0, 1, 1, 0),
    ("profiles-confirm-avatar-upload", "no such upload", 1, 0, 1, 1, 0),
    ("profiles-retire-picture", "always", 0, 0, 0, 0, 0),
)

ME = "/api/v1/profiles/me"


async def travel(journey: "Journey") -> None:
    """See a player, and send a banner whose notification never comes."""
    player = await callers.player()
    seen = Request(path=f"/api/v1/profiles/{player.id}")
    await journey.call("profiles-get-profile", "not cached", seen)
    await journey.call("profiles-get-profile", "cached", seen)
    ask = Request("POST", f"{ME}/banner/upload-url", player.token, {"content_type": "image/png"})
    ticket = (await journey.call("profiles-create-banner-upload", "always", ask, status=201)).data
    confirmed = {"upload_id": ticket["upload_id"]}
    confirm = partial(
        journey.call, "profiles-confirm-banner-upload", request=Request("POST", ME, player.token, confirmed)
    )
    await confirm("nothing was sent", status=409)
    overdue = in_process.push(_sent(f"banners/{player.id}/{ticket['upload_id']}", ticket))
    await confirm("the notification is on its way")
    late, rules.LATE = rules.LATE, timedelta(0)
    await confirm("the notification is late")
    rules.LATE = late
    await confirm("it was started")
    await journey.call("profiles-make-overdue-variants", "a late upload", overdue, status=204)
    await journey.call("profiles-make-overdue-variants", "delivered again", overdue, status=204)
    await confirm("it is ready")
    unknown = Request("POST", ME, player.token, {"upload_id": uuid.uuid4().hex})
    await journey.call("profiles-confirm-avatar-upload", "no such upload", unknown, status=404)
    replaced = PictureReplaced(user_id=player.id, picture_id="p", files=("banners/p/960x270.webp",))
    await journey.call("profiles-retire-picture", "always", in_process.push(replaced), status=204)


def _sent(name: str, ticket: dict[str, Any]) -> UploadOverdue:
    picture = io.BytesIO()
    Image.new("RGB", (960, 270), "teal").save(picture, "PNG")
    sent = httpx.put(ticket["url"], content=picture.getvalue(), headers=ticket["headers"])
    assert sent.status_code == 200, sent.text
    return UploadOverdue(
        bucket=settings().uploads_bucket,
        name=name,
        generation=int(sent.headers["x-goog-generation"]),
        size=picture.tell(),
        content_type="image/png",
    )
