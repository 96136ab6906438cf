"""Broadcasts: to whom, in which parts, at what cost, and what each part's next step is."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from functions.messages.models.announcements import Announcement
from functions.messages.models.broadcasts import (
    Broadcast,
    BroadcastEstimate,
    BroadcastRange,
    BroadcastStatus,
    BroadcastView,
    SendBroadcast,
)
from functions.messages.models.messages import Message, MessageText, MessageType
from functions.messages.rules.inbox.reading import TO_EVERYONE
from functions.messages.rules.inbox.sending import expiry, message_id_of
from shared.errors import DomainError
from shared.events.notices import NoticeToEveryone

PAGE = 300
"""How many players are told in one commit, at most."""

MOST_BYTES = 3_000_000
"""Bytes of messages in one commit: Firestore takes 10 MiB with the entries of its indexes."""

MOST_RANGES = 256
PLAYERS_A_RANGE = 3000
"""For how many players a broadcast has another range, as long as there may be more."""

RANGES_KEPT = timedelta(days=90)

READ, WRITE, TASK = 0.30e-6, 0.90e-6, 0.80e-6
"""US dollars, by the list prices of one region (cloud.google.com/firestore/pricing, cloud.google.com/tasks/pricing).
A task is two operations: it is queued, and delivered."""


class UnknownBroadcast(DomainError):
    """There is no such broadcast."""

    status = 404
    code = "UNKNOWN_BROADCAST"
    message = "There is no such broadcast."


class TwoAudiences(DomainError):
    """A broadcast names a segment and a list."""

    status = 422
    code = "TWO_AUDIENCES"
    message = "Name a segment or player_ids, or neither of them for everyone, but not both."


class TooManyAnnouncements(DomainError):
    """As many messages to everyone are live as may be."""

    status = 409
    code = "TOO_MANY_ANNOUNCEMENTS"
    message = "As many messages to everyone are live as there may be; cancel one, or give them an earlier expires_at."


class BroadcastOver(DomainError):
    """A broadcast has ended: there is nothing to cancel."""

    status = 409
    code = "BROADCAST_OVER"
    message = "All players of this broadcast are told already; it cannot be cancelled."


def check_audience(asked: SendBroadcast) -> None:
    """Raise TwoAudiences."""
    if asked.segment and asked.player_ids:
        raise TwoAudiences


def is_to_everyone(asked: SendBroadcast) -> bool:
    """Whether it is one message to everyone."""
    return not (asked.segment or asked.player_ids)


def page_size(texts: dict[str, MessageText]) -> int:
    """How many messages with these texts one commit takes."""
    size = len(json.dumps({name: text.model_dump() for name, text in texts.items()}, ensure_ascii=False).encode())
    return max(1, min(PAGE, MOST_BYTES // (size + 1000)))


def estimated(asked: SendBroadcast, players: int) -> BroadcastEstimate:
    """What it costs: a player's read (of a list two) and write, and of each page a task, three reads and a write.

    One to everyone is three writes, whoever reads it.
    """
    if is_to_everyone(asked):
        return BroadcastEstimate(players=players, cost_dollars=round(3 * WRITE, 6))
    pages = -(-players // page_size(asked.texts))
    reads = players * (2 if asked.player_ids else 1) + 3 * pages
    cost = reads * READ + (players + pages) * WRITE + pages * TASK
    return BroadcastEstimate(players=players, cost_dollars=round(cost, 6))


def begun(
    asked: SendBroadcast, broadcast_id: str, admin_id: str, players: int, now: datetime, kept_days: int
) -> tuple[Broadcast, tuple[BroadcastRange, ...]]:
    """A broadcast and the parts in which it is told; one to everyone has none. Raises ExpiryNotPossible."""
    ranges = () if is_to_everyone(asked) else tuple(_ranges(asked, broadcast_id, players, now))
    broadcast = Broadcast(
        broadcast_id=broadcast_id,
        status=BroadcastStatus.SENDING if ranges else BroadcastStatus.LIVE,
        segment=asked.segment,
        is_list=bool(asked.player_ids),
        texts=asked.texts,
        attachments=asked.attachments,
        reason=asked.reason,
        created_by=admin_id,
        estimate=players,
        ranges=len(ranges),
        created_at=now,
        message_expires_at=expiry(asked.expires_at, now, kept_days),
    )
    return broadcast, ranges


def _ranges(asked: SendBroadcast, broadcast_id: str, players: int, now: datetime) -> list[BroadcastRange]:
    common = {"broadcast_id": broadcast_id, "updated_at": now, "expire_at": now + RANGES_KEPT}
    if asked.player_ids:
        ids = sorted(set(asked.player_ids))
        parts = [tuple(ids[place : place + PAGE]) for place in range(0, len(ids), PAGE)]
        return [BroadcastRange(number=number, listed=part, **common) for number, part in enumerate(parts)]  # type: ignore[arg-type]
    edges = ["", *id_edges(range_count(players)), ""]
    return [
        BroadcastRange(number=number, first=first, last=last, **common)  # type: ignore[arg-type]
        for number, (first, last) in enumerate(pairwise(edges))
    ]


def range_count(players: int) -> int:
    """In how many ranges so many players are told: a power of two, so that ids' first digits part them."""
    count = 1
    while count < MOST_RANGES and count * PLAYERS_A_RANGE < players:
        count *= 2
    return count


