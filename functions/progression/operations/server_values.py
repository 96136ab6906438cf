"""What only the game's servers set in saves."""

from typing import Any

from pydantic_core import from_json

from functions.profiles.api import players as profiles
from functions.progression.models.saves import SavedBy, SaveResult
from functions.progression.operations import reading, versions
from functions.progression.operations.contents import WrittenFiles, text_in
from functions.progression.operations.saving import Made, with_files
from functions.progression.operations.versions import NewVersion
from functions.progression.rules import keys, server_only
from functions.progression.rules.json_objects import parse, written
from shared.firestore.transaction import Transaction
from shared.http.responses import RawJson


async def set_values(player_id: str, name: str, values: dict[str, Any]) -> RawJson[SaveResult]:
    """Set values in the current version, whichever that is. Nothing is written where they are so already.

    Raises NotServerOnly, UnknownPlayer, InvalidSave, SaveTooLarge, TooManySlots.
    """
    made = await with_files(lambda tx, files: _attempt(tx, player_id, name, values, files))
    return reading.result(made.version, name, made.slot.version, made.text)


async def _attempt(tx: Transaction, player_id: str, name: str, values: dict[str, Any], files: WrittenFiles) -> Made:
    place = await versions.find(tx, player_id, name)
    if place.slot is None:
        await profiles.require(tx, [player_id])
    before = await text_in(tx, place.slot, place.slot.current) if place.slot else b"{}"
    text = written(server_only.with_values(keys.tree_of(place.rules.keys), from_json(before), values))
    if place.slot and text == before:
        return Made(place.slot, place.slot.current, text)
    parse(text)  # values that lead deeper than a save may go
    slot, version = await versions.add(tx, place, NewVersion(text, SavedBy.SERVER), files)
    return Made(slot, version, text)
