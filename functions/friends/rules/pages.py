"""Pages of players' lists."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from functions.friends.models.lists import FriendLists
from functions.friends.models.pairs import Pair
from functions.friends.models.relations import ListedState

Entry = tuple[datetime, str]
"""Since when, and who."""


def entries(lists: FriendLists, state: ListedState, limit: int, after: Entry | None) -> list[Entry]:
    """The entries of one of a player's own lists, the latest first, after a place; one more than the limit."""
    listed: Mapping[str, datetime] = getattr(lists, state.value)
    ordered = sorted(((moment, player_id) for player_id, moment in listed.items()), reverse=True)
    return [entry for entry in ordered if after is None or entry < after][: limit + 1]


def received(pairs: Iterable[Pair], ids: tuple[str, ...]) -> list[tuple[datetime, str, str]]:
    """When, in which pair and by whom the player of these ids was asked, in the order of the pairs.

    It is nobody ("") where an account asked that is the player's own by now.
    """
    return [
        (pair.requested_at, pair.pair_id, "" if pair.requested_by in ids else pair.requested_by)
        for pair in pairs
        if pair.requested_at is not None and pair.requested_by is not None
    ]
