"""What support sees of a player's saves."""

from pydantic import Field

from functions.progression.models.saves import RestoreSnapshot, SlotName, Snapshot
from shared.model import Model
from shared.text.reasons import Reason


class PlayerSnapshot(Snapshot):
    """A version of a player's slot. `is_suspicious`: a number rose in it faster than it can."""

    is_suspicious: bool


class PlayerSlot(Model):
    """A player's slot with the versions that are kept, the current one first."""

    slot: SlotName
    of_account: str | None = Field(description="The merged account that it came from.")
    versions: tuple[PlayerSnapshot, ...]


class PlayerSlotList(Model):
    """A player's slots, by name."""

    items: tuple[PlayerSlot, ...]


class RestorePlayerSnapshot(RestoreSnapshot):
    """The version that the slot has, and why an earlier one is restored."""

    reason: Reason = Field(examples=["Lost progress: ticket 4711"])
