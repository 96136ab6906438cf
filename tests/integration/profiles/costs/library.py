"""What pictures of the library cost."""

import io
import uuid

import httpx
from PIL import Image

from shared.settings import settings
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.profiles.first_requests.library import asking, listing, looking, removing

ROWS = (
    Cost("profiles-create-picture-upload", case="always", writes=2, rpcs=1, redis=1),
    Cost("profiles-get-picture", case="always", reads=1, writes=1, rpcs=2, redis=1),
    Cost("profiles-list-pictures", case="one, and another page", reads=2, writes=1, rpcs=2, redis=1),
    Cost("profiles-remove-picture", case="its file was not sent", reads=1, writes=2, rpcs=2, redis=1),
    Cost("profiles-remove-picture", case="it was made", reads=1, writes=4, rpcs=3, redis=1, publishes=1),
    Cost("profiles-make-image-variants", case="of the library", reads=2, writes=2, rpcs=4),
)


async def travel(journey: Journey) -> None:
    """An admin has a picture made, looks at it, and removes it."""
    ask = await asking()
    ticket = (await journey.call("profiles-create-picture-upload", "always", ask, status=201)).data
    picture = io.BytesIO()
    Image.new("RGB", (600, 600), "teal").save(picture, "PNG")
    sent = httpx.put(ticket["url"], content=picture.getvalue(), headers=ticket["headers"])
    assert sent.status_code == 200, sent.text
    resource = {
        "bucket": settings().uploads_bucket,
        "name": f"items/library/{ticket['upload_id']}",
        "generation": sent.headers["x-goog-generation"],
        "size": str(picture.tell()),
        "contentType": "image/png",
    }
    event = Request("POST", body=resource, more_headers={"ce-id": uuid.uuid4().hex})
    await journey.call("profiles-make-image-variants", "of the library", event, status=204)
    await journey.call("profiles-get-picture", "always", await looking())
    await journey.call("profiles-list-pictures", "one, and another page", await listing())
    await journey.call("profiles-remove-picture", "its file was not sent", await removing())
    remove = Request("DELETE", f"/api/v1/admin/pictures/{ticket['upload_id']}?reason=A+mistake.", ask.token)
    await journey.call("profiles-remove-picture", "it was made", remove)
