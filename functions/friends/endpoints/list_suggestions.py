"""Who could become a friend."""

from functions.friends.models.relations import Suggestions
from functions.friends.operations import suggestions
from functions.friends.store.lists import SUGGESTIONS_PAGE
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/friends/suggestions", cache=CachedPage(SUGGESTIONS_PAGE, seconds=300))
async def list_suggestions(player: Player) -> Suggestions:
    """List suggested friends.

    Returns up to ten opponents of your latest matches who take friend requests, the most recent one first. A match
    shows here within five minutes.

    Cost: when not cached, a read for each of twenty matches, and three for each of ten opponents.
    """
    return await suggestions.suggest(player.id)
