"""Remove a picture of the library."""

from typing import Annotated

from pydantic import Field

from functions.profiles.models.pictures import LibraryPicture
from functions.profiles.operations import library
from functions.profiles.rules.library import UnknownPicture, shown
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id
from shared.text.reasons import Reason


@endpoint("DELETE /api/v1/admin/pictures/{picture_id}", errors=(UnknownPicture,))
async def remove_picture(
    admin: Admin,
    picture_id: Id,
    reason: Annotated[Reason, Field(description="Why, for the audit.")],
    tx: Transaction,
) -> LibraryPicture:
    """Remove a picture of the library.

    Returns it as it was. Its files stay at their addresses for 30 days, so that what still shows it can be given
    another. Nothing looks whether an item, a reward or a product names the address.

    Cost: reads and deletes the picture, and the audit; the event where there are files.
    """
    return shown(await library.remove(tx, picture_id), tx.now)
