"""Battles as players see them."""

from collections.abc import Mapping

from functions.conquest.models.attacks import Attack
from functions.conquest.models.battles import (
    Battle,
    BattleOutcome,
    BattleReplay,
    BattleResult,
    BattleResults,
    BattleStatus,
    BattleType,
    BattleView,
    Casualties,
    Fighter,
    LiveBattle,
    PastBattle,
    PointsAwarded,
)
from functions.conquest.rules.battles.resolving import ENGINE_VERSION, Played, replayed
from functions.conquest.rules.territories.territories import army
from shared.errors import NotFound

FOUGHT = (BattleResult.ATTACKER, BattleResult.DEFENDER)


class UnknownBattle(NotFound):
    """There is no such battle, or it is not the caller's to see."""

    code = "UNKNOWN_BATTLE"
    message = "There is no such battle. Raids, and attacks that are on their way, are seen by those who take part."


def require_seen(battle: Battle, ids: tuple[str, ...]) -> None:
    """Everybody sees who fights for the map; a raid is seen by the two alone. Raises UnknownBattle."""
    if battle.battle_type is BattleType.RAID and not set(ids) & set(battle.player_ids):
        raise UnknownBattle(battle_id=battle.battle_id)


def waiting(attack: Attack, username: str | None) -> BattleView:
    """An attack that is on its way."""
    return BattleView(
        battle_id=attack.battle_id,
        season_id=attack.season_id,
        battle_type=None,
        status=BattleStatus.QUEUED,
        territory_id=attack.territory_id,
        attacker=Fighter(
            user_id=attack.player_id,
            username=username,
            tribe_id=attack.tribe_id,
            army=army(attack.units),
            formation=attack.formation,
            power=0,
            members={},
        ),
        battle_start_time=attack.queued_at,
    )


def view(by: Played, battle: Battle, names: Mapping[str, str]) -> BattleView:
    """A battle that was decided, and that is fought again from its seed to see whether it comes out the same."""
    same = battle.engine == ENGINE_VERSION and battle.rules == by.digest
    reproduced = same and (battle.result not in FOUGHT or replayed(by, battle) == battle)
    points = dict(battle.victory_points)
    attacker = Fighter(
        user_id=battle.attacker_id,
        username=names.get(battle.attacker_id),
        tribe_id=battle.attacker_tribe_id,
        army=army(battle.attacker_units),
        formation=battle.attacker_formation,
        power=battle.attacker_power,
        members={},
    )
    return BattleView(
        **battle.model_dump(include={"battle_id", "season_id", "battle_type", "territory_id", "terrain", "number"}),
        status=BattleStatus.COMPLETED,
        attacker=attacker,
        defender=_defender(battle, names) if battle.result in FOUGHT else None,
        results=BattleResults(
            winner=battle.result,
            casualties=Casualties(attacker=army(battle.attacker_losses), defender=army(battle.defender_losses)),
            vp_awarded=PointsAwarded(attacker=points.pop(battle.attacker_id, 0), defender=sum(points.values())),
            gold_looted=battle.gold_looted,
            territory_transferred=battle.territory_transferred,
        ),
        replay=BattleReplay(
            seed=battle.seed, chance=battle.chance, rules=battle.rules, engine=battle.engine, reproduced=reproduced
        ),
        battle_start_time=battle.queued_at,
        battle_end_time=battle.resolved_at,
    )


def _defender(battle: Battle, names: Mapping[str, str]) -> Fighter:
    return Fighter(
        user_id=battle.defender_id,
        username=names.get(battle.defender_id or ""),
        tribe_id=battle.defender_tribe_id,
        army=army(battle.defender_units),
        formation=battle.defender_formation,
        power=battle.defender_power,
        members={member: army(units) for member, units in battle.garrison.items()},
    )


def opponent(battle: Battle, ids: tuple[str, ...]) -> str | None:
    """The other player of a battle: whom one raided, or who attacked; None for guards and garrisons."""
    return battle.defender_id if battle.attacker_id in ids else battle.attacker_id


def latest(battle: Battle, player_id: str) -> LiveBattle:
    """A battle as one of those who took part sees it who listens."""
    attacked = battle.attacker_id == player_id
    defended = battle.defender_losses if battle.defender_id == player_id else battle.garrison_losses.get(player_id, {})
    return LiveBattle(
        battle_id=battle.battle_id,
        territory_id=battle.territory_id,
        attacked=attacked,
        outcome=_outcome(battle, attacked=attacked),
        losses=army(battle.attacker_losses if attacked else defended),
        victory_points=battle.victory_points.get(player_id, 0),
        territory_transferred=battle.territory_transferred,
        resolved_at=battle.resolved_at,
    )


def _outcome(battle: Battle, *, attacked: bool) -> BattleOutcome:
    if battle.result not in FOUGHT:
        return BattleOutcome(battle.result.value)
    won = (battle.result is BattleResult.ATTACKER) == attacked
    return BattleOutcome.VICTORY if won else BattleOutcome.DEFEAT


def past(battle: Battle, ids: tuple[str, ...], names: Mapping[str, str]) -> PastBattle:
    """A battle as one of those who took part remembers it."""
    attacked = battle.attacker_id in ids
    return PastBattle(
        battle_id=battle.battle_id,
        battle_type=battle.battle_type,
        result=_outcome(battle, attacked=attacked),
        attacked=attacked,
        territory_id=battle.territory_id,
        opponent=names.get(opponent(battle, ids) or ""),
        vp_gained=sum(points for player_id, points in battle.victory_points.items() if player_id in ids),
        gold_looted=battle.gold_looted,
        territory_transferred=battle.territory_transferred,
        created_at=battle.resolved_at,
    )
