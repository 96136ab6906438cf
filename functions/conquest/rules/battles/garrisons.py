"""Units that stand in territories: how they come and go, and what that does to their owners' gold.

Whoever changes a garrison brings its owner to now first: the gold until then came at the old rate.
"""

from datetime import datetime

from functions.conquest.models.game import Formation, Game, Unit
from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.territories import Territory
from functions.conquest.models.tribes import Tribe, TribeRole
from functions.conquest.rules.battles import units as armies
from functions.conquest.rules.battles.units import Units
from shared.errors import DomainError, Forbidden


class TerritoryNotHeld(Forbidden):
    """The player's tribe does not hold the territory."""

    code = "TERRITORY_NOT_HELD"
    message = "Your tribe does not hold this territory; attack it to take it."


class FormationNotYours(Forbidden):
    """Warriors choose no formation."""

    code = "FORMATION_NOT_YOURS"
    message = "Only the chieftain and the captains of a tribe choose its formation; leave it out."


class NothingToStation(DomainError):
    """Neither units nor a formation were given."""

    code = "NOTHING_TO_STATION"
    message = "Say how many units are to join the garrison, or which formation it is to take."


class NoUnitsStationed(DomainError):
    """The player has no units in the garrison."""

    code = "NO_UNITS_STATIONED"
    message = "None of your units stand in this territory."


def own_units(territory: Territory, player: SeasonPlayer) -> dict[Unit, int]:
    """A player's units in a garrison. Raises NoUnitsStationed."""
    units = territory.garrison.get(player.player_id)
    if not units:
        raise NoUnitsStationed(territory_id=territory.territory_id)
    return units


def require_held(territory: Territory, player: SeasonPlayer) -> None:
    """Raises TerritoryNotHeld unless the player's tribe holds the territory."""
    if player.tribe_id is None or territory.tribe_id != player.tribe_id:
        raise TerritoryNotHeld(territory_id=territory.territory_id, tribe_id=territory.tribe_id)


def formed(territory: Territory, tribe: Tribe | None, player_id: str, formation: Formation) -> Territory:
    """A garrison that takes another formation. Raises FormationNotYours."""
    member = tribe.members.get(player_id) if tribe else None
    if member is None or member.role is TribeRole.WARRIOR:
        raise FormationNotYours
    return territory.model_copy(update={"formation": formation})


def stationed(
    game: Game, territory: Territory, player: SeasonPlayer, units: Units, now: datetime
) -> tuple[Territory, SeasonPlayer]:
    """Units of the army at home join the garrison. Raises InsufficientUnits."""
    army = armies.minus(player.army, units)
    player = player.model_copy(update={"army": army, "away": player.away + armies.size(units)})
    return joined(game, territory, player, units, now)


def recalled(
    game: Game, territory: Territory, player: SeasonPlayer, units: Units, now: datetime
) -> tuple[Territory, SeasonPlayer]:
    """Units come home from a garrison; a territory without any is nobody's again. Raises InsufficientUnits."""
    left = armies.minus(territory.garrison.get(player.player_id, {}), units)
    after = garrisoned(game, territory, {**territory.garrison, player.player_id: left}, now)
    return after, back_home(game, territory, after, player, units)


def joined(
    game: Game, territory: Territory, player: SeasonPlayer, units: Units, now: datetime
) -> tuple[Territory, SeasonPlayer]:
    """Units that are away already join the garrison."""
    there = armies.plus(territory.garrison.get(player.player_id, {}), units)
    after = garrisoned(game, territory, {**territory.garrison, player.player_id: there}, now)
    return after, with_rate(game, territory, after, player)


def back_home(
    game: Game, before: Territory, after: Territory, player: SeasonPlayer, units: Units, lost: Units | None = None
) -> SeasonPlayer:
    """A player whose units of a garrison came home, and who lost others there."""
    gone = armies.size(units) + armies.size(lost or {})
    update = {"army": armies.plus(player.army, units), "away": player.away - gone}
    return with_rate(game, before, after, player.model_copy(update=update))


def with_rate(game: Game, before: Territory, after: Territory, player: SeasonPlayer) -> SeasonPlayer:
    """A player with what the territory brings from now on, when a garrison changed."""
    stood, stands = (player.player_id in territory.garrison for territory in (before, after))
    more = game.tiers[after.tier].gold * (int(stands) - int(stood))
    return player.model_copy(update={"territory_gold": player.territory_gold + more}) if more else player


def garrisoned(game: Game, territory: Territory, garrison: dict[str, dict[Unit, int]], now: datetime) -> Territory:
    """A territory with these units in it; without any it is nobody's, and its guards are there again."""
    standing = {member: units for member, units in garrison.items() if armies.size(units)}
    if standing:
        return territory.model_copy(update={"garrison": standing, "changed_at": now})
    update = {
        "tribe_id": None,
        "held_since": None,
        "garrison": {},
        "formation": Formation.BALANCED,
        "guards": dict(game.tiers[territory.tier].guards),
        "changed_at": now,
    }
    return territory.model_copy(update=update)


def taken(game: Game, territory: Territory, tribe_id: str, now: datetime) -> Territory:
    """A territory that a tribe has just taken, as its units come in."""
    emptied = garrisoned(game, territory, {}, now)
    return emptied.model_copy(update={"tribe_id": tribe_id, "held_since": now})
