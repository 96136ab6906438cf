"""Upgrades of buildings. Source: CryptoTribes appendix B."""

from datetime import datetime, timedelta

from functions.conquest.models.game import Building, Game
from functions.conquest.models.players import SeasonPlayer, Upgrade
from functions.conquest.rules.buildings.economy import level_of, paid, scaled
from shared.errors import DomainError


class BuildingAlreadyUpgrading(DomainError):
    """The building is being upgraded."""

    code = "BUILDING_ALREADY_UPGRADING"
    message = "This building is being upgraded; details.ends_at says until when. Others can be upgraded meanwhile."


class HighestLevel(DomainError):
    """The building has the highest level."""

    code = "HIGHEST_LEVEL"
    message = "This building has the highest level there is."


class UpgradeNotDone(DomainError):
    """The upgrade takes longer."""

    status = 409
    code = "UPGRADE_NOT_DONE"
    message = "This upgrade is not done yet; details.ends_at says when it is."


def next_cost(game: Game, player: SeasonPlayer, building: Building) -> int | None:
    """The gold that a building's next level costs; None at the highest."""
    costs, level = game.buildings[building].costs, level_of(player, building)
    return costs[level - 1] if level <= len(costs) else None


def under_way(player: SeasonPlayer, building: Building) -> Upgrade | None:
    """The upgrade of a building that is not done."""
    return next((upgrade for upgrade in player.upgrades if upgrade.building is building), None)


def begin(game: Game, player: SeasonPlayer, building: Building, now: datetime) -> tuple[SeasonPlayer, Upgrade]:
    """Pay for a building's next level. Raises BuildingAlreadyUpgrading, HighestLevel, InsufficientResources."""
    if (current := under_way(player, building)) is not None:
        raise BuildingAlreadyUpgrading(ends_at=current.ends_at.isoformat())
    level, cost = level_of(player, building), next_cost(game, player, building)
    if cost is None:
        raise HighestLevel(level=level)
    seconds = scaled(game, game.buildings[building].seconds[level - 1])
    ends_at = now + timedelta(seconds=seconds)
    upgrade = Upgrade(building=building, level=level + 1, cost=cost, started_at=now, ends_at=ends_at)
    after = paid(player, cost)
    return after.model_copy(update={"upgrades": (*after.upgrades, upgrade)}), upgrade


def require_done(player: SeasonPlayer, building: Building) -> None:
    """Raises UpgradeNotDone while a building is being upgraded."""
    if (current := under_way(player, building)) is not None:
        raise UpgradeNotDone(ends_at=current.ends_at.isoformat(), level=current.level)
