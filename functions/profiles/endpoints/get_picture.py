"""A picture of the library."""

from datetime import UTC, datetime

from functions.profiles import store
from functions.profiles.models.pictures import LibraryPicture
from functions.profiles.rules import library as rules
from shared.declare import endpoint
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("GET /api/v1/admin/pictures/{picture_id}", errors=(rules.UnknownPicture,))
async def get_picture(admin: Admin, picture_id: Id) -> LibraryPicture:
    """Get a picture of the library.

    The state is `awaited` until the file is there, then `processing`, and `ready` with the address; or `refused` with
    the reason, as a file that is no picture is. After `failed`, ask for a new ticket and send the same file again.

    Cost: one read, and the audit.
    """
    kept = rules.require_in_library(await store.picture(picture_id), picture_id)
    return rules.shown(kept, datetime.now(UTC))
