"""Lists without players who are gone."""

from collections.abc import Iterable

from functions.friends.models.lists import FriendLists
from functions.friends.rules.changes import without


def without_players(lists: FriendLists, player_ids: Iterable[str]) -> FriendLists:
    """Lists without any trace of these players."""
    gone = frozenset(player_ids)
    return lists.model_copy(
        update={name: without(getattr(lists, name), gone) for name in ("friends", "sent", "blocked")}
    )
