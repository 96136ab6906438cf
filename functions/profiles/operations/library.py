"""Pictures of the library, which staff gives to items, rewards and products."""

import uuid

from functions.profiles import store
from functions.profiles.models.pictures import LibraryUpload, PictureKind, UploadedPicture
from functions.profiles.operations.others_pictures import retire
from functions.profiles.rules import library as rules
from functions.profiles.rules import pictures
from shared.firestore.transaction import Transaction
from shared.media import tickets
from shared.media.pictures import UploadTicket


async def start(tx: Transaction, wanted: LibraryUpload) -> UploadTicket:
    """A ticket for a picture of the library. One write. Raises WrongFileEnding."""
    kind = PictureKind(wanted.kind)
    name = pictures.upload_name(kind, pictures.OF_THE_LIBRARY, uuid.uuid4().hex)
    ticket = await tickets.give_out(name, wanted, pictures.PICTURES[kind].largest, tx.now)
    store.add_picture(tx, rules.of_library(ticket.upload_id, wanted, tx.now))
    return ticket


async def remove(tx: Transaction, picture_id: str) -> UploadedPicture:
    """Take a picture out of the library, and have its files go in 30 days. One read, one deletion, the event.

    A file that is on its way is emptied when it comes. Raises UnknownPicture.
    """
    kept = rules.require_in_library(await store.picture_in(tx, picture_id), picture_id)
    store.forget_picture(tx, picture_id)
    if kept.picture:
        retire(tx, kept.picture)
    return kept
