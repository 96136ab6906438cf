"""What may be attacked, with what."""

from datetime import datetime

from functions.conquest.models.attacks import Attack, AttackTerritory
from functions.conquest.models.game import Game
from functions.conquest.models.players import Army, SeasonPlayer
from functions.conquest.models.territories import Territory
from functions.conquest.rules.battles import units as armies
from shared.errors import DomainError

AT_ONCE = 10
"""Attacks that one commit decides: about seventy writes with their players, battles and events."""


class AttackNeedsTribe(DomainError):
    """The player is in no tribe, which could hold what is taken."""

    code = "ATTACK_NEEDS_TRIBE"
    message = "Territories are taken by tribes: join one, or found one, before you attack."


class AttackTooSmall(DomainError):
    """The army is smaller than an attack may be."""

    code = "ATTACK_TOO_SMALL"
    message = "An attack takes more units; details.least says how many."


class OwnTerritory(DomainError):
    """The player's tribe holds the territory."""

    code = "OWN_TERRITORY"
    message = "Your tribe holds this territory: station units there instead."


def require_army(game: Game, army: Army) -> None:
    """Raises AttackTooSmall."""
    if (sent := armies.size(armies.counts(army))) < (least := game.battles.smallest_army):
        raise AttackTooSmall(least=least, sent=sent)


def sent(
    game: Game, player: SeasonPlayer, territory: Territory, wanted: AttackTerritory, battle_id: str, now: datetime
) -> tuple[SeasonPlayer, Attack]:
    """An attack on its way, and the player without its units.

    Raises AttackNeedsTribe, OwnTerritory, AttackTooSmall, InsufficientUnits.
    """
    if player.tribe_id is None:
        raise AttackNeedsTribe
    if territory.tribe_id == player.tribe_id:
        raise OwnTerritory(territory_id=territory.territory_id)
    require_army(game, wanted.army)
    units = armies.counts(wanted.army)
    army = armies.minus(player.army, units)
    attack = Attack(
        battle_id=battle_id,
        season_id=territory.season_id,
        territory_id=territory.territory_id,
        place=f"{territory.season_id}-{territory.territory_id}",
        player_id=player.player_id,
        tribe_id=player.tribe_id,
        units=units,
        formation=wanted.formation,
        queued_at=now,
    )
    return player.model_copy(update={"army": army, "away": player.away + armies.size(units)}), attack
