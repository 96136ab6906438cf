"""What a copy of a player for another environment has of saves."""

from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from functions.progression.models.saves import SlotName
from shared.model import Model, Moment

MOST_SLOTS, MOST_VERSIONS = 100, 50

CopiedVersion = Annotated[int, Field(ge=1, le=2**31)]


class VersionCopy(Model):
    """A version of a slot. `data` has what the studio's rules let out."""

    version: CopiedVersion
    saved_at: Moment
    data: dict[str, Any]


class SlotCopy(VersionCopy):
    """A slot's current version, and the `earlier` ones, the latest first."""

    slot: SlotName
    earlier: Annotated[tuple[VersionCopy, ...], Field(max_length=MOST_VERSIONS)] = ()


SLOT_COPIES = TypeAdapter(Annotated[tuple[SlotCopy, ...], Field(max_length=MOST_SLOTS)])
