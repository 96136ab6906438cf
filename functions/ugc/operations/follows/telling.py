"""Telling those who follow a creator of a new item, page by page."""

from functions.ugc.models.follows.follows import TellFollowers
from functions.ugc.rules.follows.notices import new_item
from functions.ugc.store.follows import follows
from functions.ugc.store.items import creators, items
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

AT_ONCE = 100
"""Players who are told in one commit."""


async def begin(work: TellFollowers) -> None:
    """Queue the page after this place. A second time changes nothing: tasks of one name are one."""
    await enqueue(work, name=f"ugc-followers:{work.ugc_id}:{work.after}")


async def tell(work: TellFollowers) -> None:
    """Tell a page of followers, and queue the next one. Two reads, and one for each; an event each.

    A page that comes again tells nobody twice: a notice is one of an item and a player. What is on no list any more
    is told no further.
    """
    last = await transaction.run(lambda tx: _tell(tx, work))
    if last:
        await begin(work.model_copy(update={"after": last}))


async def _tell(tx: Transaction, work: TellFollowers) -> str:
    """The place after the page; empty where nothing follows."""
    item = await items.item(tx, work.ugc_id)
    if item is None or not item.is_listed or not item.creator_id:
        return ""
    ids = (await creators.creator(tx, item.creator_id)).ids
    page = await follows.page(ids, AT_ONCE, work.after)
    for player_id in {each.player_id for each in page.values() if each.is_told}:
        tx.emit(new_item(item, player_id))
    return next(reversed(page)) if len(page) == AT_ONCE else ""
