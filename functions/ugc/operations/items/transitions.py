"""The one place where a status changes: with its record, its event and what follows, in one commit."""

from datetime import timedelta

from functions.ugc.events import UgcChanged, UgcFilesDropped
from functions.ugc.models.items.items import Item, Transition, UgcStatus
from functions.ugc.operations.discovery import indexing
from functions.ugc.operations.moderation import reviews
from functions.ugc.rules.items import changes, states
from functions.ugc.rules.items.notices import notice
from functions.ugc.rules.items.states import Cause
from functions.ugc.store.items import items
from shared.firestore.audit import new_salt
from shared.firestore.transaction import Transaction
from shared.settings import settings


async def move(
    tx: Transaction,
    item: Item,
    to: UgcStatus,
    *,
    cause: Cause,
    by: str = "",
    reason: str = "",
    version: int | None = None,
) -> Item:
    """Give an item that this transaction read another status, and return it. Raises UgcStateError.

    `version` says which one is meant: of a published item with a new version, that or, without it, the item itself.
    `by` is who decides. It writes the item and the record, and emits the change, with a notice for the creator. What
    may be listed is indexed, and what no longer may is forgotten. A version that waits for a review whose publication
    was asked for, and what is flagged, is put before moderators; of a trusted creator, it is published at once.
    """
    after = states.moved(item, to, cause, tx.now, by=by, reason=reason, version=version)
    _write(tx, item, after, to, cause=cause, by=by, reason=reason, version=version)
    await list_as_it_is(tx, item, after)
    if to is UgcStatus.FLAGGED or is_wanted(after, to):
        is_trusted = await reviews.open_review(tx, after, cause)
        if is_trusted and to is UgcStatus.PENDING_REVIEW:
            return await move(tx, after, UgcStatus.PUBLISHED, cause=Cause.TRUST, version=version)
    elif after.status is to is UgcStatus.REMOVED and cause in states.OWN:
        await reviews.end_review(tx, item.ugc_id)
    return after


async def withdraw(tx: Transaction, before: Item, by: str) -> Item:
    """Hide an item that its creator removes while moderators decide on it, and return it."""
    item = changes.withdrawn(before, tx.now)
    if item.status is UgcStatus.FLAGGED:
        return note(tx, item, cause=Cause.CREATOR, by=by)
    return await move(tx, item, UgcStatus.FLAGGED, cause=Cause.CREATOR, by=by, reason=item.reason)


async def let_go(tx: Transaction, item: Item) -> Item:
    """Remove what its creator has withdrawn, once nothing is to be decided on it; another item stays as it is."""
    if item.withdrawn_at is None or item.status is UgcStatus.REMOVED:
        return item
    return await move(tx, item, UgcStatus.REMOVED, cause=Cause.CREATOR, by=item.creator_id)


def is_wanted(item: Item, status: UgcStatus) -> bool:
    """Whether a version waits for a review that its creator has asked for."""
    return status is UgcStatus.PENDING_REVIEW and item.asked_at is not None


async def list_as_it_is(tx: Transaction, before: Item, after: Item) -> None:
    """Bring lists and searches up to an item that is written: what may not be listed goes in the same commit."""
    if after.is_listed:
        await indexing.index(tx, after)
    elif before.is_listed:
        await indexing.forget(tx, after.ugc_id)


def note(
    tx: Transaction, item: Item, *, cause: Cause, by: str = "", reason: str = "", version: int | None = None
) -> Item:
    """Keep that something about an item, which this transaction read and changed, is another; its status stays.

    Returns the item with the number of that change. It writes the item and the record.
    """
    after = item.model_copy(update={"change": item.change + 1, "updated_at": tx.now})
    items.save(tx, after)
    items.record(
        tx,
        Transition(
            ugc_id=after.ugc_id,
            creator_id=after.creator_id,
            change=after.change,
            version=version or after.version,
            before=after.status,
            after=after.status,
            cause=cause,
            by=by,
            reason=reason,
            reason_salt=new_salt(),
            at=tx.now,
            expire_at=tx.now + timedelta(days=settings().audit_days),
        ),
    )
    return after


def _write(
    tx: Transaction,
    item: Item,
    after: Item,
    to: UgcStatus,
    *,
    cause: Cause,
    by: str,
    reason: str,
    version: int | None,
) -> None:
    items.save(tx, after)
    of_new_version = states.is_of_new_version(item, version)
    transition = Transition(
        ugc_id=item.ugc_id,
        creator_id=item.creator_id,
        change=after.change,
        version=version or item.version,
        of_new_version=of_new_version,
        before=item.pending_status if of_new_version and item.pending_status else item.status,
        after=to,
        cause=cause,
        by=by,
        reason=reason,
        reason_salt=new_salt(),
        at=tx.now,
        expire_at=tx.now + timedelta(days=settings().audit_days),
    )
    items.record(tx, transition)
    tx.emit(UgcChanged.of(transition, item.type))
    if (gone := states.dropped(item, after)) or (after.status is UgcStatus.REMOVED and cause in states.OWN):
        tx.emit(UgcFilesDropped(ugc_id=item.ugc_id, change=after.change, objects=gone))
    if told := notice(after, to, cause, reason, of_new_version=of_new_version):
        tx.emit(told)
