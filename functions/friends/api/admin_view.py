"""What friends show support of one player."""

from functions.friends.models.lists import FriendLists
from functions.friends.models.pairs import Pair
from functions.friends.store import lists, pairs
from shared.model import Model, Moment

LATEST = 10


class ListEntry(Model):
    """Somebody in a list, since when."""

    player_id: str
    since: Moment


class PlayerForAdmin(Model):
    """How many are in a player's lists, the ten latest of each, and ten requests and blocks that concern the player.

    A pair shows who asked whom, and who blocks whom, also where the player does not see it.
    """

    friends: int
    sent: int
    blocked: int
    latest_friends: tuple[ListEntry, ...]
    latest_sent: tuple[ListEntry, ...]
    latest_blocked: tuple[ListEntry, ...]
    pairs: tuple[Pair, ...]
    requests_day: str
    requests_made: int
    merged_ids: tuple[str, ...]
    merged_into: str | None


async def player_for_admin(player_id: str) -> PlayerForAdmin | None:
    """A player's lists (a read), and ten of the requests and blocks that concern them (a read each)."""
    kept, some = await lists.LISTS.get(player_id), await pairs.of_player(player_id, LATEST)
    if kept is None and not some:
        return None
    own = kept or FriendLists(player_id=player_id)
    counts = {name: len(getattr(own, name)) for name in ("friends", "sent", "blocked")}
    latest = {f"latest_{name}": _latest(getattr(own, name)) for name in counts}
    same = own.model_dump(include={"requests_day", "requests_made", "merged_ids", "merged_into"})
    return PlayerForAdmin.model_validate({**counts, **latest, **same, "pairs": tuple(some)})


def _latest(moments: dict[str, Moment]) -> tuple[ListEntry, ...]:
    ordered = sorted(moments.items(), key=lambda entry: entry[1], reverse=True)
    return tuple(ListEntry(player_id=player_id, since=since) for player_id, since in ordered[:LATEST])
