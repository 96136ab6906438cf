"""Lists of friends, requests and blocked players."""

from collections.abc import Sequence

from functions.friends.models.lists import FriendLists
from functions.friends.models.relations import FriendCounts, FriendsPage, ListedPlayer, ListedState
from functions.friends.operations import watching
from functions.friends.rules import pages as rules
from functions.friends.rules.suggestions import MATCHES
from functions.friends.settings import settings
from functions.friends.store import lists, pairs
from functions.profiles.api import players as profiles
from functions.stats.api import opponents as stats
from shared.http import cursors
from shared.redis import presence


async def page(player_id: str, state: ListedState, limit: int, after: rules.Entry | None) -> FriendsPage:
    """A page of one of a player's lists, the latest first.

    A read of the lists, and a read for each player who is shown, in one call. Requests that were received are a query
    besides: a read each, and one more to see whether there is another page. Of friends, a round trip to Redis besides.
    """
    mine = await lists.of_player(player_id)
    entries, cursor = await (_received if state is ListedState.RECEIVED else _listed)(mine, state, limit, after)
    faces, shown = await profiles.faces_and_who_shows_presence(other_id for _, other_id in entries)
    shown = shown if state is ListedState.FRIENDS else frozenset()
    online = await presence.online(sorted(shown))
    items = (
        ListedPlayer(
            **faces[other_id].model_dump(), since=since, is_online=other_id in online if other_id in shown else None
        )
        for since, other_id in entries
        if other_id in faces
    )
    counts = FriendCounts(
        friends=len(mine.friends),
        sent=len(mine.sent),
        blocked=len(mine.blocked),
        most_friends=settings().friends_limit,
    )
    return FriendsPage(items=tuple(items), next_cursor=cursor, counts=counts)


async def forget_pages_of(player_id: str) -> None:
    """Forget the cached lists of those who are shown a player: of friends, and of the latest opponents.

    The profile says whether friends see that the player is online, so those who listen are shown that anew.
    """
    mine = await lists.of_player(player_id)
    met = await stats.recent_opponents(player_id, MATCHES)
    await lists.forget_pages({*mine.friends, *met})
    await watching.tell_friends(mine)


async def _listed(
    mine: FriendLists, state: ListedState, limit: int, after: rules.Entry | None
) -> tuple[Sequence[rules.Entry], str | None]:
    return cursors.cut(rules.entries(mine, state, limit, after), limit, lambda entry: entry)


async def _received(
    mine: FriendLists, _: ListedState, limit: int, after: rules.Entry | None
) -> tuple[Sequence[rules.Entry], str | None]:
    places = rules.received(await pairs.received(mine.ids, limit + 1, after), mine.ids)
    shown, cursor = cursors.cut(places, limit, lambda place: (place[0], place[1]))
    return [(moment, asker) for moment, _, asker in shown if asker], cursor
