"""Telling everyone, or a segment of the players."""

from functions.commerce.api import deliveries
from functions.messages.events import BroadcastBegun
from functions.messages.models.broadcasts import (
    Broadcast,
    BroadcastAnswer,
    BroadcastStatus,
    BroadcastView,
    SendBroadcast,
)
from functions.messages.operations.broadcasts import audiences
from functions.messages.rules.broadcasts import broadcasts as rules
from functions.messages.rules.inbox.sending import check
from functions.messages.settings import settings
from functions.messages.store import announcements, broadcasts
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.model import Page


async def send(tx: Transaction, admin_id: str, asked: SendBroadcast) -> BroadcastAnswer:
    """Begin a broadcast, or say what it would be.

    Counts the players, a read for each thousand. To everyone: writes the broadcast, one message, how many there were,
    and the event that has devices show it. Else: writes the broadcast, its ranges and the event that begins them.
    Raises TwoAudiences, InvalidAttachments, ExpiryNotPossible, TooManyAnnouncements.
    """
    rules.check_audience(asked)
    if asked.attachments:
        check(await deliveries.problems_of(asked.attachments))
    players = await audiences.count(asked)
    estimate = rules.estimated(asked, players)
    new, ranges = rules.begun(asked, broadcasts.new_id(), admin_id, players, tx.now, settings().message_days)
    if rules.is_to_everyone(asked):
        await _check_room(tx, dry_run=asked.dry_run)
    if asked.dry_run:
        return BroadcastAnswer(estimate=estimate, broadcast=None)
    broadcasts.add(tx, new, ranges)
    if ranges:
        tx.emit(BroadcastBegun(broadcast_id=new.broadcast_id, ranges=len(ranges)))
    else:
        announcement = rules.announcement_of(new)
        announcements.add(tx, announcement, None)
        tx.emit(rules.notice_of(announcement))
    return BroadcastAnswer(estimate=estimate, broadcast=rules.view(new, 0 if ranges else None))


async def _check_room(tx: Transaction, *, dry_run: bool) -> None:
    if not dry_run:
        await announcements.take_turn(tx)
    if await announcements.count_live(tx.now) >= announcements.MOST_LIVE:
        raise rules.TooManyAnnouncements(most=announcements.MOST_LIVE)


async def page(limit: int, cursor: str | None) -> Page[BroadcastView]:
    """A page of broadcasts, the latest first: a read each, one more, and an aggregation for each to a segment."""
    latest = await broadcasts.latest(limit + 1, cursors.read_time_and_id(cursor))
    shown, following = cursors.cut(latest, limit, lambda item: (item.created_at, item.broadcast_id))
    return Page(items=tuple([await _view(item) for item in shown]), next_cursor=following)


async def show(tx: Transaction, broadcast_id: str) -> BroadcastView:
    """One broadcast and how far it is: a read and an aggregation. Raises UnknownBroadcast."""
    return await _view(await _required(tx, broadcast_id))


async def cancel(tx: Transaction, broadcast_id: str) -> BroadcastView:
    """Tell nobody more; one to everyone leaves all inboxes.

    One read; two writes, or one, and a read and a write for each range.
    Raises UnknownBroadcast, BroadcastOver.
    """
    before = await _required(tx, broadcast_id)
    after = rules.cancelled(before)
    if after != before:
        broadcasts.save(tx, after)
        if before.status is BroadcastStatus.LIVE:
            announcements.withdraw(tx, rules.announcement_id_of(broadcast_id))
        await broadcasts.forget_listed(tx, before)
    return await _view(after)


async def _required(tx: Transaction, broadcast_id: str) -> Broadcast:
    broadcast = await broadcasts.broadcast(tx, broadcast_id)
    if broadcast is None:
        raise rules.UnknownBroadcast(broadcast_id=broadcast_id)
    return broadcast


async def _view(broadcast: Broadcast) -> BroadcastView:
    return rules.view(broadcast, await broadcasts.told(broadcast.broadcast_id) if broadcast.ranges else None)
