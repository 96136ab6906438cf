"""Copies of players for other environments."""

from typing import Annotated, Any, Literal

from pydantic import EmailStr, Field

from shared.model import Model, Moment
from shared.text.reasons import Reason

Entries = dict[str, tuple[dict[str, Any], ...]]


class LeftOut(Model):
    """What a clone does not have: `fields` of something, or all of it where they are empty."""

    what: str = Field(max_length=200)
    fields: tuple[Annotated[str, Field(max_length=200)], ...] = Field((), max_length=100)
    why: str = Field(max_length=200)


class PlayerClone(Model):
    """A player without identity: import it into another environment as it is."""

    format: Literal[1] = Field(1, description="The form of this file.")
    made_at: Moment
    environment: str = Field(max_length=20, description="Where the player was copied.", examples=["prod"])
    entries: Entries = Field(description="What is kept of the player, by what it is.")
    left_out: tuple[LeftOut, ...] = Field(max_length=500)


class CopyPlayer(Model):
    """Why a player is copied."""

    reason: Reason = Field(examples=["The season's reward cannot be claimed: ticket 1234."])


class ImportClone(Model):
    """A clone, the address of whoever will sign in as the new player, and why it is imported."""

    reason: Reason = Field(examples=["The season's reward cannot be claimed: ticket 1234."])
    email: Annotated[EmailStr, Field(max_length=254, examples=["tester@example.com"])]
    clone: PlayerClone


class ImportedClone(Model):
    """A clone that was imported. `privacy_clones/{clone_id}`: the same one, for the same address, is imported once."""

    clone_id: str
    player_id: str
    imported_by: str
    reason: str
    entries: dict[str, int]
    imported_at: Moment


class NewPlayer(Model):
    """The new player, how many entries of what it got, and what it did not get."""

    user_id: str
    entries: dict[str, int]
    left_out: tuple[LeftOut, ...]
    imported_at: Moment
