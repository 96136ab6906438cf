"""What is left of a profile when its player is erased."""

from functions.profiles import store
from functions.profiles.events import PictureReplaced, ProfileChanged
from functions.profiles.rules import profiles as rules
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.media.pictures import files_of


async def erase_profile(player_id: str) -> bool:
    """Empty a profile, tell who has a copy of it, and have its pictures' files deleted; False where it is done."""

    async def erase(tx: Transaction) -> bool:
        profile = (await store.profiles(tx, [player_id])).get(player_id)
        if profile is None or profile.is_erased:
            return False
        left = rules.erased(profile, tx.now)
        store.save(tx, left)
        tx.emit(ProfileChanged(user_id=player_id, changed_at=tx.now, **rules.shown_elsewhere(left)))
        for picture in filter(None, (profile.avatar, profile.banner)):
            gone = files_of(picture)
            tx.emit(PictureReplaced(user_id=player_id, picture_id=picture.picture_id, files=gone, at_once=True))
        return True

    return await transaction.run(erase)
