"""Erasures of accounts, and their certificates."""

from enum import StrEnum

from pydantic import Field

from shared.model import Model, Moment
from shared.privacy import Kept


class ErasureState(StrEnum):
    """Where the erasure of an account stands."""

    NONE = "none"
    WAITING = "waiting"
    """It can be stopped."""
    STOPPED = "stopped"
    ERASING = "erasing"
    ERASED = "erased"


class ErasedPart(Model):
    """What one service has erased of an account, as entries by what they are, and what it keeps and why."""

    service: str = Field(examples=["messages"])
    entries: dict[str, int] = Field(default_factory=dict, description="How many entries were erased, by what they are.")
    kept: tuple[Kept, ...] = ()


class AccountErasure(Model):
    """The erasure of an account. `privacy_erasures/{player_id}`: it stays, with the id alone.

    `player_ids` are the account and those that were merged into it, as it begins. `services` have done their part of
    this round; the last is auth, once the player was told (`told_at`). `documents` counts what was erased, by
    collection, and `parts` by service. Whoever has the `certificate_id`, which is mailed to the player, is shown the
    certificate. What came late is erased at `again_at`, in the next round: `rounds` counts those that are done.
    """

    certificate_id: str = ""
    parts: tuple[ErasedPart, ...] = ()
    player_id: str
    state: ErasureState
    requested_at: Moment
    due_at: Moment
    stopped_at: Moment | None = None
    begun_at: Moment | None = None
    told_at: Moment | None = None
    erased_at: Moment | None = None
    again_at: Moment | None = None
    rounds: int = 0
    player_ids: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    documents: dict[str, int] = Field(default_factory=dict)
    kept: tuple[Kept, ...] = ()
    updated_at: Moment


class ErasureStatus(Model):
    """Whether your account is going to be erased. It begins at `due_at`, and can be stopped until then."""

    state: ErasureState
    requested_at: Moment | None
    due_at: Moment | None
    stopped_at: Moment | None


class ErasureCertificate(Model):
    """What was erased of an account, what is kept and why, and when the last copy of it is gone.

    `last_backup_gone_at` is when the last backup that may have it is deleted; null until the erasure is complete. What
    came late is erased at `again_at`; null: there is no more round.
    """

    player_id: str
    state: ErasureState
    requested_at: Moment
    due_at: Moment
    erased_at: Moment | None
    rounds: int = Field(description="How often it was erased: what came late is erased in the later rounds.")
    again_at: Moment | None
    entries: dict[str, int] = Field(description="How many entries were erased, by what they are.")
    kept: tuple[Kept, ...]
    parts: tuple[ErasedPart, ...] = Field(description="The same by the part of the game's backend, in order.")
    last_backup_gone_at: Moment | None


class ListedErasure(Model):
    """An erased account in the list that outlives backups: a file of the bucket of erasures."""

    player_id: str
    player_ids: tuple[str, ...]
    erased_at: Moment
