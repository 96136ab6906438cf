"""Raids for another player's gold."""

from pydantic import Field

from functions.conquest.models.game import Formation
from functions.conquest.models.players import Army
from shared.model import Id, Model, Moment


class RaidPlayer(Model):
    """Whom to raid, with which units."""

    target_id: Id
    army: Army
    formation: Formation = Formation.BALANCED


class RaidReceipt(Model):
    """What a raid brought, and what it cost. `GET /v1/battles/{battle_id}` has all of it."""

    battle_id: str
    won: bool
    gold_looted: int
    casualties: Army = Field(description="Of your units.")
    remaining_army: Army
    remaining_gold: int
    raid_ready_at: Moment = Field(description="When you may raid again.")
