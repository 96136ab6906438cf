"""Uploads: a ticket for a new item or a new version, and what is made of the file when it is there."""

from functions.profiles.api import players
from functions.ugc.models.items.creators import Creator
from functions.ugc.models.items.items import Item, MyUgcItem, UgcStatus, UgcType
from functions.ugc.models.items.uploads import CreateItem, UgcFile, UgcUpload, declared
from functions.ugc.operations.items.owning import own
from functions.ugc.operations.items.transitions import move, note
from functions.ugc.operations.items.wording import check_words
from functions.ugc.operations.moderation.standings import check_upload
from functions.ugc.rules.files import types
from functions.ugc.rules.files.names import incoming
from functions.ugc.rules.items import limits, views
from functions.ugc.rules.items import uploads as rules
from functions.ugc.rules.items.errors import UgcStateError
from functions.ugc.rules.items.states import Cause
from functions.ugc.rules.moderation import reviews as review_rules
from functions.ugc.settings import settings
from functions.ugc.store.items import creators, items
from functions.ugc.store.moderation import reviews, standings
from shared.firestore.transaction import Transaction
from shared.media.object_store.chosen import object_store


async def start_item(tx: Transaction, player_id: str, body: CreateItem, origin: str) -> UgcUpload:
    """Begin an item, and say how to send its file. Reads word lists, three documents and a count.

    Writes the item and the creator. Raises what `_admit` and `types.allowed_file` raise, UgcWordsRefused,
    TooManyUgcItems.
    """
    types.allowed_file(body.type, body.file.file_name, body.file.content_type, body.file.size)
    words = {"name": body.name, "description": body.description, "tags": " ".join(body.tags)}
    await check_words(**words, file_name=body.file.file_name)
    return await _ticket(await _create(tx, player_id, body), body.file, origin)


async def start_version(tx: Transaction, player_id: str, ugc_id: str, file: UgcFile, origin: str) -> UgcUpload:
    """Begin a new version of an item, or the first anew, and say how to send its file.

    Reads word lists, and four documents in one call. A version that was on its way goes, with its record. Raises what
    `_admit` and `types.allowed_file` raise, UgcWordsRefused, UgcNotFound and UgcStateError.
    """
    await check_words(file_name=file.file_name)
    return await _ticket(await _begin_version(tx, player_id, ugc_id, file), file, origin)


async def _create(tx: Transaction, player_id: str, body: CreateItem) -> Item:
    creator = await _admit(tx, player_id, body.type)
    made = sum([await items.count_of_type(each, body.type) for each in creator.ids])
    limits.check_items(body.type, made, settings().ugc_items_of_type)
    item = rules.created(body, items.new_id(), player_id, tx.now, settings().ugc_draft_hours)
    items.add(tx, item)
    return item


async def _begin_version(tx: Transaction, player_id: str, ugc_id: str, file: UgcFile) -> Item:
    await tx.fetch(items.ref(ugc_id), creators.ref(player_id), *standings.refs(player_id), *players.refs([player_id]))
    before = await own(tx, player_id, ugc_id)
    types.allowed_file(before.type, file.file_name, file.content_type, file.size)
    await _check_decided(tx, before)
    if before.pending is not None and before.pending_status is not None:
        on_its_way = before.pending.version
        before = await move(tx, before, UgcStatus.REMOVED, cause=Cause.REPLACED, by=player_id, version=on_its_way)
    item = rules.with_new_version(before, file, tx.now, settings().ugc_draft_hours)
    await _admit(tx, player_id, item.type)
    if item.status is UgcStatus.DRAFT:
        return note(tx, item, cause=Cause.REPLACED, by=player_id)
    items.save(tx, item)
    return item


async def _check_decided(tx: Transaction, item: Item) -> None:
    """Raise UgcStateError for a flagged new version that moderators have to decide on. A read for a flagged one."""
    if item.pending_status is UgcStatus.FLAGGED and review_rules.holds(await reviews.review(tx, item.ugc_id)):
        raise UgcStateError("The new version is flagged; wait for a moderator's decision on it.", status="flagged")


async def _admit(tx: Transaction, player_id: str, type_: UgcType) -> Creator:
    """Count an upload of somebody who may upload. Raises UploadsBlocked, UgcUploadsClosed, DailyUgcUploadsUsed."""
    await tx.fetch(creators.ref(player_id), *standings.refs(player_id), *players.refs([player_id]))
    await check_upload(tx, player_id)
    creator, card = await creators.creator(tx, player_id), (await players.cards(tx, [player_id])).get(player_id)
    chosen = settings()
    limits.check_uploader(
        creator,
        card,
        type_,
        tx.now,
        by_invitation=chosen.ugc_by_invitation,
        level=chosen.ugc_least_level,
        days=chosen.ugc_least_account_days,
    )
    creators.save(tx, limits.with_upload(creator, tx.now, chosen.ugc_daily_uploads))
    return creator


async def _ticket(item: Item, file: UgcFile, origin: str) -> UgcUpload:
    """How to send the file that an item waits for.

    A ticket whose item is not kept, as another was faster, opens nothing: no item has its file's name.
    """
    name = incoming(item.ugc_id, item.version)
    ticket = await object_store().start_upload(name, declared(file), rules.UPLOAD_LIFETIME, origin)
    return UgcUpload.model_validate(
        ticket.model_dump() | {"ugc_id": item.ugc_id, "version": item.version, "draft_until": item.due_at}
    )


async def complete(tx: Transaction, player_id: str, ugc_id: str) -> MyUgcItem:
    """Have the file scanned that was sent. Two reads in one call; writes the item, a record and an event.

    One that is scanned by now, or was, stays as it is. Raises UgcNotFound, UgcStateError for an item that was removed,
    UgcNotUploaded, UgcFileDiffers.
    """
    item = await own(tx, player_id, ugc_id)
    if item.is_gone:
        raise UgcStateError(status=UgcStatus.REMOVED)
    return views.own_view(await take_up(tx, item))


async def take_up(tx: Transaction, item: Item) -> Item:
    """An item whose file was sent, on its way to the scan; one that waits for none as it is.

    A call to the store or two. Raises UgcNotUploaded, UgcFileDiffers; what differs is deleted, so that the right file
    can be sent by the same ticket.
    """
    awaited = rules.awaited(item)
    if awaited is None or item.pending is None:
        return item
    name = incoming(item.ugc_id, item.pending.version)
    stored = await object_store().finish_upload(name, awaited)
    if stored is None:
        raise rules.UgcNotUploaded
    if not stored.is_as_declared(awaited):
        await object_store().delete([name])
        raise rules.UgcFileDiffers
    return await move(tx, item, UgcStatus.UPLOADED, cause=Cause.UPLOAD, version=item.pending.version)
