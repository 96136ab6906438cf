"""What an attack does to a territory and to all who have units in it, by value."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from functions.conquest.models.attacks import Attack
from functions.conquest.models.battles import Battle, BattleResult, BattleType, RecentBattle
from functions.conquest.models.game import Formation, Game
from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.seasons import Season
from functions.conquest.models.territories import Territory
from functions.conquest.rules.battles import engine as battles
from functions.conquest.rules.battles import garrisons
from functions.conquest.rules.battles import units as armies

ENGINE_VERSION = 1
"""Of `rules/battles/engine.py`, and of how losses and points are shared: what decides otherwise is another version."""

REMEMBERED = 5
"""Battles that a territory remembers."""


class Front(NamedTuple):
    """A territory, and the players who are concerned by id, each as of now."""

    territory: Territory
    players: Mapping[str, SeasonPlayer]


class Played(NamedTuple):
    """The game that a season is played by, laid out for many battles; `digest` names its numbers."""

    game: Game
    engine: battles.Engine
    digest: str
    over: bool


def played(season: Season) -> Played:
    """The game of a season. The digest is of its numbers as sorted JSON: what stores them keeps no order."""
    numbers = json.dumps(season.game.model_dump(mode="json"), sort_keys=True)
    digest = hashlib.sha256(numbers.encode()).hexdigest()
    over = season.closed_at is not None or season.paid_out_at is not None
    return Played(season.game, battles.engine(season.game), digest, over)


def resolve(by: Played, front: Front, attack: Attack, seed: str, now: datetime) -> tuple[Front, Battle]:
    """The front after an attack, and the record of the battle.

    The attacker is among the players. Units of players who are not there any more fight, and nobody gets them back.
    """
    territory, attacker = front.territory, front.players[attack.player_id]
    if attacker.tribe_id != attack.tribe_id or by.over:
        return _called_off(by, front, attack, seed, now)
    if territory.tribe_id == attack.tribe_id:
        return _reinforced(by, front, attack, seed, now)
    return _fought(by, front, attack, seed, now)


def _called_off(by: Played, front: Front, attack: Attack, seed: str, now: datetime) -> tuple[Front, Battle]:
    home = _home(front.players[attack.player_id], attack.units, {})
    battle = _record(by, front.territory, attack, BattleResult.CALLED_OFF, seed, now)
    return _after(front, front.territory, battle, {home.player_id: home}), battle


def _reinforced(by: Played, front: Front, attack: Attack, seed: str, now: datetime) -> tuple[Front, Battle]:
    player = front.players[attack.player_id]
    territory, player = garrisons.joined(by.game, front.territory, player, attack.units, now)
    battle = _record(by, front.territory, attack, BattleResult.REINFORCED, seed, now)
    return _after(front, territory, battle, {player.player_id: player}), battle


def _fought(by: Played, front: Front, attack: Attack, seed: str, now: datetime) -> tuple[Front, Battle]:
    before, players = front.territory, dict(front.players)
    record = _record(by, before, attack, BattleResult.DEFENDER, seed, now)
    battle = decided(by.engine, record)
    losses, won = battle.attacker_losses, battle.result is BattleResult.ATTACKER
    survivors = armies.minus(attack.units, losses)
    if won:
        territory = garrisons.taken(by.game, before, attack.tribe_id, now)
        territory = garrisons.garrisoned(by.game, territory, {attack.player_id: survivors}, now)
    else:
        territory = _defended(by.game, before, battle, now)
    for member, units in before.garrison.items():
        if member in players:
            lost = battle.garrison_losses[member]
            back = armies.minus(units, lost) if won else {}
            players[member] = garrisons.back_home(by.game, before, territory, players[member], back, lost)
    attacker = players[attack.player_id]
    if won:
        attacker = attacker.model_copy(update={"away": attacker.away - armies.size(losses)})
        players[attack.player_id] = garrisons.with_rate(by.game, before, territory, attacker)
    else:
        players[attack.player_id] = _home(attacker, survivors, losses)
    return _after(front, territory, battle, players), battle


def decided(engine: battles.Engine, record: Battle) -> Battle:
    """What came of a battle, from its seed, its units, formations and terrain alone."""
    outcome = battles.fight(
        engine,
        record.terrain,
        (armies.in_order(record.attacker_units), record.attacker_formation),
        (armies.in_order(record.defender_units), record.defender_formation),
        record.seed,
    )
    lost = armies.by_unit(outcome.defender_losses)
    changes: dict[str, Any] = {
        "result": BattleResult.ATTACKER if outcome.attacker_won else BattleResult.DEFENDER,
        "attacker_power": outcome.attack,
        "attacker_losses": armies.by_unit(outcome.attacker_losses),
        "defender_power": outcome.defence,
        "defender_losses": lost,
        "garrison_losses": armies.losses_by_member(record.garrison, lost),
        "chance": outcome.chance,
        "victory_points": {},
        "territory_transferred": outcome.attacker_won and record.battle_type is not BattleType.RAID,
    }
    if record.battle_type is not BattleType.RAID:
        changes["victory_points"] = _points(record, outcome)
    return record.model_copy(update=changes)


def replayed(by: Played, battle: Battle) -> Battle:
    """A battle fought again, from its seed and inputs alone."""
    blank = {
        "attacker_losses": {},
        "defender_losses": {},
        "garrison_losses": {},
        "attacker_power": 0,
        "defender_power": 0,
    }
    return decided(by.engine, battle.model_copy(update=blank | {"result": BattleResult.DEFENDER}))


def _points(record: Battle, outcome: battles.Outcome) -> dict[str, int]:
    """The attacker's points, and the garrison's by how many units each member had in it."""
    members = sorted(record.garrison)
    weights = [armies.size(record.garrison[member]) for member in members]
    shares = battles.shares_of(outcome.defender_points, weights)
    points = dict(zip(members, shares, strict=True)) | {record.attacker_id: outcome.attacker_points}
    return {player_id: count for player_id, count in points.items() if count}


def _defended(game: Game, territory: Territory, battle: Battle, now: datetime) -> Territory:
    if territory.tribe_id is None:
        return territory.model_copy(
            update={"guards": armies.minus(territory.guards, battle.defender_losses), "changed_at": now}
        )
    left = {member: armies.minus(units, battle.garrison_losses[member]) for member, units in territory.garrison.items()}
    return garrisons.garrisoned(game, territory, left, now)


def _home(player: SeasonPlayer, survivors: armies.Units, losses: armies.Units) -> SeasonPlayer:
    gone = armies.size(survivors) + armies.size(losses)
    return player.model_copy(update={"army": armies.plus(player.army, survivors), "away": player.away - gone})


def _after(front: Front, territory: Territory, battle: Battle, players: Mapping[str, SeasonPlayer]) -> Front:
    recent = RecentBattle(
        battle_id=battle.battle_id,
        result=battle.result,
        attacker_tribe_id=battle.attacker_tribe_id,
        created_at=battle.resolved_at,
    )
    remembered = (recent, *front.territory.recent_battles)[:REMEMBERED]
    update = {"battles": battle.number, "recent_battles": remembered}
    return Front(territory.model_copy(update=update), {**front.players, **players})


def _record(by: Played, territory: Territory, attack: Attack, result: BattleResult, seed: str, now: datetime) -> Battle:
    held, fights = territory.tribe_id is not None, result is BattleResult.DEFENDER
    garrison = territory.garrison if held and fights else {}
    defenders = armies.together(garrison.values()) if held else territory.guards
    return Battle(
        battle_id=attack.battle_id,
        season_id=attack.season_id,
        battle_type=BattleType.PVP if held else BattleType.NPC,
        result=result,
        player_ids=(attack.player_id, *sorted(set(garrison) - {attack.player_id})),
        number=territory.battles + 1,
        territory_id=attack.territory_id,
        terrain=territory.terrain,
        attacker_id=attack.player_id,
        attacker_tribe_id=attack.tribe_id,
        attacker_units=attack.units,
        attacker_formation=attack.formation,
        defender_tribe_id=territory.tribe_id,
        defender_units={unit: count for unit, count in defenders.items() if count} if fights else {},
        defender_formation=territory.formation if held else Formation.BALANCED,
        garrison=garrison,
        seed=seed,
        rules=by.digest,
        engine=ENGINE_VERSION,
        queued_at=attack.queued_at,
        resolved_at=now,
    )
