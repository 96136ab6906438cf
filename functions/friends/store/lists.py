"""Players' lists in Firestore."""

from collections.abc import Iterable

from functions.friends.models.lists import FriendLists
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction
from shared.redis.cache import invalidate

LISTS = Collection("friends_lists", FriendLists)

LIVE_SECTION = "friends"
"""What a player's live document shows of them."""

FRIENDS_PAGE = "friends:list:{player}"
"""The first page of one's own friends."""
SUGGESTIONS_PAGE = "friends:suggestions:{player}"
"""Who could become friends."""


def ref(player_id: str) -> Ref[FriendLists]:
    """The document of a player's lists."""
    return LISTS.ref(player_id)


async def of_player(player_id: str) -> FriendLists:
    """A player's lists (one read); empty ones for a player who has none."""
    return await LISTS.get(player_id) or FriendLists(player_id=player_id)


async def of_players(tx: Transaction, player_ids: Iterable[str]) -> dict[str, FriendLists]:
    """The lists of players, in one call (a read each); empty ones for those who have none."""
    wanted = tuple(dict.fromkeys(player_ids))
    kept = await tx.get_many(LISTS, wanted)
    return {player_id: kept.get(player_id) or FriendLists(player_id=player_id) for player_id in wanted}


def save(tx: Transaction, lists: FriendLists) -> None:
    """Write lists that this transaction read, forget the pages of them, and show who of the friends is online."""
    tx.put(LISTS, lists.player_id, lists)
    tx.show(lists.player_id, LIVE_SECTION)
    tx.invalidate(*(page.format(player=lists.player_id) for page in (FRIENDS_PAGE, SUGGESTIONS_PAGE)))


async def forget_pages(player_ids: Iterable[str]) -> None:
    """Have players' pages made anew, as somebody whom they show has changed."""
    pages = (FRIENDS_PAGE, SUGGESTIONS_PAGE)
    await invalidate([page.format(player=player_id) for player_id in player_ids for page in pages])


def verify(tx: Transaction, player_id: str) -> None:
    """Commit only if a player's lists are still as this transaction read them."""
    tx.verify(LISTS, player_id)


def forget(tx: Transaction, player_id: str) -> None:
    """Delete a player's lists."""
    tx.delete(LISTS, player_id)
    tx.invalidate(*(page.format(player=player_id) for page in (FRIENDS_PAGE, SUGGESTIONS_PAGE)))
