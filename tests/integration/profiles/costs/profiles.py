"""A player's own profile, and the avatar."""

import io
import uuid
from functools import partial

import httpx
from PIL import Image

from shared.settings import settings
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey

ROWS = (
    Cost("profiles-get-me", case="not cached", reads=1, rpcs=1, redis=2),
    Cost("profiles-get-me", case="cached", redis=1),
    Cost("profiles-update-me", case="what others do not show", reads=1, writes=1, rpcs=2, redis=2),
    Cost("profiles-update-me", case="a new name", reads=1, writes=3, rpcs=3, redis=2, publishes=1),
    Cost("profiles-get-player-profile", case="not cached", reads=1, rpcs=1, redis=2),
    Cost("profiles-get-player-profile", case="cached", redis=1),
    Cost("profiles-update-player-profile", case="what others do not show", reads=1, writes=1, rpcs=2, redis=2),
    Cost("profiles-create-avatar-upload", case="always", reads=1, writes=1, rpcs=2, redis=2),
    Cost("profiles-make-image-variants", case="an upload", reads=2, writes=2, rpcs=4, redis=2),
    Cost("profiles-make-image-variants", case="delivered again", reads=1, rpcs=1),
)

ME = "/api/v1/profiles/me"


async def travel(journey: Journey) -> None:
    """A player looks at the profile, changes it, and sends an avatar."""
    ada = await player()
    me = Request(path=ME, token=ada.token)
    await journey.call("profiles-get-me", "not cached", me)
    await journey.call("profiles-get-me", "cached", me)
    update = partial(Request, "PUT", ME, ada.token)
    await journey.call("profiles-update-me", "what others do not show", update(body={"bio": "I play."}))
    await journey.call("profiles-update-me", "a new name", update(body={"display_name": "Ada L."}))
    own = "/api/v1/player/profile"
    for case in ("not cached", "cached"):
        await journey.call("profiles-get-player-profile", case, Request(path=own, token=ada.token))
    change = Request("PUT", own, ada.token, {"bio": "I still play."})
    await journey.call("profiles-update-player-profile", "what others do not show", change)
    ask = {"content_type": "image/png", "file_name": "me.png"}
    upload = Request("POST", f"{ME}/avatar/upload-url", ada.token, ask)
    ticket = (await journey.call("profiles-create-avatar-upload", "always", upload, status=201)).data
    picture = io.BytesIO()
    Image.new("RGB", (600, 600), "teal").save(picture, "PNG")
    sent = httpx.put(ticket["url"], content=picture.getvalue(), headers=ticket["headers"])
    assert sent.status_code == 200, sent.text
    resource = {
        "bucket": settings().uploads_bucket,
        "name": f"avatars/{ada.id}/{ticket['upload_id']}",
        "generation": sent.headers["x-goog-generation"],
        "size": str(picture.tell()),
        "contentType": "image/png",
    }
    event = Request("POST", body=resource, more_headers={"ce-id": uuid.uuid4().hex})
    await journey.call("profiles-make-image-variants", "an upload", event, status=204)
    await journey.call("profiles-make-image-variants", "delivered again", event, status=204)
