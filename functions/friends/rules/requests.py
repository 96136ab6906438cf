"""Whether a player may ask, accept, part from and block another, and what that does."""

from datetime import datetime

from functions.friends.models.between import Between
from functions.friends.models.limits import Limits
from functions.friends.models.relations import EndedState, RelationState
from functions.friends.rules import changes
from functions.friends.rules.standing import relation
from shared.errors import DomainError, NotFound, seconds_until_midnight


class NotWithOneself(DomainError):
    """The player in the path is the caller."""

    status = 422
    code = "NOT_WITH_ONESELF"
    message = "That is you: name another player."


class NoFriendRequest(NotFound):
    """The player has not asked the caller, who wanted to accept only."""

    code = "NO_FRIEND_REQUEST"
    message = "This player has not sent you a friend request, or has cancelled it."


class FriendRequestsRefused(DomainError):
    """The player takes no friend requests."""

    status = 403
    code = "FRIEND_REQUESTS_REFUSED"
    message = "This player does not take friend requests."


class PlayerIsBlocked(DomainError):
    """The caller has blocked the player."""

    status = 409
    code = "PLAYER_IS_BLOCKED"
    message = "You have blocked this player; unblock them first."


class FriendsLimitReached(DomainError):
    """The caller has as many friends as one can have."""

    status = 409
    code = "FRIENDS_LIMIT_REACHED"
    message = "Your list of friends is full; remove somebody first."


class TheirFriendsLimitReached(DomainError):
    """The other player has as many friends as one can have."""

    status = 409
    code = "THEIR_FRIENDS_LIMIT_REACHED"
    message = "The other player's list of friends is full."


class TooManyFriendRequests(DomainError):
    """As many requests of the caller wait for an answer as may."""

    status = 409
    code = "TOO_MANY_FRIEND_REQUESTS"
    message = "Too many of your friend requests wait for an answer; cancel some first."


class DailyFriendRequestsUsed(DomainError):
    """The caller has sent all requests of the day."""

    status = 429
    code = "DAILY_FRIEND_REQUESTS_USED"
    message = "You have sent as many friend requests as a day allows; try again after midnight (UTC)."


class BlockedPlayersLimitReached(DomainError):
    """The caller blocks as many players as one can block."""

    status = 409
    code = "BLOCKED_PLAYERS_LIMIT_REACHED"
    message = "Your list of blocked players is full; unblock somebody first."


def check_other(player_id: str, other_id: str) -> None:
    """Raise NotWithOneself for the caller's own id."""
    if player_id == other_id:
        raise NotWithOneself


def requested(between: Between, now: datetime, limits: Limits, *, accepts: bool, accept_only: bool) -> Between:
    """What a request does: it waits, or accepts the other's; nothing where it waits already or both are friends.

    `accepts` is the other's setting. Raises PlayerIsBlocked, NoFriendRequest, FriendRequestsRefused,
    FriendsLimitReached, TheirFriendsLimitReached, TooManyFriendRequests, DailyFriendRequestsUsed.
    """
    state = relation(between).state
    if state is RelationState.BLOCKED:
        raise PlayerIsBlocked
    if state is RelationState.FRIENDS or (state is RelationState.SENT and not accept_only):
        return between
    if state is RelationState.NONE or state is RelationState.SENT:
        _check_request(between, now, limits, accepts=accepts, accept_only=accept_only)
        return changes.asked(between, now)
    _check_room(between, limits)
    if len(between.theirs.friends) >= limits.friends_limit:
        raise TheirFriendsLimitReached
    return changes.befriended(between, now)


def _check_room(between: Between, limits: Limits) -> None:
    if len(between.mine.friends) >= limits.friends_limit:
        raise FriendsLimitReached(most=limits.friends_limit)


def _check_request(between: Between, now: datetime, limits: Limits, *, accepts: bool, accept_only: bool) -> None:
    if accept_only:
        raise NoFriendRequest
    if not accepts:
        raise FriendRequestsRefused
    _check_room(between, limits)
    if len(between.mine.sent) >= limits.pending_friend_requests_limit:
        raise TooManyFriendRequests(most=limits.pending_friend_requests_limit)
    if changes.made_on(between.mine, now.date().isoformat()) >= limits.daily_friend_requests_limit:
        raise DailyFriendRequestsUsed(retry_after=seconds_until_midnight(now), most=limits.daily_friend_requests_limit)


def ended(between: Between, only: EndedState | None) -> Between:
    """What is left when the caller ends what there is: a friendship or a request. Nothing happens to a block.

    With `only`, nothing happens where the other stands to the caller in another way.
    """
    state = relation(between).state.value
    ends = [only.value] if only else [ended.value for ended in EndedState]
    return changes.parted(between) if state in ends else between


def blocked(between: Between, now: datetime, limits: Limits) -> Between:
    """What is left when the caller blocks the other; nothing changes where they do.

    Raises BlockedPlayersLimitReached.
    """
    if relation(between).state is RelationState.BLOCKED:
        return between
    if len(between.mine.blocked) >= limits.blocked_players_limit:
        raise BlockedPlayersLimitReached(most=limits.blocked_players_limit)
    return changes.blocked(between, now)


def unblocked(between: Between) -> Between:
    """What is left when the caller ends a block; nothing changes where there is none."""
    return changes.unblocked(between) if relation(between).state is RelationState.BLOCKED else between
