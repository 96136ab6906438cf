"""Takedowns by copyright: the item, the takedown and the creator's strike in one commit."""

from functions.ugc.events import UgcTakedownChanged
from functions.ugc.models.items.items import Item, UgcStatus
from functions.ugc.models.moderation.reasons import UgcCategory
from functions.ugc.models.moderation.takedowns import (
    CloseTakedown,
    CounterNotice,
    Takedown,
    TakedownStatus,
    TakeDownUgc,
    TakedownView,
)
from functions.ugc.operations.items import transitions
from functions.ugc.operations.moderation import reviews
from functions.ugc.operations.moderation import standings as strikes
from functions.ugc.rules.items.states import Cause
from functions.ugc.rules.items.views import required
from functions.ugc.rules.moderation import takedowns as rules
from functions.ugc.rules.moderation.notices import takedown_notice
from functions.ugc.store.items import items
from functions.ugc.store.moderation import reviews as reviews_store
from functions.ugc.store.moderation import standings, tallies
from functions.ugc.store.moderation import takedowns as store
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.model import Page


async def take_down(tx: Transaction, admin_id: str, ugc_id: str, body: TakeDownUgc) -> TakedownView:
    """Take an item down at a copyright holder's notice, with a strike for its creator.

    The same notice again changes nothing. On an item that is down already, another is one more claim: it comes back
    when none stands, and the strike is the first one's. Two reads in one call, then the creator's standing; one for
    each claim that stands. Raises UgcNotFound, UgcStateError.
    """
    await tx.fetch(items.ref(ugc_id), reviews_store.ref(ugc_id))
    item = required(await items.item(tx, ugc_id), ugc_id)
    earlier = await store.several(tx, item.claims)
    if (same := rules.repeated(earlier, body)) is not None:
        return TakedownView.of(same)
    takedown = rules.taken_down(body, item, earlier, store.new_id(), admin_id, tx.now)
    await _remove(tx, rules.claimed(item, takedown), admin_id)
    if not earlier:
        standing = await standings.standing(tx, item.creator_id)
        standings.save(tx, strikes.strike(tx, standing, takedown.strike_id, ugc_id, UgcCategory.COPYRIGHT))
    store.add(tx, takedown)
    _tell(tx, takedown, "takedowns")
    return TakedownView.of(takedown)


async def _remove(tx: Transaction, item: Item, admin_id: str) -> None:
    if item.status is UgcStatus.REMOVED:
        items.save(tx, item)
        return
    await transitions.move(tx, item, UgcStatus.REMOVED, cause=Cause.TAKEDOWN, by=admin_id, reason=UgcCategory.COPYRIGHT)
    await reviews.end_review(tx, item.ugc_id)


async def counter(tx: Transaction, takedown_id: str, body: CounterNotice) -> TakedownView:
    """Keep a creator's counter-notice. A read; writes the takedown, an event and a count.

    Raises UnknownTakedown, TakedownState.
    """
    takedown = rules.countered(await store.takedown(tx, takedown_id), body, tx.now)
    store.save(tx, takedown)
    _emit(tx, takedown)
    tallies.add(tx, takedown_id, "counter_notices")
    return TakedownView.of(takedown)


async def close(tx: Transaction, admin_id: str, takedown_id: str, body: CloseTakedown) -> TakedownView:
    """End a takedown: the item comes back without the strike, unless another claim stands, or stays down.

    A read, then two of a claim that does not stand any more.
    Raises UnknownTakedown, TakedownState, RestoreTooEarly.
    """
    takedown = rules.closed(await store.takedown(tx, takedown_id), body.outcome, admin_id, tx.now)
    store.save(tx, takedown)
    if takedown.status is TakedownStatus.RESTORED:
        is_back = await _restore(tx, admin_id, takedown)
        _tell(tx, takedown, "takedowns_restored", is_back=is_back)
    else:
        _tell(tx, takedown)
    return TakedownView.of(takedown)


async def page(status: TakedownStatus | None, limit: int, cursor: str | None) -> Page[TakedownView]:
    """A page of takedowns, the latest first: a read for each, and one more. Raises InvalidCursor."""
    listed = await store.page(status, limit + 1, cursors.read_time_and_id(cursor))
    shown, following = cursors.cut(listed, limit, lambda takedown: (takedown.taken_down_at, takedown.takedown_id))
    return Page(items=tuple(map(TakedownView.of, shown)), next_cursor=following)


async def _restore(tx: Transaction, admin_id: str, takedown: Takedown) -> bool:
    """Have an item as it was, and say whether it is.

    It is not where it has gone, another claim stands, which keeps the strike as well, or a moderator has removed it.
    """
    await tx.fetch(items.ref(takedown.ugc_id), *standings.refs(takedown.creator_id))
    item = await items.item(tx, takedown.ugc_id)
    is_back = False
    if item is not None:
        item = rules.freed(item, takedown)
        if is_back := rules.comes_back(item):
            before = item.removed_from or UgcStatus.PENDING_REVIEW
            await transitions.move(tx, item, before, cause=Cause.COUNTER_NOTICE, by=admin_id)
        else:
            items.save(tx, item)
        if item.claims:
            return False
    standing = await standings.standing(tx, takedown.creator_id)
    after = strikes.take_back(tx, standing, takedown.strike_id)
    if after != standing:
        standings.save(tx, after)
    return is_back


def _tell(tx: Transaction, takedown: Takedown, *counted: str, is_back: bool = False) -> None:
    _emit(tx, takedown)
    if takedown.creator_id:
        tx.emit(takedown_notice(takedown, is_back=is_back))
    if counted:
        tallies.add(tx, takedown.takedown_id, *counted)


def _emit(tx: Transaction, takedown: Takedown) -> None:
    tx.emit(
        UgcTakedownChanged(
            takedown_id=takedown.takedown_id,
            ugc_id=takedown.ugc_id,
            creator_id=takedown.creator_id,
            status=takedown.status,
            changed_at=tx.now,
        )
    )
