"""What saves give out of a player's data, and erase."""

from collections.abc import AsyncIterator, Mapping
from typing import Any

from pydantic_core import from_json

from functions.progression.models.saves import EarlierContent, Slot
from functions.progression.operations.erasure import erase_slots
from functions.progression.rules.json_objects import unpacked
from functions.progression.settings import settings
from functions.progression.store.saves import EARLIER, PLAYERS, SLOTS
from functions.progression.store.suspicions import SUSPICIONS
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section, StoredFile

SLOTS_HELD = Holding(SLOTS, secret=("content", "allowances", "allowances_at", "folder"), at_once=10)
EARLIER_HELD = Holding(EARLIER, secret=("content",), at_once=10)
LISTS = (Holding(PLAYERS), Holding(SUSPICIONS, secret=("closed_by", "close_reason")))

HOLDINGS = (SLOTS_HELD, EARLIER_HELD, *LISTS)


async def export_player(player_id: str) -> AsyncIterator[Section]:
    """The slots with their data as JSON; that of large saves is in files, compressed by zlib."""
    async for slots in SLOTS_HELD.pages(player_id):
        names = [version.file for slot in slots.values() for version in slot.versions if version.file]
        files = tuple(StoredFile(bucket=settings().saves_bucket, name=name) for name in names)
        yield Section(name=SLOTS.name, documents=_with_data(SLOTS_HELD, slots), files=files)
    async for earlier in EARLIER_HELD.pages(player_id):
        yield Section(name=EARLIER.name, documents=_with_data(EARLIER_HELD, earlier))
    async for section in exported(LISTS, player_id):
        yield section


def _with_data(holding: Holding[Any], page: Mapping[str, Slot | EarlierContent]) -> tuple[dict[str, Any], ...]:
    return tuple(
        holding.shown(kept) | {"id": name, "data": from_json(unpacked(kept.content)) if kept.content else None}
        for name, kept in page.items()
    )


async def erase_player(player_id: str) -> Erasure:
    """Delete all slots with their versions, and have their files deleted."""
    slots = await erase_slots(player_id)
    erasure = await erased(HOLDINGS, player_id)
    counts = {SLOTS.name: slots} if slots else {}
    return erasure.model_copy(update={"erased": counts | erasure.erased})
