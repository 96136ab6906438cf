"""Asking to be friends, accepting, and ending what there is."""

from functions.friends.models.relations import EndedState, FriendRequest, Relation, Standing
from functions.friends.operations import between
from functions.friends.rules import requests as rules
from functions.friends.rules.notices import notices
from functions.friends.rules.standing import blocked_at, friends_since, relation
from functions.friends.settings import limits
from functions.friends.store import lists
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction


async def request(tx: Transaction, player_id: str, other_id: str, wanted: FriendRequest) -> Relation:
    """Ask a player to be friends, or accept their request.

    Five reads in one call; four writes for a request, two of them events, and five for a friendship. Raises
    NotWithOneself, UnknownPlayer, PlayerIsBlocked, NoFriendRequest, FriendRequestsRefused, FriendsLimitReached,
    TheirFriendsLimitReached, TooManyFriendRequests, DailyFriendRequestsUsed.
    """
    rules.check_other(player_id, other_id)
    await tx.fetch(*profiles.refs((player_id, other_id)), *between.refs(player_id, other_id))
    before = await between.read(tx, player_id, other_id)
    rules.check_other(player_id, before.theirs.player_id)
    cards = await profiles.require(tx, (player_id, before.theirs.player_id))
    after = rules.requested(
        before,
        tx.now,
        limits(),
        accepts=cards[before.theirs.player_id].accept_friend_requests,
        accept_only=wanted.accept_only,
    )
    for notice in notices(between.write(tx, before, after), cards[player_id].display_name):
        tx.emit(notice)
    return relation(after)


async def end(tx: Transaction, player_id: str, other_id: str, only: EndedState | None) -> Relation:
    """End a friendship, cancel a request or decline one. Three reads in one call. Raises NotWithOneself."""
    rules.check_other(player_id, other_id)
    before = await between.read(tx, player_id, other_id)
    after = rules.ended(before, only)
    between.write(tx, before, after)
    return relation(after)


async def look(player_id: str, other_id: str) -> Relation:
    """How a player stands to another. Three reads in one call. Raises NotWithOneself."""
    rules.check_other(player_id, other_id)
    return relation(await between.read(Transaction(), player_id, other_id))


async def friend_ids(player_id: str) -> tuple[str, ...]:
    """A player's friends in no order, without the player: one read. Nobody who is blocked either way is a friend."""
    return tuple((await lists.of_player(player_id)).friends)


async def standing(tx: Transaction, player_id: str, other_id: str) -> Standing:
    """How two players stand to each other: three reads in one call, unless they were fetched.

    `blocks`: the first blocks the second; `is_blocked`: the second blocks the first, who is not to be told. Raises
    NotWithOneself.
    """
    rules.check_other(player_id, other_id)
    there = await between.read(tx, player_id, other_id)
    rules.check_other(player_id, there.theirs.player_id)
    return Standing(
        other_id=there.theirs.player_id,
        are_friends=friends_since(there) is not None,
        blocks=blocked_at(there) is not None,
        is_blocked=blocked_at(there.turned()) is not None,
    )


async def are_friends(tx: Transaction, player_id: str, other_id: str) -> bool:
    """Whether two players are friends: three reads in one call, unless they were fetched. Raises NotWithOneself."""
    return (await standing(tx, player_id, other_id)).are_friends


async def is_blocked(tx: Transaction, player_id: str, other_id: str) -> bool:
    """Whether one of two players blocks the other, whichever: three reads in one call. Raises NotWithOneself."""
    there = await standing(tx, player_id, other_id)
    return there.blocks or there.is_blocked
