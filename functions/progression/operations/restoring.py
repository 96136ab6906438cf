"""Earlier versions that become the current one again."""

from pydantic_core import from_json

from functions.progression.models.saves import SavedBy, SaveDetails, SaveResult
from functions.progression.operations import reading, versions
from functions.progression.operations.contents import WrittenFiles, text_in
from functions.progression.operations.saving import Made, with_files
from functions.progression.operations.versions import NewVersion
from functions.progression.rules import keys, server_only
from functions.progression.rules import versions as rules
from functions.progression.rules.json_objects import written
from shared.firestore.transaction import Transaction
from shared.http.responses import RawJson


async def restore(player_id: str, name: str, version: int, details: SaveDetails, by: SavedBy) -> RawJson[SaveResult]:
    """Make a version with the data of an earlier one, and what only servers set as it is now.

    Raises SaveNotFound, SnapshotNotFound, SaveConflict, SaveIdReused.
    """
    made = await with_files(lambda tx, files: _attempt(tx, player_id, name, version, details, by, files))
    return reading.result(made.version, name, made.slot.version, made.text)


async def _attempt(
    tx: Transaction,
    player_id: str,
    name: str,
    version: int,
    details: SaveDetails,
    by: SavedBy,
    files: WrittenFiles,
) -> Made:
    place = await versions.find(tx, player_id, name, version)
    slot = rules.required(place.slot)
    if before := rules.repeated_restore(slot, details.save_id, version):
        return Made(slot, before, await text_in(tx, slot, before))
    versions.require_version(place, details.expected_version)
    text = await text_in(tx, slot, rules.kept_snapshot(slot, version))
    tree = keys.tree_of(place.rules.keys)
    if tree.has_servers:
        current = from_json(await text_in(tx, slot, slot.current))
        text = written(server_only.kept(tree, keys.MISSING, current, from_json(text)))
    new = NewVersion(text, by, details.save_id, restored_from=version)
    restored, made = await versions.add(tx, place, new, files)
    return Made(restored, made, text)
