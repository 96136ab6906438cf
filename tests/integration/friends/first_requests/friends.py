"""Friends, requests and blocks."""

from datetime import UTC, datetime

from functions.friends.events import FriendsMoved
from functions.friends.models.relations import FriendRequest
from functions.friends.operations import friendships, merging
from functions.friends.operations.blocks import block
from functions.profiles.events import ProfileChanged
from shared.firestore import transaction
from tests.bench import in_process
from tests.bench.callers import get, job, player
from tests.bench.in_process import Request
from tests.bench.players import Player


async def ask(first: Player, second: Player) -> None:
    """The first player asks the second; or accepts, where the second has asked."""
    await transaction.run(lambda tx: friendships.request(tx, first.id, second.id, FriendRequest()))


async def two_friends() -> tuple[Player, Player]:
    """Two players who are friends."""
    first, second = await player(), await player()
    await ask(first, second)
    await ask(second, first)
    return first, second


async def _look() -> Request:
    return Request(path=f"/api/v1/friends/{(await player()).id}", token=(await player()).token)


async def _request() -> Request:
    return Request("POST", f"/api/v1/friends/{(await player()).id}", (await player()).token, {})


async def _remove() -> Request:
    first, second = await two_friends()
    return Request("DELETE", f"/api/v1/friends/{second.id}", first.token)


async def _block() -> Request:
    return Request("POST", f"/api/v1/friends/{(await player()).id}/block", (await player()).token, {})


async def _unblock() -> Request:
    first, second = await player(), await player()
    await transaction.run(lambda tx: block(tx, first.id, second.id))
    return Request("DELETE", f"/api/v1/friends/{second.id}/block", first.token)


async def _moved() -> Request:
    """Of a friend whose other friend was merged into another account."""
    source, friend = await two_friends()
    target = await player()
    await transaction.run(lambda tx: merging.merge_players(tx, source.id, target.id))
    moved = {"player_ids": (source.id, target.id), "friend_ids": (friend.id,)}
    return in_process.push(FriendsMoved.model_validate({**moved, "moved_at": datetime.now(UTC), "part": 0}))


async def _changed() -> Request:
    """Of a friend's profile."""
    first, _ = await two_friends()
    changed = {"display_name": "Bob", "country": None, "changed_at": datetime.now(UTC)}
    return in_process.push(ProfileChanged(user_id=first.id, **changed))


REQUESTS = {
    "friends-forget-pages": _changed,
    "friends-list-friends": get("/api/v1/friends"),
    "friends-list-suggestions": get("/api/v1/friends/suggestions"),
    "friends-get-relation": _look,
    "friends-request-friend": _request,
    "friends-remove-friend": _remove,
    "friends-block-player": _block,
    "friends-unblock-player": _unblock,
    "friends-move-friends": _moved,
    "friends-tell-who-is-online": job,
}
