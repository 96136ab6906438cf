"""A player's save, for game servers."""

from functions.progression.models.saves import DEFAULT_SLOT, Save, SlotName
from functions.progression.operations import reading
from functions.progression.rules.versions import SaveNotFound
from shared.declare import endpoint
from shared.http.responses import RawJson
from shared.identity.callers import GameServer
from shared.model import Id
from shared.scopes import Scope


@endpoint("GET /api/v1/progression/players/{player_id}", scope=Scope.PROGRESSION, errors=(SaveNotFound,))
async def get_player_save(server: GameServer, player_id: Id, slot: SlotName = DEFAULT_SLOT) -> RawJson[Save]:
    """Get a player's save.

    The current version of a player's save slot with its data, for a game server.

    Cost: reads the slot; two reads more where it is not there, or came with a merged account; two calls to Cloud
    Storage where the data has more than 64 KiB compressed.
    """
    return await reading.current(player_id, slot)
