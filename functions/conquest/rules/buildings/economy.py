"""What a player has at a moment: computed from what was written last, never ticked.

Gold comes on a grid of six ticks an hour, the same for everybody. Source: CryptoTribes 7.4 and appendix B.
"""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from functions.conquest.models.game import Building, Game, Unit
from functions.conquest.models.players import SeasonPlayer, Training, Upgrade
from functions.conquest.models.seasons import Season
from shared.errors import DomainError

TICKS_AN_HOUR = 6

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

REMEMBERED_BATCHES = 10
"""How many trained batches are known by their ids, for a client that asks after one that is in the army by now."""


class InsufficientResources(DomainError):
    """There is not enough gold."""

    code = "INSUFFICIENT_RESOURCES"
    message = "There is not enough gold for this; details say how much is needed and how much there is."


class Advanced(NamedTuple):
    """A player at a later moment, and what was done meanwhile."""

    player: SeasonPlayer
    upgraded: tuple[Upgrade, ...]
    trained: tuple[Training, ...]


def level_of(player: SeasonPlayer, building: Building) -> int:
    """A building's level; each begins at 1."""
    return player.levels.get(building, 1)


def capacity(game: Game, player: SeasonPlayer) -> int:
    """How much gold income fills up to."""
    return _by_level(game.warehouse.capacity, level_of(player, Building.WAREHOUSE))


def protected(game: Game, player: SeasonPlayer) -> int:
    """The share of the gold that no raid takes, in permille."""
    return _by_level(game.warehouse.protected, level_of(player, Building.WAREHOUSE))


def army_cap(game: Game, player: SeasonPlayer) -> int:
    """How many units a player may have, wherever they are."""
    return game.army_a_barracks_level * level_of(player, Building.BARRACKS)


def units_of(player: SeasonPlayer) -> int:
    """How many units a player has: at home, away, and in training."""
    return sum(player.army.values()) + player.away + sum(batch.quantity for batch in player.training)


def gold_an_hour(game: Game, player: SeasonPlayer) -> int:
    """What comes in an hour, in permille of a coin."""
    of_warehouse = game.warehouse.hourly_gold * level_of(player, Building.WAREHOUSE)
    return 1000 * (game.hourly_gold + of_warehouse) + game.territory_share * player.territory_gold


def gold_a_tick(game: Game, player: SeasonPlayer) -> int:
    """What comes at each tick: a sixth of an hour's, of which a fraction is dropped once."""
    return gold_an_hour(game, player) // (1000 * TICKS_AN_HOUR)


def ticks_between(game: Game, since: datetime, until: datetime) -> int:
    """How many ticks are after one moment and not after another. The grid begins with 1970."""
    return max(0, _tick(game, until) - _tick(game, since))


def _tick(game: Game, moment: datetime) -> int:
    microseconds = (moment - EPOCH) // timedelta(microseconds=1)
    return microseconds * TICKS_AN_HOUR // (game.hour_seconds * 1_000_000)


def advance(season: Season, player: SeasonPlayer, now: datetime) -> Advanced:
    """What a player has at a moment: gold to the end of the season, and upgrades and training that are due by then."""
    until = min(now, season.ends_at)
    upgraded = sorted((upgrade for upgrade in player.upgrades if upgrade.ends_at <= until), key=lambda u: u.ends_at)
    for upgrade in upgraded:
        player = with_income(season.game, player, upgrade.ends_at)
        player = player.model_copy(update={"levels": player.levels | {upgrade.building: upgrade.level}})
    player = with_income(season.game, player, until)
    trained = tuple(batch for batch in player.training if batch.ends_at <= until)
    after = player.model_copy(
        update={
            "upgrades": tuple(upgrade for upgrade in player.upgrades if upgrade.ends_at > until),
            "training": tuple(batch for batch in player.training if batch.ends_at > until),
            "trained": (*player.trained, *trained)[-REMEMBERED_BATCHES:],
            "army": _joined(player.army, trained),
        }
    )
    return Advanced(after, tuple(upgraded), trained)


def with_income(game: Game, player: SeasonPlayer, until: datetime) -> SeasonPlayer:
    """A player with the gold that came until a moment. Income stops at the capacity; what is above it stays."""
    if until <= player.gold_at:
        return player
    income = ticks_between(game, player.gold_at, until) * gold_a_tick(game, player)
    gold = max(player.gold, min(player.gold + income, capacity(game, player)))
    return player.model_copy(update={"gold": gold, "gold_at": until})


def paid(player: SeasonPlayer, cost: int) -> SeasonPlayer:
    """A player without the gold that something costs. Raises InsufficientResources."""
    if player.gold < cost:
        raise InsufficientResources(required=cost, available=player.gold)
    return player.model_copy(update={"gold": player.gold - cost})


def looted(raider: SeasonPlayer, target: SeasonPlayer, gold: int) -> tuple[SeasonPlayer, SeasonPlayer]:
    """Two players after gold went from one to the other: no more than there is."""
    taken = min(gold, target.gold)
    return (
        raider.model_copy(update={"gold": raider.gold + taken}),
        target.model_copy(update={"gold": target.gold - taken}),
    )


def scaled(game: Game, seconds: int) -> int:
    """How long something takes where an hour of the game is not one of the clock, in seconds; at least one."""
    return max(1, seconds * game.hour_seconds // 3600)


def _joined(army: dict[Unit, int], trained: tuple[Training, ...]) -> dict[Unit, int]:
    joined = dict(army)
    for batch in trained:
        joined[batch.unit] = joined.get(batch.unit, 0) + batch.quantity
    return joined


def _by_level(values: tuple[int, ...], level: int) -> int:
    return values[min(level, len(values)) - 1]
