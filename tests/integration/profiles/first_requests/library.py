"""Pictures of the library."""

from tests.bench import in_process
from tests.bench.callers import staff
from tests.bench.in_process import Request

PICTURES = "/api/v1/admin/pictures"


async def asking() -> Request:
    """For a ticket."""
    return Request("POST", PICTURES, await staff(), {"kind": "item", "content_type": "image/png", "name": "Neon Fox"})


async def listing() -> Request:
    """The pictures of a kind, of which there is one at least."""
    await awaited()
    return Request(path=f"{PICTURES}?kind=item&limit=1", token=await staff())


async def awaited() -> str:
    """A picture whose file is awaited; returns its id."""
    return str((await in_process.call("profiles-create-picture-upload", await asking())).data["upload_id"])


async def looking() -> Request:
    """At a picture."""
    return Request(path=f"{PICTURES}/{await awaited()}", token=await staff())


async def removing() -> Request:
    """A picture that is not there yet."""
    return Request("DELETE", f"{PICTURES}/{await awaited()}?reason=A+mistake.", await staff())


REQUESTS = {
    "profiles-create-picture-upload": asking,
    "profiles-get-picture": looking,
    "profiles-list-pictures": listing,
    "profiles-remove-picture": removing,
}
