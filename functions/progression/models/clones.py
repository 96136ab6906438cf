"""What a copy of a player for another environment has of saves."""

from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from functions.progression.models.saves import SlotName
from shared.model import Model, Moment

MOST_SLOTS = 100

CopiedVersion = Annotated[int, Field(ge=1, le=2**31)]


class SlotCopy(Model):
    """A slot's current version. `data` has what the studio's rules let out."""

    slot: SlotName
    version: CopiedVersion
    saved_at: Moment
    data: dict[str, Any]


SLOT_COPIES = TypeAdapter(Annotated[tuple[SlotCopy, ...], Field(max_length=MOST_SLOTS)])
