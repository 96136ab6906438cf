"""The current save."""

from functions.progression.models.saves import DEFAULT_SLOT, Save, SlotName
from functions.progression.operations import reading
from functions.progression.rules.versions import SaveNotFound
from shared.declare import endpoint
from shared.http.responses import RawJson
from shared.identity.callers import Player


@endpoint("GET /api/v1/player/progression", errors=(SaveNotFound,))
async def get_save(player: Player, slot: SlotName = DEFAULT_SLOT) -> RawJson[Save]:
    """Get my save.

    The current version of a save slot with its data. Make your next save with its `version` as `expected_version`.

    Cost: reads the slot; two reads more where it is not there, or came with a merged account; two calls to Cloud
    Storage where the data has more than 64 KiB compressed.

    Source: Player Platform.
    """
    return await reading.current(player.id, slot)
