"""What conquest gives out of a player's data, and erases."""

from collections.abc import AsyncIterator

from functions.conquest.operations.players.erasure import leave_tribes
from functions.conquest.operations.tribes import emblems
from functions.conquest.operations.tribes.memberships import memberships
from functions.conquest.store.attacks import ATTACKS, BATTLES
from functions.conquest.store.entries import ENTRIES
from functions.conquest.store.flags import FLAGS
from functions.conquest.store.payouts import PAYOUTS
from functions.conquest.store.players import ACCOUNTS, PLAYERS
from functions.conquest.store.tribes import INVITES, TRIBES
from shared.firestore.holdings import Holding, erased, exported
from shared.media.pictures import files_of, largest_url
from shared.privacy import Erasure, Section, StoredFile
from shared.settings import settings

BOOKS = "the books: what was paid, and who won money"

HOLDINGS = (
    Holding(PLAYERS, secret=("network", "prompt", "followed_up", "fed_by")),
    Holding(ACCOUNTS),
    Holding(ATTACKS),
    Holding(BATTLES, by="player_ids", many=True, kept="the history of all who fought: it has ids alone"),
    Holding(INVITES, secret=("hidden",)),
    Holding(INVITES, by="invited_by", secret=("hidden",)),
    Holding(PAYOUTS, kept=BOOKS, secret=("settled_by",)),
    Holding(ENTRIES, kept=BOOKS, secret=("network",), blank={"country": None, "of_age": 0, "network": ""}),
    Holding(FLAGS, withheld="it is how cheating is found"),
)


async def export_player(player_id: str) -> AsyncIterator[Section]:
    """What the player has in each season, in which tribe as what, and emblems that the player sent, with files."""
    async for section in exported(HOLDINGS, player_id):
        yield section
    async for page in memberships(player_id):
        yield Section(name=TRIBES.name, documents=tuple(membership.model_dump(mode="json") for membership in page))
    if sent := await emblems.sent_by(player_id):
        documents = tuple({"tribe_id": tribe_id, "emblem": largest_url(picture)} for tribe_id, picture in sent.items())
        names = (name for picture in sent.values() for name in files_of(picture))
        files = tuple(StoredFile(bucket=settings().media_bucket, name=name) for name in names)
        yield Section(name=TRIBES.name, documents=documents, files=files)


async def erase_player(player_id: str) -> Erasure:
    """Leave all tribes, where others follow, and take down emblems; then delete what the player has in seasons."""
    await leave_tribes(player_id)
    await emblems.erase(player_id)
    return await erased(HOLDINGS, player_id)
