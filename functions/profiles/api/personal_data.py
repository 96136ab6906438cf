"""What profiles give out of a player's data, and what is left of an erased one."""

from collections.abc import AsyncIterator

from functions.profiles.operations.erasure import erase_profile
from functions.profiles.store import PROFILES, profile
from shared.firestore.clones import Clone
from shared.firestore.holdings import Holding, erased, exported
from shared.media.pictures import files_of
from shared.privacy import Erasure, Section, StoredFile
from shared.settings import settings

HOLDINGS = (
    Holding(
        PROFILES,
        by="user_id",
        kept="an empty profile without a name: others' histories show a deleted player, and nothing late counts for it",
        clone=Clone(
            fields=(
                "theme",
                "total_xp",
                "level",
                "is_public",
                "show_on_boards",
                "accept_friend_requests",
                "allow_messages",
                "show_presence",
                "updated_at",
            ),
            names=("title", "titles", "earned_titles", "banner_color"),
            joins=True,
        ),
    ),
)


async def export_player(player_id: str) -> AsyncIterator[Section]:
    """The profile, with the files of its pictures (two reads)."""
    async for section in exported(HOLDINGS, player_id):
        shown = await profile(player_id)
        pictures = (shown.avatar, shown.banner) if shown else ()
        names = (name for picture in pictures if picture for name in files_of(picture))
        files = tuple(StoredFile(bucket=settings().media_bucket, name=name) for name in names)
        yield section.model_copy(update={"files": files})


async def erase_player(player_id: str) -> Erasure:
    """Empty the profile, and have its pictures' files deleted. One read, and a write the first time."""
    emptied = await erase_profile(player_id)
    erasure = await erased(HOLDINGS, player_id)
    return erasure.model_copy(update={"erased": {PROFILES.name: int(emptied)}})
