"""Which facts a change between two players is."""

from datetime import datetime

from functions.friends.events import (
    FriendAdded,
    FriendRemoved,
    FriendRequested,
    FriendRequestEnded,
    PlayerBlocked,
    PlayerUnblocked,
)
from functions.friends.models.between import Between
from functions.friends.models.pairs import Pair
from functions.friends.rules.standing import blocked_at, friends_since, received_at, sent_at
from shared.event import Event


def facts(before: Between, after: Between) -> list[Event]:
    """What the caller has done, as others may hear it: nothing is said of a request to a player who blocks them."""
    return [*_of_friendship(before, after), *_of_requests(before, after), *_of_blocks(before, after)]


def _of_friendship(before: Between, after: Between) -> list[Event]:
    mine, since, then = before.mine.player_id, friends_since(before), friends_since(after)
    player_ids = Pair.of(mine, before.theirs.player_id).player_ids
    if since is None and then is not None:
        return [FriendAdded(player_ids=player_ids, accepted_by=mine, since=then)]
    if since is not None and then is None:
        return [FriendRemoved(player_ids=player_ids, removed_by=mine, since=since)]
    return []


def _of_requests(before: Between, after: Between) -> list[Event]:
    mine, theirs = before.mine.player_id, before.theirs.player_id
    made, wait = _shown(before), _shown(after)
    if made is None and wait is not None:
        return [FriendRequested(player_id=mine, asked_id=theirs, requested_at=wait)]
    if friends_since(after) is not None:
        return []
    ended: list[Event] = []
    if made is not None and wait is None:
        ended.append(FriendRequestEnded(player_id=mine, asked_id=theirs, requested_at=made, because="cancelled"))
    if (came := received_at(before)) is not None and received_at(after) is None:
        ended.append(FriendRequestEnded(player_id=theirs, asked_id=mine, requested_at=came, because="declined"))
    return ended


def _shown(between: Between) -> datetime | None:
    """When the caller asked, where the other sees it."""
    return received_at(between.turned()) if sent_at(between) is not None else None


def _of_blocks(before: Between, after: Between) -> list[Event]:
    mine, theirs = before.mine.player_id, before.theirs.player_id
    since, then = blocked_at(before), blocked_at(after)
    if since is None and then is not None:
        return [PlayerBlocked(player_id=mine, blocked_id=theirs, blocked_at=then)]
    if since is not None and then is None:
        return [PlayerUnblocked(player_id=mine, blocked_id=theirs, blocked_at=since)]
    return []
