"""What only game servers set in a save."""

from functions.profiles.api.players import UnknownPlayer
from functions.progression.models.saves import DEFAULT_SLOT, SaveResult, SlotName
from functions.progression.models.server_values import SetServerValues
from functions.progression.operations import server_values
from functions.progression.rules.json_objects import InvalidSave, SaveTooLarge, parse_member
from functions.progression.rules.server_only import NotServerOnly
from functions.progression.rules.versions import SlotsMerged, TooManySlots
from shared.declare import Resources, endpoint
from shared.http.raw_request import RawRequest
from shared.http.responses import RawJson
from shared.identity.callers import GameServer
from shared.model import Id
from shared.scopes import Scope


@endpoint(
    "PATCH /api/v1/progression/players/{player_id}",
    scope=Scope.PROGRESSION,
    errors=(NotServerOnly, UnknownPlayer, InvalidSave, SaveTooLarge, TooManySlots, SlotsMerged),
    resources=Resources(memory=1024, concurrency=4),
)
async def set_server_values(
    server: GameServer, player_id: Id, request: RawRequest, body: SetServerValues, slot: SlotName = DEFAULT_SLOT
) -> RawJson[SaveResult]:
    """Set a player's server-only values.

    Sets values of a save that players cannot change, such as a rank: keys that the studio's rules declare as
    `server_only`. It makes a new version of whatever the slot has; the player's devices get it with their next load or
    merge. A slot that has no save begins with these values. Sent again, it changes nothing.

    Cost: reads the slot and the rules; writes the slot and the data of the version before, deletes that of the oldest.
    """
    return await server_values.set_values(player_id, slot, parse_member(request.body, "values"))
