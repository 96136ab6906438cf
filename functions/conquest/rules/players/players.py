"""What a player sees of the own season."""

from functions.conquest.models.game import Building
from functions.conquest.models.players import BuildingView, MyConquest, SeasonPlayer, Training, TrainingView
from functions.conquest.models.seasons import Season
from functions.conquest.rules.buildings import buildings, economy
from functions.conquest.rules.territories.territories import army


def mine(season: Season, player: SeasonPlayer, username: str) -> MyConquest:
    """All that a player has, as it was advanced to now."""
    game = season.game
    return MyConquest(
        player_id=player.player_id,
        season_id=season.season_id,
        username=username,
        tribe_id=player.tribe_id,
        gold=player.gold,
        gold_capacity=economy.capacity(game, player),
        gold_protection=economy.protected(game, player) / 1000,
        gold_an_hour=economy.gold_a_tick(game, player) * economy.TICKS_AN_HOUR,
        army=army(player.army),
        army_cap=economy.army_cap(game, player),
        army_away=player.away,
        buildings={building: _building(season, player, building) for building in Building},
        training_queue=tuple(batch_view(player, batch) for batch in player.training),
        victory_points=player.victory_points,
    )


def _building(season: Season, player: SeasonPlayer, building: Building) -> BuildingView:
    upgrade = buildings.under_way(player, building)
    return BuildingView(
        level=economy.level_of(player, building),
        upgrading=upgrade is not None,
        upgrade_ends_at=upgrade.ends_at if upgrade else None,
        next_cost=buildings.next_cost(season.game, player, building),
    )


def batch_view(player: SeasonPlayer, batch: Training) -> TrainingView:
    """A batch at its place of the queue."""
    return TrainingView(
        queue_id=batch.queue_id,
        unit_type=batch.unit,
        quantity=batch.quantity,
        start_time=batch.started_at,
        end_time=batch.ends_at,
        queue_position=player.training.index(batch) + 1,
    )
