"""Raids: whom one may raid, and what a raid takes. All of it is chosen (README)."""

from datetime import datetime, timedelta
from typing import NamedTuple

from functions.conquest.models.battles import Battle, BattleResult, BattleType
from functions.conquest.models.game import Building, Formation, Game, Terrain
from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.raids import RaidPlayer
from functions.conquest.models.seasons import Season
from functions.conquest.rules.battles import units as armies
from functions.conquest.rules.battles.attacks import require_army
from functions.conquest.rules.battles.resolving import ENGINE_VERSION, Played, decided
from functions.conquest.rules.buildings import economy
from shared.errors import DomainError, NotFound


class RaidTargetUnknown(NotFound):
    """The player to be raided takes no part in the season."""

    code = "RAID_TARGET_UNKNOWN"
    message = "This player takes no part in the season."


class RaidForbidden(DomainError):
    """Players do not raid themselves, or their tribe."""

    code = "RAID_FORBIDDEN"
    message = "Players raid neither themselves nor members of their own tribe."


class RaidTargetProtected(DomainError):
    """The player may not be raided at the moment."""

    status = 409
    code = "RAID_TARGET_PROTECTED"
    message = "Newcomers and players who were raided are protected from raids; details.until says until when."


class RaidUneven(DomainError):
    """One of the two is much stronger."""

    code = "RAID_UNEVEN"
    message = "Your buildings and those of this player are too far apart; details say how many levels each has."


class RaidCooldown(DomainError):
    """The player has raided a moment ago."""

    status = 409
    code = "RAID_COOLDOWN"
    message = "You have raided a moment ago; details.ready_at says when you may again."


class Raid(NamedTuple):
    """Two players after a raid, and its record."""

    raider: SeasonPlayer
    target: SeasonPlayer
    battle: Battle


def protected_until(season: Season, player: SeasonPlayer) -> datetime:
    """Until when nobody may raid a player: at first as long as newcomers are spared."""
    if player.raid_protection_until is not None:
        return player.raid_protection_until
    return season.starts_at + _seconds(season.game, season.game.raids.newcomer_seconds)


def strength(player: SeasonPlayer) -> int:
    """What players are compared by: the levels of all buildings, which nobody can hide or lower."""
    return sum(economy.level_of(player, building) for building in Building)


def check(season: Season, raider: SeasonPlayer, target: SeasonPlayer, now: datetime) -> None:
    """Raises RaidForbidden, RaidCooldown, RaidTargetProtected, RaidUneven."""
    same_tribe = raider.tribe_id is not None and raider.tribe_id == target.tribe_id
    if raider.player_id == target.player_id or same_tribe:
        raise RaidForbidden
    if raider.raid_ready_at is not None and now < raider.raid_ready_at:
        raise RaidCooldown(ready_at=raider.raid_ready_at.isoformat())
    if now < (until := protected_until(season, target)):
        raise RaidTargetProtected(until=until.isoformat())
    own, other = strength(raider), strength(target)
    weaker, stronger = sorted((own, other))
    if weaker * 1000 < stronger * season.game.raids.window:
        raise RaidUneven(own=own, other=other)


def raid(
    season: Season,
    by: Played,
    pair: tuple[SeasonPlayer, SeasonPlayer],
    wanted: RaidPlayer,
    drawn: tuple[str, str],
    now: datetime,
) -> Raid:
    """A raid of one player on another, both as of now; `drawn` are the battle's id and its seed.

    Who raids gives up the own protection. Who was raided and lost is protected from then on. Raises what `check` does,
    AttackTooSmall, InsufficientUnits.
    """
    raider, target = pair
    check(season, raider, target, now)
    require_army(season.game, wanted.army)
    units = armies.counts(wanted.army)
    left = armies.minus(raider.army, units)
    record = _record(by, pair, wanted, drawn, now)
    battle = decided(by.engine, record)
    won = battle.result is BattleResult.ATTACKER
    survivors = armies.minus(units, battle.attacker_losses)
    loot = spoils(season.game, raider, target, survivors) if won else 0
    rules = season.game.raids
    after = raider.model_copy(
        update={
            "army": armies.plus(left, survivors),
            "raid_ready_at": now + _seconds(season.game, rules.cooldown_seconds),
            "raid_protection_until": now,
        }
    )
    raided = target.model_copy(update={"army": armies.minus(target.army, battle.defender_losses)})
    if won:
        until = now + _seconds(season.game, rules.protection_seconds)
        raided = raided.model_copy(update={"raid_protection_until": until})
    after, raided = economy.looted(after, raided, loot)
    return Raid(after, raided, battle.model_copy(update={"gold_looted": loot}))


def spoils(game: Game, raider: SeasonPlayer, target: SeasonPlayer, survivors: armies.Units) -> int:
    """The gold that a raid takes: a share of what the warehouse does not protect, as far as it is carried and fits."""
    safe = target.gold * economy.protected(game, target) // 1000
    share = (target.gold - safe) * game.raids.spoils // 1000
    carried = armies.size(survivors) * game.raids.carried
    room = max(0, economy.capacity(game, raider) - raider.gold)
    return max(0, min(share, carried, room))


def _record(
    by: Played, pair: tuple[SeasonPlayer, SeasonPlayer], wanted: RaidPlayer, drawn: tuple[str, str], now: datetime
) -> Battle:
    raider, target = pair
    return Battle(
        battle_id=drawn[0],
        season_id=raider.season_id,
        battle_type=BattleType.RAID,
        result=BattleResult.DEFENDER,
        player_ids=(raider.player_id, target.player_id),
        terrain=Terrain.PLAINS,
        attacker_id=raider.player_id,
        attacker_tribe_id=raider.tribe_id,
        attacker_units=armies.counts(wanted.army),
        attacker_formation=wanted.formation,
        defender_id=target.player_id,
        defender_tribe_id=target.tribe_id,
        defender_units={unit: count for unit, count in target.army.items() if count},
        defender_formation=Formation.BALANCED,
        seed=drawn[1],
        rules=by.digest,
        engine=ENGINE_VERSION,
        queued_at=now,
        resolved_at=now,
    )


def _seconds(game: Game, seconds: int) -> timedelta:
    return timedelta(seconds=economy.scaled(game, seconds))
