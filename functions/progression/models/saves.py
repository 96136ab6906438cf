"""Saves of players: slots with their versions, and what clients send and get."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field

from shared.model import LARGEST_WHOLE, Id, Model, Moment

SlotName = Annotated[Id, Field(max_length=32, description="The name of the save slot.", examples=["default"])]

DEFAULT_SLOT = "default"

Version = Annotated[int, Field(ge=1, le=LARGEST_WHOLE)]
"""The number of a version of a slot."""


class SavedBy(StrEnum):
    """Who made a version."""

    PLAYER = "player"
    SERVER = "server"
    SUPPORT = "support"


class Resolve(StrEnum):
    """What becomes of a save that was made from an older version than the current one."""

    REFUSE = "refuse"
    MERGE = "merge"


class Snapshot(Model):
    """A version of a slot, without its data.

    `size` is in bytes of JSON. `merged` says that it was put together with what another device had saved.
    `restored_from` is the earlier version that it repeats.
    """

    version: int
    saved_at: Moment
    saved_by: SavedBy
    save_id: str | None = None
    size: int
    sha256: str = Field(description="Of the data as the server writes it: keys sorted, without spaces, as UTF-8.")
    merged: bool = False
    restored_from: int | None = None


class KeptSnapshot(Snapshot):
    """A version as a slot's document has it. `file` names its data in Cloud Storage; empty: a document has it."""

    file: str = ""
    sent_sha256: str = ""
    """Of what the client sent, where that was merged or completed."""
    is_suspicious: bool = False


class Slot(Model):
    """A save slot. `progression_slots/{player_id}.{slot}`.

    `content` is the current version's data, compressed, where no file has it. `versions` are those that are kept, the
    current one first. `allowances` say how much each bounded number might still rise, at `allowances_at`.
    """

    content: bytes = b""
    allowances: dict[str, float] = Field(default_factory=dict)
    allowances_at: Moment | None = None
    slot_id: str
    player_id: str
    folder: str
    """Where its files are in Cloud Storage."""
    first_version: int
    versions: tuple[KeptSnapshot, ...]

    @property
    def current(self) -> KeptSnapshot:
        """The current version."""
        return self.versions[0]

    @property
    def version(self) -> int:
        """The number of the current version."""
        return self.versions[0].version

    def snapshot(self, version: int) -> KeptSnapshot | None:
        """A version that is kept, or None."""
        return next((kept for kept in self.versions if kept.version == version), None)


class EarlierContent(Model):
    """The data of a version that is no longer the current one. `progression_versions/{slot_id}.{version}`.

    `content` is compressed.
    """

    player_id: str
    content: bytes


class PlayerSlots(Model):
    """Which slots a player has. `progression_players/{player_id}`.

    `slots` has the ids of their documents by name: those of merged accounts keep their documents. New slots begin
    behind `last_version`, so that a deleted slot's versions are never given again. `merged_into` is the account that
    this one was merged into, and that has its slots.
    """

    merged_into: str = ""
    last_version: int = 0
    player_id: str
    slots: dict[str, str] = Field(default_factory=dict)


class SaveDetails(Model):
    """From which version a save was made."""

    expected_version: int = Field(
        ge=0,
        le=LARGEST_WHOLE,
        description="The version that this save was made from; 0 where there was none.",
        examples=[7],
    )
    save_id: Id | None = Field(
        None,
        max_length=64,
        description="Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with"
        " `resolve=merge`.",
    )


class PutSave(SaveDetails):
    """A save."""

    data: dict[str, Any] = Field(
        description="Any JSON object, up to 1 MiB as sent. Whole numbers have 64 bits at most.",
        examples=[{"level": 12, "gold": 340, "unlocked": ["forest", "caves"]}],
    )


class Save(Snapshot):
    """A version of a slot with its data."""

    slot: SlotName
    data: dict[str, Any]


class SaveResult(Snapshot):
    """The version that a save made.

    `data` is the slot's data where it is not what was sent: it was merged, or completed with what only the game's
    servers set. Go on from it. It is null where the slot has what was sent.
    """

    slot: SlotName
    current_version: int = Field(description="Higher than `version` when others have saved since a repeated save.")
    data: dict[str, Any] | None


class Snapshots(Model):
    """The versions of a slot that are kept, the current one first."""

    slot: SlotName
    items: tuple[Snapshot, ...]


class SlotSummary(Snapshot):
    """A slot with its current version, without data. `of_account` is the merged account that it came from."""

    slot: SlotName
    of_account: str | None = None


class Slots(Model):
    """A player's save slots, by name. `limit` is how many a player may make."""

    items: tuple[SlotSummary, ...]
    limit: int


class RestoreSnapshot(SaveDetails):
    """The version that the slot has, so that no later save is set aside unseen."""


class FinishUpload(SaveDetails):
    """From which version the save was made that was uploaded."""
