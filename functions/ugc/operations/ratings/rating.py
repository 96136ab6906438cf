"""Rating items."""

from functions.ugc.models.ratings.ratings import MyUgcRating, Rating
from functions.ugc.operations.ratings.counting import count_soon
from functions.ugc.rules.ratings import ratings as rules
from functions.ugc.settings import settings
from functions.ugc.store.items import creators, items
from functions.ugc.store.ratings import ratings
from shared.firestore.transaction import Transaction


async def rate(tx: Transaction, player_id: str, ugc_id: str, stars: int) -> MyUgcRating:
    """Rate an item, or rate it anew. Four reads in one call; writes the rating, and queues a task.

    A player has one rating: one that an account gave that was merged into theirs is theirs. Raises UgcNotFound,
    OwnItem, NotDownloaded.
    """
    needs_download = settings().ugc_ratings_need_download
    downloads = [ratings.download_ref(ugc_id, player_id)] if needs_download else []
    await tx.fetch(items.ref(ugc_id), creators.ref(player_id), ratings.rating_ref(ugc_id, player_id), *downloads)
    ids = (await creators.creator(tx, player_id)).ids
    item = rules.ratable(await items.item(tx, ugc_id), ugc_id, ids)
    if needs_download and not await ratings.downloads(tx, ugc_id, ids):
        raise rules.NotDownloaded(ugc_id=ugc_id)
    given = await ratings.ratings(tx, ugc_id, ids)
    whose = given[0].player_id if given else player_id
    if not given or given[0].stars != stars:
        ratings.save(tx, Rating(ugc_id=ugc_id, player_id=whose, stars=stars, rated_at=tx.now))
        await count_soon(tx, item)
    return MyUgcRating(ugc_id=ugc_id, stars=stars)


async def mine(player_id: str, ugc_id: str) -> MyUgcRating:
    """A player's rating of an item. Two reads in one call."""
    tx = Transaction()
    await tx.fetch(creators.ref(player_id), ratings.rating_ref(ugc_id, player_id))
    given = await ratings.ratings(tx, ugc_id, (await creators.creator(tx, player_id)).ids)
    return MyUgcRating(ugc_id=ugc_id, stars=given[0].stars if given else None)
