"""Friends' part when an account is merged into another.

The lists of both accounts change in the merge's commit. The lists of their friends follow by events, some friends a
commit. Requests and blocks stay where they are: `between` reads them under all ids of a player.
"""

from collections.abc import Iterable

from functions.friends.events import FriendsMoved
from functions.friends.models.lists import FriendLists
from functions.friends.models.merging import AddedFriends
from functions.friends.operations.between import resolved
from functions.friends.rules import merging as rules
from functions.friends.settings import settings
from functions.friends.store import lists
from shared.firestore.transaction import Transaction
from shared.merging import KeptPart, MergeLine, Undone, rest_on


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """The target has the friends, the requests and the blocked players of both. Two reads in one call, two writes.

    An event for each twenty friends besides.
    """
    both = await lists.of_players(tx, (source_id, target_id))
    source, target = both[source_id], both[target_id]
    gone, merged, added = rules.merged(source, target, settings().friends_limit)
    lists.save(tx, gone)
    lists.save(tx, merged)
    _move(tx, source_id, target_id, source.friends)
    left_out = len(source.friends) - len(added.friends) - len(added.repeated_friends) - int(added.were_friends)
    return KeptPart(
        service="friends",
        lines=tuple(
            MergeLine(
                what=name,
                source=len(getattr(source, name)),
                target=len(getattr(target, name)),
                result=len(getattr(merged, name)),
                rule="whom either has",
            )
            for name in rules.LISTS
        ),
        notes=("A list of friends has a limit; the rest stays with the source.",) if left_out > 0 else (),
        kept=added.model_dump_json(),
    )


async def undo_merge(tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
    """Take back what `merge_players` added, but not what a later merge brought, too.

    Two reads in one call, two writes, and an event for each twenty friends.
    """
    added = AddedFriends.model_validate_json(kept)
    left, then = rest_on(added, later, rules.rested_on)
    both = await lists.of_players(tx, (added.source_id, target_id))
    source, target = rules.unmerged(both[added.source_id], both[target_id], added, left)
    lists.save(tx, source)
    lists.save(tx, target)
    _move(tx, added.source_id, target_id, (*both[added.source_id].friends, *added.friends))
    return Undone(later=then)


def _move(tx: Transaction, source_id: str, target_id: str, friend_ids: Iterable[str]) -> None:
    others = tuple(dict.fromkeys(friend_id for friend_id in friend_ids if friend_id not in (source_id, target_id)))
    for part, some in enumerate(rules.parts(others)):
        tx.emit(FriendsMoved(player_ids=(source_id, target_id), friend_ids=some, moved_at=tx.now, part=part))


async def move(tx: Transaction, event: FriendsMoved) -> None:
    """Let the lists of some friends agree with those of the two accounts of a merge, as they are by now.

    A read for each of them in one call; a write for each whose list changes. It may come again, and in any order.
    """
    read = await lists.of_players(tx, (*event.player_ids, *event.friend_ids))
    now: dict[str, FriendLists] = dict(read)
    for friend_id in event.friend_ids:
        friend = await resolved(tx, now[friend_id])
        if friend.player_id in event.player_ids:
            continue
        before = now.setdefault(friend.player_id, friend)
        read.setdefault(friend.player_id, friend)
        for player_id in event.player_ids:
            before, now[player_id] = rules.moved(before, now[player_id])
        now[friend.player_id] = before
    for player_id, changed in now.items():
        if changed != read[player_id]:
            lists.save(tx, changed)
        elif player_id in event.player_ids:
            lists.verify(tx, player_id)
