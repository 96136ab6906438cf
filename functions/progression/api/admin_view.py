"""What saves show support of one player."""

from functions.progression.models.saves import Slot, SlotName
from functions.progression.models.suspicions import SuspiciousSave
from functions.progression.store import saves, suspicions
from shared.model import Model, Moment

LATEST = 10


class SlotForAdmin(Model):
    """A save slot with its current version. `of_account` is the merged account that it came from."""

    slot: SlotName
    of_account: str | None
    version: int
    saved_at: Moment
    size: int
    is_suspicious: bool


class PlayerForAdmin(Model):
    """The names of a player's save slots, the first ten slots, and the ten latest suspicious saves."""

    slot_names: tuple[str, ...]
    slots: tuple[SlotForAdmin, ...]
    suspicious_saves: tuple[SuspiciousSave, ...]
    merged_into: str


async def player_for_admin(player_id: str) -> PlayerForAdmin | None:
    """A read, and one for each slot and suspicious save. Below /api/v1/admin/progression are versions and data."""
    player = await saves.player(player_id)
    suspicious = await suspicions.of_player(player_id, LATEST, None)
    if not (player.slots or player.merged_into or suspicious):
        return None
    first = dict(sorted(player.slots.items())[:LATEST])
    slots = await saves.slots(first.values())
    return PlayerForAdmin(
        slot_names=tuple(sorted(player.slots)),
        slots=tuple(_shown(name, slots[slot_id], player_id) for name, slot_id in first.items() if slot_id in slots),
        suspicious_saves=tuple(suspicious),
        merged_into=player.merged_into,
    )


def _shown(name: str, slot: Slot, player_id: str) -> SlotForAdmin:
    current = slot.current
    return SlotForAdmin(
        slot=name,
        of_account=None if slot.player_id == player_id else slot.player_id,
        version=current.version,
        saved_at=current.saved_at,
        size=current.size,
        is_suspicious=current.is_suspicious,
    )
