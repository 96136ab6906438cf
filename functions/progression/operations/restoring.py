"""Earlier versions that become the current one again."""

from pydantic_core import from_json

from functions.progression.models.saves import SavedBy, SaveDetails, SaveResult, Slot
from functions.progression.operations import reading, versions
from functions.progression.operations.contents import WrittenFiles, text_in
from functions.progression.operations.saving import Made, with_files
from functions.progression.operations.versions import NewVersion, Place
from functions.progression.rules import keys, rises, server_only
from functions.progression.rules import versions as rules
from functions.progression.rules.json_objects import invalid, written
from shared.firestore.transaction import Transaction
from shared.http.responses import RawJson


async def _checked(
    tx: Transaction, place: Place, slot: Slot, text: bytes, by: SavedBy
) -> tuple[bytes, rises.Checked | None]:
    """The JSON with what only servers set as it is now, and what its numbers may still rise: the rules of today hold.

    What support restores is not suspicious. Raises InvalidSave.
    """
    tree, bounded = keys.tree_of(place.rules.keys), any(rule.rise for rule in place.rules.keys)
    if not place.rules.keys:
        return text, None
    data = from_json(text)
    if problems := list(keys.problems_of(tree, data)):
        raise invalid(*problems)
    if not (tree.has_servers or bounded):
        return text, None
    current = from_json(await text_in(tx, slot, slot.current))
    if tree.has_servers:
        data = server_only.kept(tree, keys.MISSING, current, data)
        text = written(data)
    if not bounded or by is not SavedBy.PLAYER:
        return text, None
    return text, rises.checked(place.rules.keys, current, data, slot.allowances, slot.allowances_at, tx.now)


async def restore(player_id: str, name: str, version: int, details: SaveDetails, by: SavedBy) -> RawJson[SaveResult]:
    """Make a version with the data of an earlier one, and what only servers set as it is now.

    Raises SaveNotFound, SnapshotNotFound, SaveConflict, SaveIdReused, InvalidSave.
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
    text, checked = await _checked(tx, place, slot, text, by)
    new = NewVersion(text, by, details.save_id, restored_from=version, checked=checked)
    restored, made = await versions.add(tx, place, new, files)
    return Made(restored, made, text)
