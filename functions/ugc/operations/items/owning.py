"""What creators do with their items: list, publish, change, remove."""

from functions.ugc.events import UgcEdited, UgcSubmitted
from functions.ugc.models.items.items import ChangeItem, Item, MyUgcItem, UgcStatus
from functions.ugc.operations.items import transitions
from functions.ugc.operations.items.wording import check_words
from functions.ugc.operations.moderation import reviews
from functions.ugc.rules.items import changes as rules
from functions.ugc.rules.items import views
from functions.ugc.rules.items.states import Cause
from functions.ugc.rules.moderation import reviews as review_rules
from functions.ugc.store.items import creators, items
from functions.ugc.store.moderation import reviews as reviews_store
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.model import Page


async def page(player_id: str, limit: int, cursor: str | None) -> Page[MyUgcItem]:
    """What a player made, the newest first: a read of the player, one for each item, and one more."""
    ids = await creators.ids_of(player_id)
    made = await items.of_creators(ids, limit + 1, cursors.read_time_and_id(cursor))
    shown, following = cursors.cut(made, limit, lambda item: (item.created_at, item.ugc_id))
    return Page(items=tuple(map(views.own_view, shown)), next_cursor=following)


async def own(tx: Transaction, player_id: str, ugc_id: str) -> Item:
    """An item of a player (two reads in one call). Raises UgcNotFound, also for what is somebody else's."""
    await tx.fetch(items.ref(ugc_id), creators.ref(player_id))
    return rules.own(await items.item(tx, ugc_id), ugc_id, (await creators.creator(tx, player_id)).ids)


async def ask_for_publication(tx: Transaction, player_id: str, ugc_id: str) -> MyUgcItem:
    """Have an item reviewed, at once or after its scan. Writes the item and an event; a second time, nothing.

    Raises UgcNotFound, UgcStateError.
    """
    before = await own(tx, player_id, ugc_id)
    item = rules.asked(before, tx.now)
    if item == before:
        return views.own_view(item)
    items.save(tx, item)
    tx.emit(UgcSubmitted(ugc_id=ugc_id, creator_id=item.creator_id, type=item.type, submitted_at=tx.now))
    if transitions.is_wanted(item, item.status) and await reviews.open_review(tx, item, Cause.CREATOR):
        item = await transitions.move(tx, item, UgcStatus.PUBLISHED, cause=Cause.TRUST)
    return views.own_view(item)


async def edit(tx: Transaction, player_id: str, ugc_id: str, body: ChangeItem) -> MyUgcItem:
    """Give an item other words, tags or visibility. Where something is another, writes the item, a record and an event.

    Words that need a person are seen at once, and a moderator looks at them. Raises UgcNotFound, UgcStateError,
    UgcWordsRefused.
    """
    before = await own(tx, player_id, ugc_id)
    item, fields = rules.edited(before, body, tx.now)
    if not fields:
        return views.own_view(item)
    texts = rules.changed_texts(item, fields)
    if texts and await check_words(**texts):
        item = rules.to_be_looked_at(item)
    item = transitions.note(tx, item, cause=Cause.EDIT, by=player_id, reason=",".join(fields))
    await transitions.list_as_it_is(tx, before, item)
    if item.reason and item.status is UgcStatus.PUBLISHED:
        await reviews.open_review(tx, item, Cause.CREATOR)
    creator_id, number = item.creator_id, item.edit
    tx.emit(UgcEdited(ugc_id=ugc_id, creator_id=creator_id, edit=number, fields=fields, edited_at=tx.now))
    return views.own_view(item)


async def remove(tx: Transaction, player_id: str, ugc_id: str) -> MyUgcItem:
    """Remove an item for good, and have its files deleted; a second time changes nothing. Raises UgcNotFound.

    Three reads in one call. What is reported or flagged is hidden at once, and goes when moderators have decided on it:
    a removal does not spare the strike.
    """
    await tx.fetch(reviews_store.ref(ugc_id), items.ref(ugc_id), creators.ref(player_id))
    item = await own(tx, player_id, ugc_id)
    if item.is_gone:
        return views.own_view(item)
    if review_rules.holds(await reviews_store.review(tx, ugc_id)):
        return views.own_view(await transitions.withdraw(tx, item, player_id))
    return views.own_view(await transitions.move(tx, item, UgcStatus.REMOVED, cause=Cause.CREATOR, by=player_id))
