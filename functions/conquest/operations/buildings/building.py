"""What a player does with gold: buildings and units. Each brings the player to now first."""

from functions.conquest.models.game import Building
from functions.conquest.models.players import (
    BuildingDone,
    SeasonPlayer,
    TrainingCancelled,
    TrainingReceipt,
    TrainUnits,
    UnitsTrained,
    UpgradeReceipt,
)
from functions.conquest.models.seasons import Season
from functions.conquest.operations.players import flags, telling
from functions.conquest.rules.buildings import buildings, economy, training
from functions.conquest.rules.players import conduct
from functions.conquest.rules.players.players import batch_view
from functions.conquest.rules.seasons import seasons as rules
from functions.conquest.rules.territories.territories import army
from functions.conquest.store import players, seasons
from shared.firestore.transaction import Transaction


async def _now(tx: Transaction, player_id: str) -> tuple[Season, SeasonPlayer]:
    """The player as of now (one read). Raises UnknownConquestSeason, SeasonNotActive, NotRegistered."""
    season = rules.require_active(await seasons.current(), tx.now)
    return season, economy.advance(season, await players.player_in(tx, season.season_id, player_id), tx.now).player


async def upgrade(tx: Transaction, player_id: str, building: Building) -> UpgradeReceipt:
    """Begin an upgrade. One read, one write. Raises what `buildings.begin` does."""
    season, player = await _now(tx, player_id)
    after, begun = buildings.begin(season.game, player, building, tx.now)
    players.save(tx, after)
    telling.when_done(tx, player_id, after, [begun])
    return UpgradeReceipt(
        building_type=building,
        level=begun.level,
        upgrading=True,
        upgrade_start_time=begun.started_at,
        upgrade_end_time=begun.ends_at,
        cost_paid=begun.cost,
        remaining_gold=after.gold,
    )


async def finish_upgrade(tx: Transaction, player_id: str, building: Building) -> BuildingDone:
    """A building whose upgrade is done. One read. Raises UpgradeNotDone."""
    _, player = await _now(tx, player_id)
    buildings.require_done(player, building)
    return BuildingDone(building_type=building, level=economy.level_of(player, building), upgrading=False)


async def train(tx: Transaction, player_id: str, wanted: TrainUnits) -> TrainingReceipt:
    """Put units into the training queue. One read, one write. Raises what `training.begin` does.

    Who does so as no person can is flagged: a read and a write more, once for twenty times.
    """
    season, before = await _now(tx, player_id)
    player = conduct.trained(before, tx.now)
    await flags.look_at_training(tx, before, player)
    queue_id = players.PLAYERS.new_id()
    after, batch = training.begin(season.game, player, wanted.unit_type, wanted.quantity, queue_id, tx.now)
    players.save(tx, after)
    telling.when_done(tx, player_id, after, [batch])
    shown = batch_view(after, batch).model_dump()
    return TrainingReceipt(**shown, cost_paid=batch.cost, remaining_gold=after.gold)


async def collect(tx: Transaction, player_id: str, queue_id: str) -> UnitsTrained:
    """Units of a batch that is done: they are in the army by themselves. One read.

    Raises TrainingNotDone, UnknownBatch.
    """
    _, player = await _now(tx, player_id)
    batch = training.trained(player, queue_id)
    return UnitsTrained(unit_type=batch.unit, quantity=batch.quantity, new_army_count=army(player.army))


async def cancel(tx: Transaction, player_id: str, queue_id: str) -> TrainingCancelled:
    """Cancel a batch that is not done. One read, one write. Raises UnknownBatch."""
    season, player = await _now(tx, player_id)
    after, refund = training.cancel(season.game, player, queue_id, tx.now)
    players.save(tx, after)
    telling.when_done(tx, player_id, after, [batch for batch in after.training if batch not in player.training])
    return TrainingCancelled(refunded_gold=refund, remaining_gold=after.gold)
