"""Who could become a player's friend."""

from collections.abc import Iterable, Mapping

from functions.friends.models.lists import FriendLists
from functions.friends.models.pairs import Pair

MATCHES = 20
"""In how many of the latest matches opponents are looked for."""

MOST = 10


def strangers(mine: FriendLists, opponents: Iterable[str]) -> list[str]:
    """Opponents who are in none of the player's lists, up to the most that are suggested."""
    listed = mine.friends.keys() | mine.sent.keys() | mine.blocked.keys()
    return [player_id for player_id in opponents if player_id not in listed][:MOST]


def suggested(candidates: Mapping[str, FriendLists], pairs: Iterable[Pair]) -> list[str]:
    """Of strangers those between whom and the player there is nothing, and who were merged into nobody.

    Whoever blocks the player is not suggested, nor who has asked them.
    """
    taken = {player_id for pair in pairs if not pair.is_empty for player_id in pair.player_ids}
    return [player_id for player_id, lists in candidates.items() if player_id not in taken and not lists.merged_into]
