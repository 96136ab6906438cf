"""Where the state of an upload stands: on the profile whose picture it is, or in a document of its own."""

from collections.abc import Callable
from dataclasses import dataclass

from functions.profiles import store
from functions.profiles.events import PictureMade, PictureReplaced
from functions.profiles.models.pictures import PictureKind
from functions.profiles.rules import uploads as rules
from functions.profiles.rules.pictures import UploadName
from shared.firestore.transaction import Transaction
from shared.media.pictures import Picture, PictureUpload, files_of


@dataclass(frozen=True, slots=True)
class Place:
    """An upload as a transaction read it, and what writes it as it is then, with the picture that was made of it."""

    upload: PictureUpload
    save: Callable[[PictureUpload, Picture | None], None]


async def find(tx: Transaction, named: UploadName) -> Place | None:
    """The place of an upload; None where nobody waits for it: it was overtaken, or its owner is gone. One read."""
    if named.kind in {PictureKind.AVATAR, PictureKind.BANNER}:
        return await _on_profile(tx, named)
    return await _by_itself(tx, named)


async def _on_profile(tx: Transaction, named: UploadName) -> Place | None:
    profile = (await store.profiles(tx, [named.owner_id])).get(named.owner_id)
    try:
        upload = rules.latest_upload(profile, named.kind, named.upload_id) if profile else None
    except rules.UnknownUpload:
        return None
    if profile is None or upload is None:
        return None

    def save(changed: PictureUpload, made: Picture | None) -> None:
        store.save(tx, rules.with_upload(profile, named.kind, changed, tx.now, made))
        replaced = rules.picture_of(profile, named.kind)
        if made and replaced:
            gone = files_of(replaced)
            tx.emit(PictureReplaced(user_id=named.owner_id, picture_id=replaced.picture_id, files=gone))

    return Place(upload, save)


async def _by_itself(tx: Transaction, named: UploadName) -> Place | None:
    kept = await store.picture_in(tx, named.upload_id)
    if kept is None or kept.kind is not named.kind:
        return None

    def save(changed: PictureUpload, made: Picture | None) -> None:
        store.save_picture(tx, kept.model_copy(update={"upload": changed, "picture": made or kept.picture}))
        if made and not kept.in_library:
            tx.emit(PictureMade(kind=kept.kind, subject_id=kept.subject_id, upload_id=kept.picture_id, picture=made))

    return Place(kept.upload, save)
