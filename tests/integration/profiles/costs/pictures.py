"""Public profiles, banners, and confirmed uploads."""

import io
import uuid
from datetime import timedelta
from functools import partial
from typing import Any

import httpx
from PIL import Image

from functions.profiles.events import PictureReplaced, UploadOverdue
from functions.profiles.rules import uploads as rules
from shared.settings import settings
from tests.bench import callers, in_process
from tests.bench.in_process import Request
from tests.costs import Cost, Journey

ROWS = (
    Cost("profiles-get-profile", case="not cached", reads=1, rpcs=1, redis=2),
    Cost("profiles-get-profile", case="cached", redis=1),
    Cost("profiles-create-banner-upload", case="always", reads=1, writes=1, rpcs=2, redis=2),
    Cost("profiles-confirm-banner-upload", case="nothing was sent", reads=2, rpcs=2, redis=1),
    Cost("profiles-confirm-banner-upload", case="the notification is on its way", reads=1, rpcs=1, redis=1),
    Cost(
        "profiles-confirm-banner-upload",
        case="the notification is late",
        reads=1,
        writes=3,
        rpcs=3,
        redis=2,
        publishes=1,
    ),
    Cost("profiles-confirm-banner-upload", case="it was started", reads=1, rpcs=1, redis=1),
    Cost("profiles-make-overdue-variants", case="a late upload", reads=2, writes=2, rpcs=4, redis=2),
    Cost("profiles-make-overdue-variants", case="delivered again", reads=1, rpcs=1),
    Cost("profiles-confirm-banner-upload", case="it is ready", reads=1, rpcs=1, redis=1),
    Cost("profiles-confirm-avatar-upload", case="no such upload", reads=1, rpcs=1, redis=1),
    Cost("profiles-retire-picture", case="always"),
)

ME = "/api/v1/profiles/me"


async def travel(journey: Journey) -> None:
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
