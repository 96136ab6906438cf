# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `friends`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._async.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class AsyncFriends:
    """The service `friends`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    async def block_player(
        self,
        user_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.Relation:
        """Block a player.

        Ends a friendship and requests between you. From then on, friend requests and messages between you do not arrive.
        The player is not told, and does not see it: a request that they send you looks to them like one that you do not
        answer.

        Roles: player.

        Errors: BLOCKED_PLAYERS_LIMIT_REACHED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_WITH_ONESELF, UNKNOWN_PLAYER.
        """
        answer: models.Relation = await self._caller.call(
            "friends-block-player",
            path={"user_id": user_id},
            options=options,
        )
        return answer

    async def get_relation(
        self,
        user_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.Relation:
        """Get how a player stands to me.

        Returns whether a player is your friend, has sent you a request or received one from you, or is blocked by you. It
        does not show whether they block you.

        Roles: player.

        Errors: NOT_WITH_ONESELF.
        """
        answer: models.Relation = await self._caller.call(
            "friends-get-relation",
            path={"user_id": user_id},
            options=options,
        )
        return answer

    async def list_friends(
        self,
        *,
        state: models.ListedState | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.FriendsPage:
        """List my friends and friend requests.

        Your friends, the requests that you sent or received, or the players whom you blocked: `state` says which. The
        latest come first. A name or picture that a friend changes shows here within a minute, and so does `is_online`:
        whether a friend has played in the last six minutes, unless the friend hides that (`show_presence` of the profile).

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.FriendsPage = await self._caller.call(
            "friends-list-friends",
            query={"state": state, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_friends(
        self,
        *,
        state: models.ListedState | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.ListedPlayer]:
        """Every item of `list_friends`, from page to page."""
        return items(lambda place: self.list_friends(state=state, limit=limit, cursor=place, options=options), "items", cursor)

    async def list_suggestions(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.Suggestions:
        """List suggested friends.

        Returns up to ten opponents of your latest matches who take friend requests, the most recent one first. A match
        shows here within five minutes.

        Roles: player.
        """
        answer: models.Suggestions = await self._caller.call(
            "friends-list-suggestions",
            options=options,
        )
        return answer

    async def remove_friend(
        self,
        user_id: str,
        *,
        state: models.EndedState | None = None,
        options: CallOptions | None = None,
    ) -> models.Relation:
        """Remove a friend, or decline or cancel a request.

        Removes a friend, declines a request that you received, or cancels one that you sent; a block stays. With `state`,
        only that is ended: `received` declines their request and changes nothing if you are friends by now. The other
        player is not told.

        Roles: player.

        Errors: CSRF_REJECTED, NOT_WITH_ONESELF.
        """
        answer: models.Relation = await self._caller.call(
            "friends-remove-friend",
            path={"user_id": user_id},
            query={"state": state},
            options=options,
        )
        return answer

    async def request_friend(
        self,
        user_id: str,
        body: models.FriendRequest | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.Relation:
        """Send or accept a friend request.

        Accepts the player's request if they sent you one, and sends one otherwise. Two players who send each other requests
        at the same moment become friends. Nothing changes if you are friends already, or have sent a request.

        Roles: player.

        Errors: CSRF_REJECTED, DAILY_FRIEND_REQUESTS_USED, FRIENDS_LIMIT_REACHED, FRIEND_REQUESTS_REFUSED, IDEMPOTENCY_CONFLICT, NOT_WITH_ONESELF, NO_FRIEND_REQUEST, PLAYER_IS_BLOCKED, THEIR_FRIENDS_LIMIT_REACHED, TOO_MANY_FRIEND_REQUESTS, UNKNOWN_PLAYER.
        """
        answer: models.Relation = await self._caller.call(
            "friends-request-friend",
            path={"user_id": user_id},
            body=body or {},
            options=options,
        )
        return answer

    async def unblock_player(
        self,
        user_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.Relation:
        """Unblock a player.

        Ends your block. It does not make you friends again, and requests that the player sent while they were blocked are
        gone.

        Roles: player.

        Errors: CSRF_REJECTED, NOT_WITH_ONESELF.
        """
        answer: models.Relation = await self._caller.call(
            "friends-unblock-player",
            path={"user_id": user_id},
            options=options,
        )
        return answer
