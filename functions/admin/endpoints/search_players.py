"""Players by what is not written into logs."""

from functions.admin.models.search import FoundPlayers, PlayerSearch
from functions.admin.operations import search
from shared.declare import endpoint
from shared.identity.callers import Support


@endpoint("POST /api/v1/admin/players/search")
async def search_players(support: Support, body: PlayerSearch) -> FoundPlayers:
    """Find a player.

    Finds a player by e-mail address, account of a partner (Steam, Epic), or wallet. The list is empty if nobody has it.

    Cost: two reads, one after the other; three of a player who is new.
    """
    return await search.find(body)
