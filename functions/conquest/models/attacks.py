"""Attacks: units on their way to a territory, until a battle decides."""

from typing import ClassVar

from pydantic import Field

from functions.conquest.models.game import Formation, Unit
from functions.conquest.models.players import Army
from shared.model import Id, Model, Moment
from shared.task import Task


class Attack(Model):
    """An attack that waits. `conquest_attacks/{battle_id}`; the commit that has its battle deletes it.

    `place` is the document of the territory. The units are away from the player since the attack was queued.
    """

    battle_id: str
    season_id: str
    territory_id: int
    place: str
    player_id: str
    tribe_id: str
    units: dict[Unit, int]
    formation: Formation
    queued_at: Moment


class ResolveAttacks(Task):
    """Decide the attacks that wait for a territory."""

    queue: ClassVar[str] = "conquest"
    function: ClassVar[str] = "conquest-resolve-attacks"

    season_id: Id
    territory_id: int


class AttackTerritory(Model):
    """Which territory, with which units, and how they stand."""

    territory_id: int = Field(ge=1, le=200, description="By its number on the map.")
    army: Army
    formation: Formation = Formation.BALANCED


class AttackReceipt(Model):
    """An attack that is on its way. `GET /v1/battles/{battle_id}` says what came of it, a few seconds later."""

    battle_id: str
    status: str
    remaining_army: Army
