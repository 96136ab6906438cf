"""Players whom a person may want to look at: facts, and what somebody decided. A flag takes nothing from anybody."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from shared.model import Model, Moment
from shared.text.reasons import Reason


class FlagReason(StrEnum):
    """What was noticed."""

    MANY_ACCOUNTS = "many_accounts"
    """Several players of the season registered from one network."""
    SHARED_WALLET = "shared_wallet"
    """The prizes of several players would go to one wallet."""
    IMPOSSIBLE_TIMING = "impossible_timing"
    """Trainings were begun again and again within a second after the one before was done."""
    FED_RAIDS = "fed_raids"
    """The player raided another again and again, who had no unit at home."""


class FlagFact(Model):
    """A fact that speaks for a look: how many accounts, trainings or raids, and which other players it concerns."""

    count: int
    player_ids: tuple[str, ...] = Field((), description="The others whom it concerns, 20 at most.")
    noticed_at: Moment


class FlagVerdict(StrEnum):
    """What somebody made of it."""

    HARMLESS = "harmless"
    CHEATING = "cheating"


class PlayerFlag(Model):
    """A player of a season who is to be looked at. `conquest_flags/{season_id}-{player_id}`.

    It waits until somebody decides, and again when another fact comes.
    """

    flag_id: str
    season_id: str
    player_id: str
    facts: dict[FlagReason, FlagFact]
    waits: bool = True
    verdict: FlagVerdict | None = None
    reason: str = ""
    decided_by: str = ""
    decided_at: Moment | None = None
    created_at: Moment


class DecideFlag(Model):
    """What you make of it. It changes nothing for the player: a ban, or a prize that is not paid, is decided there."""

    verdict: FlagVerdict
    reason: Annotated[Reason, Field(examples=["A school: six pupils of one class"])]


class PlayerFlagView(Model):
    """A player of a season who was flagged, with the facts by reason."""

    flag_id: str
    season_id: str
    player_id: str
    facts: dict[FlagReason, FlagFact]
    waits: bool = Field(description="Whether nobody has decided yet.")
    verdict: FlagVerdict | None
    reason: str
    decided_at: Moment | None
    created_at: Moment
