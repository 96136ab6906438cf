"""A save of a player."""

from functions.progression.models.saves import DEFAULT_SLOT, PutSave, Resolve, SaveResult, SlotName
from functions.progression.operations import saving
from functions.progression.rules import json_objects as sizes
from functions.progression.rules import server_only, versions
from functions.progression.settings import SAVE_RATE
from shared.declare import Resources, endpoint
from shared.http.raw_request import RawRequest
from shared.http.responses import RawJson
from shared.identity.callers import Player


# The worst object of a MiB takes 30 MB: a hostile merge of two of 4 MiB takes 300.
@endpoint(
    "PUT /api/v1/player/progression",
    rate=SAVE_RATE,
    errors=(
        sizes.InvalidSave,
        sizes.SaveTooLarge,
        versions.SaveConflict,
        versions.BaseVersionGone,
        versions.SaveIdReused,
        versions.TooManySlots,
        versions.SlotsMerged,
        server_only.ServerOnlyKey,
    ),
    max_body=sizes.LARGEST_SENT + 1024,
    resources=Resources(memory=1024, concurrency=4),
)
async def put_save(
    player: Player,
    request: RawRequest,
    body: PutSave,
    slot: SlotName = DEFAULT_SLOT,
    resolve: Resolve = Resolve.REFUSE,
) -> RawJson[SaveResult]:
    """Save the game.

    Makes `data` the slot's next version, if the slot still has `expected_version` (0: no save yet). Else nothing is
    written, and `SAVE_CONFLICT` says which version there is and where its data is: get it, merge, and send again.

    With `resolve=merge` the server merges. What only one of the two saves has changed is taken from that one. What both
    have changed goes by the rules of the game's studio: the higher number, the sum of what both added, all items of
    both lists, or the value that is sent now. `BASE_VERSION_GONE` says that a sum cannot be told, as the version that
    was added to is no longer kept.

    A save that is sent again with the same `save_id` is not made twice. Keys that only the game's servers set stay as
    they are; leave them out, or send them as you got them. The answer has `data` where the slot has something else than
    what was sent. A save of more than 1 MiB is uploaded: see `POST /api/v1/player/progression/uploads`.

    Cost: reads the slot and the rules, with `resolve=merge` also the version that was built on; writes the slot and the
    data of the version before, deletes that of the oldest. A new slot takes a read and a write more. Data of more than
    64 KiB compressed is written to Cloud Storage before.

    Source: Player Platform.
    """
    return await saving.save(player.id, slot, body, sizes.parse_member(request.body, "data"), resolve)
