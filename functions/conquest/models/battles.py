"""Battles: the record of each, from which it can be fought again, and what players see of it."""

from enum import StrEnum

from pydantic import Field

from functions.conquest.models.game import Formation, Terrain, Unit
from functions.conquest.models.players import Army
from shared.model import Model, Moment

Units = dict[Unit, int]


class BattleType(StrEnum):
    """Against a garrison, against the guards of a territory that nobody holds, or for another player's gold."""

    PVP = "pvp"
    NPC = "pve_npc"
    RAID = "pve_raid"


class BattleStatus(StrEnum):
    """Whether an attack is on its way, or decided."""

    QUEUED = "queued"
    COMPLETED = "completed"


class BattleResult(StrEnum):
    """What came of an attack.

    `reinforced`: the territory was the own tribe's by then, and the units joined its garrison. `called_off`: the
    attacker had left the tribe, or prizes were paid, and the units came home.
    """

    ATTACKER = "attacker"
    DEFENDER = "defender"
    REINFORCED = "reinforced"
    CALLED_OFF = "called_off"


class Battle(Model):
    """A battle that was decided. `conquest_battles/{battle_id}`.

    `number` counts the battles of a territory: it is their order. `garrison` has who defended with which units, and is
    empty where guards did. `rules` is the digest of the season's game, `engine` the version of the code: with the seed,
    the units, the formations and the terrain they give the same battle again. `victory_points` are by player.
    """

    battle_id: str
    season_id: str
    battle_type: BattleType
    result: BattleResult
    player_ids: tuple[str, ...]
    number: int = 0
    territory_id: int | None = None
    terrain: Terrain
    attacker_id: str
    attacker_tribe_id: str | None
    attacker_units: Units
    attacker_formation: Formation
    attacker_power: int = 0
    attacker_losses: Units = Field(default_factory=dict)
    defender_id: str | None = None
    defender_tribe_id: str | None = None
    defender_units: Units = Field(default_factory=dict)
    defender_formation: Formation = Formation.BALANCED
    defender_power: int = 0
    defender_losses: Units = Field(default_factory=dict)
    garrison: dict[str, Units] = Field(default_factory=dict)
    garrison_losses: dict[str, Units] = Field(default_factory=dict)
    seed: str
    chance: int = 1000
    rules: str
    engine: int
    victory_points: dict[str, int] = Field(default_factory=dict)
    gold_looted: int = 0
    territory_transferred: bool = False
    queued_at: Moment
    resolved_at: Moment


class RecentBattle(Model):
    """A battle for a territory, as the territory remembers it."""

    battle_id: str
    result: BattleResult
    attacker_tribe_id: str | None
    created_at: Moment


class Fighter(Model):
    """A side of a battle. `user_id` is null for guards and for garrisons, whose members `members` names."""

    user_id: str | None
    username: str | None
    tribe_id: str | None
    army: Army
    formation: Formation
    power: int
    members: dict[str, Army] = Field(description="The units of each member of a garrison.")


class Casualties(Model):
    """Who fell."""

    attacker: Army
    defender: Army


class PointsAwarded(Model):
    """Victory points that a battle brought each side."""

    attacker: int
    defender: int


class BattleResults(Model):
    """What came of a battle."""

    winner: BattleResult
    casualties: Casualties
    vp_awarded: PointsAwarded
    gold_looted: int
    territory_transferred: bool


class BattleReplay(Model):
    """What the battle was decided from. `reproduced`: it was fought again for this answer and came out the same."""

    seed: str
    chance: int = Field(description="What the attack was multiplied by, in permille: drawn from the seed.")
    rules: str = Field(description="The digest of the season's game.")
    engine: int = Field(description="The version of the rules' code.")
    reproduced: bool


class BattleView(Model):
    """A battle. While it is `queued` there is no defender, and there are no results."""

    battle_id: str
    season_id: str
    battle_type: BattleType | None
    status: BattleStatus
    territory_id: int | None
    terrain: Terrain | None = None
    number: int = Field(0, description="The order of the battles for a territory.")
    attacker: Fighter
    defender: Fighter | None = None
    results: BattleResults | None = None
    replay: BattleReplay | None = None
    battle_start_time: Moment
    battle_end_time: Moment | None = None


class BattleOutcome(StrEnum):
    """What a battle was for a player."""

    VICTORY = "victory"
    DEFEAT = "defeat"
    REINFORCED = "reinforced"
    CALLED_OFF = "called_off"


class LiveBattle(Model):
    """One of a player's latest battles, as who listens sees it. `losses` and `victory_points` are the player's own."""

    battle_id: str
    territory_id: int | None
    attacked: bool
    outcome: BattleOutcome
    losses: Army
    victory_points: int
    territory_transferred: bool
    resolved_at: Moment


class PastBattle(Model):
    """A battle that you took part in."""

    battle_id: str
    battle_type: BattleType
    result: BattleOutcome
    attacked: bool = Field(description="Whether you attacked; else you defended.")
    territory_id: int | None
    opponent: str | None = Field(description="The name of the other player; null for guards and garrisons.")
    vp_gained: int
    gold_looted: int
    territory_transferred: bool
    created_at: Moment
