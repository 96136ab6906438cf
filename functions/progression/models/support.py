"""What support sees of a player's saves."""

from typing import Annotated

from pydantic import Field

from functions.progression.models.saves import RestoreSnapshot, SlotName, Snapshot
from shared.model import Model
from shared.text.names import UnixLines


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

    reason: Annotated[str, UnixLines] = Field(min_length=3, max_length=200, examples=["Lost progress: ticket 4711"])
