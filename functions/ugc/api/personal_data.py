"""What ugc gives out of a player's data, and erases."""

from collections.abc import AsyncIterator

from functions.ugc.operations.items.erasure import erase_items
from functions.ugc.rules.items.exports import MOST_EXPORTED, exportable
from functions.ugc.store.discovery.holdings import HOLDINGS as DISCOVERY
from functions.ugc.store.items.creators import CREATORS
from functions.ugc.store.items.items import ITEMS, TRANSITIONS
from functions.ugc.store.moderation.holdings import HOLDINGS as MODERATION
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section, StoredFile

ITEMS_HELD = Holding(ITEMS, by="creator_id", secret=("removed_by",))

HOLDINGS = (
    ITEMS_HELD,
    Holding(
        TRANSITIONS,
        by="creator_id",
        secret=("by", "reason_salt"),
        kept="steps of what was made, by id and without reasons, until they expire: the audit trail is sealed",
        blank={"reason": "", "reason_salt": ""},
    ),
    Holding(CREATORS),
    *DISCOVERY,
    *MODERATION,
)


async def export_player(player_id: str) -> AsyncIterator[Section]:
    """The player's items with their files, and what became of them.

    Files come as far as an archive holds them, whichever store they are in. The others the player downloads as any
    creator does: by `ugc-download-item`.
    """
    left = MOST_EXPORTED
    async for page in ITEMS_HELD.pages(player_id):
        contents, left = exportable(page.values(), left)
        files = tuple(StoredFile(name=content.object) for content in contents)
        yield Section(name=ITEMS.name, documents=tuple(map(ITEMS_HELD.shown, page.values())), files=files)
    async for section in exported(HOLDINGS[1:], player_id):
        yield section


async def erase_player(player_id: str) -> Erasure:
    """Remove what the player made, with its files; where the game keeps what was published, that is nobody's."""
    if gone := await erase_items(player_id):
        return Erasure(finished=False, erased={ITEMS.name: gone})
    return await erased(HOLDINGS, player_id)