def id_edges(count: int) -> list[str]:
    """Where ranges of ids begin, but for the first: ids are hexadecimal, and their digits are chance."""
    return [f"{number * 256 // count:02x}" for number in range(1, count)]


def announcement_of(broadcast: Broadcast) -> Announcement:
    """The one message to everyone."""
    return Announcement(
        message_id=announcement_id_of(broadcast.broadcast_id),
        texts=broadcast.texts,
        metadata={"broadcast_id": broadcast.broadcast_id},
        attachments=broadcast.attachments,
        created_at=broadcast.created_at,
        expire_at=broadcast.message_expires_at,
    )


def notice_of(announcement: Announcement) -> NoticeToEveryone:
    """What devices show of a message to everyone."""
    return NoticeToEveryone(
        notice_id=announcement.message_id,
        kind=announcement.type,
        subjects={language: text.subject for language, text in announcement.texts.items()},
        texts={language: text.body for language, text in announcement.texts.items()},
    )


def announcement_id_of(broadcast_id: str) -> str:
    """The id of a broadcast's message to everyone."""
    return f"{TO_EVERYONE}{broadcast_id}"


def message_to(broadcast: Broadcast, player_id: str, now: datetime) -> Message:
    """The message to one player of a segment."""
    return Message(
        message_id=message_id_of(f"broadcast:{broadcast.broadcast_id}:{player_id}"),
        player_id=player_id,
        type=MessageType.CAMPAIGN_ANNOUNCEMENT,
        texts=broadcast.texts,
        metadata={"broadcast_id": broadcast.broadcast_id},
        attachments=broadcast.attachments,
        created_at=now,
        expire_at=broadcast.message_expires_at,
    )


def is_due(broadcast: Broadcast | None, part: BroadcastRange | None, page: int) -> bool:
    """Whether a page of a range is to be told: not twice, and not once it is cancelled."""
    sending = broadcast is not None and broadcast.status is BroadcastStatus.SENDING
    return sending and part is not None and not part.done and part.pages == page


def listed_after(part: BroadcastRange, size: int) -> list[str]:
    """The next players of a list."""
    return [player_id for player_id in part.listed if player_id > part.after][:size]


def is_told_as(player_id: str, reader_ids: Sequence[str], listed: Collection[str]) -> bool:
    """Whether it is under this id that somebody is told whose accounts became one: the first that is listed."""
    return next((each for each in reader_ids if each in listed), player_id) == player_id


def moved(part: BroadcastRange, page: Sequence[str], told: int, size: int, now: datetime) -> BroadcastRange:
    """The range after a page, for which as many as `size` were looked for, and of whom so many were told."""
    return part.model_copy(
        update={
            "after": page[-1] if page else part.after,
            "pages": part.pages + 1,
            "told": part.told + told,
            "done": len(page) < size,
            "updated_at": now,
        }
    )


def cancelled(broadcast: Broadcast) -> Broadcast:
    """The broadcast when nobody more is told. Raises BroadcastOver."""
    if broadcast.status is BroadcastStatus.SENT:
        raise BroadcastOver(broadcast_id=broadcast.broadcast_id)
    return broadcast.model_copy(update={"status": BroadcastStatus.CANCELLED})


def view(broadcast: Broadcast, told: int | None) -> BroadcastView:
    """A broadcast as admins see it."""
    return BroadcastView(**broadcast.model_dump(exclude={"ranges"}), told=told)
