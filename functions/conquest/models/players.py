"""A player in a season: gold, buildings, army."""

from typing import Annotated

from pydantic import Field

from functions.conquest.models.game import Building, Unit
from shared.model import Model, Moment
from shared.text.names import DisplayName

Count = Annotated[int, Field(ge=0, le=1_000_000)]


class Army(Model):
    """How many there are of each unit."""

    militia: Count = 0
    spearman: Count = 0
    archer: Count = 0
    cavalry: Count = 0


class Upgrade(Model):
    """A building on its way to a level."""

    building: Building
    level: int
    cost: int
    started_at: Moment
    ends_at: Moment


class Training(Model):
    """Units in training. One batch is trained after another, and comes whole."""

    queue_id: str
    unit: Unit
    quantity: int
    cost: int
    started_at: Moment
    ends_at: Moment


class SeasonPlayer(Model):
    """A player in a season. `conquest_players/{season_id}-{player_id}`.

    The gold is that of `gold_at`: what came since follows from the levels, the territories and the clock. `away` are
    units in garrisons and on their way to a battle: the army's limit counts them. `trained` are the batches done last.
    `raid_ready_at` is when the player may raid again; `raid_protection_until` until when nobody may raid the player,
    None: as long as newcomers are spared.
    `victory_points_at` is when the last of the points came. `tribe_id` is the tribe that has the player as a member.
    `network` names where the player registered from, so that many accounts of one network are seen. `prompt` counts
    trainings in a row that were begun right after the one before, the last of which ended at `followed_up`; `fed_by`
    by player the raids that met no defence.
    """

    network: str = ""
    prompt: int = 0
    followed_up: Moment | None = None
    fed_by: dict[str, int] = Field(default_factory=dict)
    season_id: str
    player_id: str
    gold: int
    gold_at: Moment
    territory_gold: int = 0
    army: dict[Unit, int] = Field(default_factory=dict)
    away: int = 0
    levels: dict[Building, int] = Field(default_factory=dict)
    upgrades: tuple[Upgrade, ...] = ()
    training: tuple[Training, ...] = ()
    trained: tuple[Training, ...] = ()
    victory_points: int = 0
    victory_points_at: Moment | None = None
    tribe_id: str | None = None
    registered_at: Moment
    raid_ready_at: Moment | None = None
    raid_protection_until: Moment | None = None


class BuildingView(Model):
    """A building. While it is being upgraded, `upgrade_ends_at` says until when; `level` is the one that it has now."""

    level: int
    upgrading: bool
    upgrade_ends_at: Moment | None
    next_cost: int | None = Field(description="Gold that the next level costs; null at the highest.")


class TrainingView(Model):
    """Units in training, and at which place of the queue, from 1."""

    queue_id: str
    unit_type: Unit
    quantity: int
    start_time: Moment
    end_time: Moment
    queue_position: int


class MyConquest(Model):
    """All that you have in a season."""

    player_id: str
    season_id: str
    username: str
    tribe_id: str | None
    gold: int
    gold_capacity: int
    gold_protection: float = Field(description="The share of your gold that no raid takes: 0.25 is a quarter.")
    gold_an_hour: int
    army: Army
    army_cap: int
    army_away: int = Field(description="Units in garrisons and on their way to a battle; `army_cap` counts them.")
    buildings: dict[Building, BuildingView]
    training_queue: tuple[TrainingView, ...]
    victory_points: int


class UpgradeBuilding(Model):
    """Which building."""

    building_type: Building


class UpgradeReceipt(Model):
    """An upgrade that has begun, and the level that it leads to."""

    building_type: Building
    level: int
    upgrading: bool
    upgrade_start_time: Moment
    upgrade_end_time: Moment
    cost_paid: int
    remaining_gold: int


class BuildingDone(Model):
    """A building at its level."""

    building_type: Building
    level: int
    upgrading: bool


class TrainUnits(Model):
    """What to train."""

    unit_type: Unit
    quantity: Annotated[int, Field(ge=1, le=10_000)]


class TrainingReceipt(TrainingView):
    """Units that are trained from now on, or when those before them are done."""

    cost_paid: int
    remaining_gold: int


class CollectUnits(Model):
    """Which batch."""

    queue_id: Annotated[str, Field(min_length=1, max_length=64)]


class UnitsTrained(Model):
    """Units that are in your army."""

    unit_type: Unit
    quantity: int
    new_army_count: Army


class TrainingCancelled(Model):
    """What a cancelled batch gave back."""

    refunded_gold: int
    remaining_gold: int


class SetUsername(Model):
    """What others are to call you."""

    username: DisplayName = Field(examples=["WarriorKing"])


class Username(Model):
    """What others call you."""

    username: str
