"""What a slot has."""

from typing import Any

from pydantic_core import to_json

from functions.progression.models.saves import KeptSnapshot, Save, SaveResult, Slot, Snapshot, Snapshots
from functions.progression.operations.contents import text_of
from functions.progression.rules import versions as rules
from functions.progression.settings import settings
from functions.progression.store import saves as store
from shared.http.responses import RawJson
from shared.text.json_text import with_member


async def current(player_id: str, name: str) -> RawJson[Save]:
    """The current version with its data. Raises SaveNotFound."""
    slot = rules.required(await store.slot(player_id, name))
    return await _with_data(slot, slot.current, name)


async def earlier(player_id: str, name: str, version: int) -> RawJson[Save]:
    """A version that is kept, with its data. Raises SaveNotFound, SnapshotNotFound."""
    slot = rules.required(await store.slot(player_id, name))
    return await _with_data(slot, rules.kept_snapshot(slot, version), name)


async def listed(player_id: str, name: str) -> Snapshots:
    """The versions that are kept. Raises SaveNotFound."""
    slot = rules.required(await store.slot(player_id, name))
    return Snapshots(slot=name, items=tuple(shown(version) for version in rules.recent(slot, settings().save_versions)))


def shown(version: KeptSnapshot) -> Snapshot:
    """A version as its player sees it."""
    return Snapshot.model_validate({name: getattr(version, name) for name in Snapshot.model_fields})


def result(version: KeptSnapshot, name: str, current_version: int, data: bytes | None) -> RawJson[SaveResult]:
    """The answer to a save; `data` is JSON."""
    members = shown(version).model_dump(mode="json") | {"slot": name, "current_version": current_version}
    return _joined(members, data or b"null")


async def _with_data(slot: Slot, version: KeptSnapshot, name: str) -> RawJson[Save]:
    text = await text_of(slot, version)
    return _joined(shown(version).model_dump(mode="json") | {"slot": name}, text)


def _joined(members: dict[str, object], data: bytes) -> RawJson[Any]:
    """The data is not parsed: it is a member as it is kept."""
    return RawJson(with_member(to_json(members), "data", data))
