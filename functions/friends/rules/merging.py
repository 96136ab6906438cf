"""What a merge of two accounts does to players' lists, and how that is undone."""

from functions.friends.models.lists import FriendLists
from functions.friends.models.merging import AddedFriends
from functions.friends.rules.changes import without
from functions.friends.rules.standing import earliest
from shared.merging import handed_on, joined, parted

LISTS = ("friends", "sent", "blocked")

A_PART = 20
"""How many friends one commit moves: full lists of as many are far below the 10 MiB that Firestore takes at once."""


def merged(source: FriendLists, target: FriendLists, most: int) -> tuple[FriendLists, FriendLists, AddedFriends]:
    """Both accounts' lists after the merge, the source's first, and what was added to the target's.

    Nobody is their own friend. The target gets friends up to the limit; the rest stays with the source.
    """
    both = frozenset((*source.ids, *target.ids))
    kept: dict[str, tuple[str, ...]] = {}
    lists: dict[str, object] = {}
    for name in LISTS:
        theirs, own = without(getattr(source, name), both), without(getattr(target, name), both)
        added = tuple(player_id for player_id in theirs if player_id not in own)
        if name == "friends":
            added = added[: max(0, most - len(own))]
        kept |= {name: added, f"repeated_{name}": tuple(player_id for player_id in theirs if player_id in own)}
        lists[name] = own | {player_id: theirs[player_id] for player_id in added}
    gained = AddedFriends(
        source_id=source.player_id,
        merged_ids=source.ids,
        were_friends=source.player_id in target.friends,
        **kept,  # type: ignore[arg-type]  # by list
    )
    return (
        source.model_copy(update={"merged_into": target.player_id}),
        target.model_copy(update={**lists, "merged_ids": joined(target.merged_ids, source.ids)}),
        gained,
    )


def rested_on(gone: AddedFriends, later: AddedFriends) -> tuple[AddedFriends, AddedFriends]:
    """What an undo still takes away where a later merge stands; and what that one added then."""
    left, then = {}, {}
    for name in LISTS:
        repeated = f"repeated_{name}"
        left[name], then[name], then[repeated] = handed_on(
            getattr(gone, name), getattr(later, name), getattr(later, repeated)
        )
    return gone.model_copy(update=left), later.model_copy(update=then)


def unmerged(
    source: FriendLists, target: FriendLists, added: AddedFriends, left: AddedFriends
) -> tuple[FriendLists, FriendLists]:
    """Both accounts' lists after the undo, the source's first.

    `added` is what the merge added, `left` what of it the undo takes away. Whom the target has parted from since, the
    source has, too.
    """
    back: dict[str, object] = {"merged_into": None}
    own: dict[str, object] = {"merged_ids": parted(target.merged_ids, added.merged_ids)}
    for name in LISTS:
        came = (*getattr(added, name), *getattr(added, f"repeated_{name}"))
        there = getattr(target, name)
        back[name] = without(getattr(source, name), (player_id for player_id in came if player_id not in there))
        own[name] = without(there, getattr(left, name))
    if added.were_friends and source.player_id not in target.friends and target.player_id in source.friends:
        own["friends"] = {**own["friends"], source.player_id: source.friends[target.player_id]}  # type: ignore[dict-item]
    return source.model_copy(update=back), target.model_copy(update=own)


def moved(friend: FriendLists, player: FriendLists) -> tuple[FriendLists, FriendLists]:
    """The lists of a friend and of one player of a merge, after they agree on whether they are friends.

    The player's list decides; who was merged is nobody's friend. Both name the other by the id that is left.
    """
    since = earliest(player.friends, friend.ids) if player.merged_into is None else None
    others = without(friend.friends, player.ids if since else (player.player_id,))
    if since is None:
        return friend.model_copy(update={"friends": others}), player
    return (
        friend.model_copy(update={"friends": others | {player.player_id: since}}),
        player.model_copy(update={"friends": without(player.friends, friend.ids) | {friend.player_id: since}}),
    )


def parts(friend_ids: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Friends in parts, each small enough for one commit."""
    return [friend_ids[start : start + A_PART] for start in range(0, len(friend_ids), A_PART)]
