"""What players are told of battles and raids, in English and German."""

from collections.abc import Iterable, Mapping

from functions.conquest.events import PlayerRaided
from functions.conquest.models.battles import Battle, BattleResult, BattleType
from functions.conquest.models.tribes import Tribe
from functions.conquest.rules.battles import units as armies
from functions.conquest.rules.players.notices import WORTH_TELLING, kept, news
from shared.events.notices import PlayerNotice
from shared.mail.templates import Text

ATTACK_WON = "attack_won"
ATTACK_LOST = "attack_lost"
ATTACK_CALLED_OFF = "attack_called_off"
GARRISON_HELD = "garrison_held"
GARRISON_LOST = "garrison_lost"
TERRITORY_ATTACKED = "territory_attacked"
TERRITORY_CAPTURED = "territory_captured"
TERRITORY_LOST = "territory_lost"
PLAYER_RAIDED = "player_raided"
RAID_REPELLED = "raid_repelled"

TEXTS = {
    ATTACK_WON: {
        "en": Text("Territory {territory} is yours", ("Your attack has won. You lost {units} units.",)),
        "de": Text("Gebiet {territory} gehört euch", ("Dein Angriff war erfolgreich. Verluste: {units} Einheiten.",)),
    },
    ATTACK_LOST: {
        "en": Text("Territory {territory} has held", ("Your attack has failed. You lost {units} units.",)),
        "de": Text(
            "Gebiet {territory} hat standgehalten",
            ("Dein Angriff ist gescheitert. Verluste: {units} Einheiten.",),
        ),
    },
    ATTACK_CALLED_OFF: {
        "en": Text("Your attack on territory {territory} was called off", ("Your units have come home.",)),
        "de": Text("Dein Angriff auf Gebiet {territory} wurde abgesagt", ("Deine Einheiten sind zu Hause.",)),
    },
    GARRISON_HELD: {
        "en": Text("Your garrison was attacked", ("Territory {territory} has held. You lost {units} units.",)),
        "de": Text(
            "Deine Garnison wurde angegriffen",
            ("Gebiet {territory} hat standgehalten. Verluste: {units} Einheiten.",),
        ),
    },
    GARRISON_LOST: {
        "en": Text(
            "Territory {territory} is lost",
            ("Another tribe has taken it. You lost {units} units; the others have come home.",),
        ),
        "de": Text(
            "Gebiet {territory} ist verloren",
            ("Ein anderer Stamm hat es erobert. Verluste: {units} Einheiten; die übrigen sind zu Hause.",),
        ),
    },
    TERRITORY_ATTACKED: {
        "en": Text("{tribe} was attacked", ("Territory {territory} has held. Its garrison may need your units.",)),
        "de": Text(
            "{tribe} wurde angegriffen",
            ("Gebiet {territory} hat standgehalten. Die Garnison kann Verstärkung brauchen.",),
        ),
    },
    TERRITORY_CAPTURED: {
        "en": Text("{tribe} has taken territory {territory}", ("Station units there to keep it.",)),
        "de": Text("{tribe} hat Gebiet {territory} erobert", ("Stationiere Einheiten, um es zu halten.",)),
    },
    TERRITORY_LOST: {
        "en": Text("{tribe} has lost territory {territory}", ("Another tribe has taken it.",)),
        "de": Text("{tribe} hat Gebiet {territory} verloren", ("Ein anderer Stamm hat es erobert.",)),
    },
    PLAYER_RAIDED: {
        "en": Text("You were raided", ("{gold} gold was taken. You are protected from raids for a while.",)),
        "de": Text(
            "Du wurdest überfallen",
            ("{gold} Gold wurde geraubt. Für eine Weile bist du vor Überfällen geschützt.",),
        ),
    },
    RAID_REPELLED: {
        "en": Text("Your units have repelled a raid", ("No gold was taken.",)),
        "de": Text("Deine Einheiten haben einen Überfall abgewehrt", ("Es wurde kein Gold geraubt.",)),
    },
}
"""By notice, then by language."""


def tribes_of(battle: Battle) -> set[str]:
    """The tribes whose members are told of a battle: who held the territory, and who has taken it."""
    told = {battle.defender_tribe_id, battle.attacker_tribe_id if battle.territory_transferred else None}
    return {tribe_id for tribe_id in told if tribe_id} if _is_fought(battle) else set()


def of_battle(battle: Battle, tribes: Mapping[str, Tribe]) -> list[PlayerNotice]:
    """Tells those who had units in a battle, and the members of the tribes that it concerns; each once.

    Who attacked has just done it, and is told of what took long. What was lost is kept for who comes back later; the
    rest is of the moment, and one for all battles of ten minutes.
    """
    won = battle.territory_transferred
    told = {battle.attacker_id: _to_attacker(battle)}
    for member, lost in battle.garrison_losses.items():
        told[member] = _to_garrison(battle, member, armies.size(lost))
    by_tribe = {battle.attacker_tribe_id: TERRITORY_CAPTURED} if won else {}
    by_tribe[battle.defender_tribe_id] = TERRITORY_LOST if won else TERRITORY_ATTACKED
    for tribe_id, tribe in tribes.items():
        _to_members(told, by_tribe[tribe_id], battle, tribe)
    return [notice for notice in told.values() if notice is not None]


def of_raid(raid: PlayerRaided) -> PlayerNotice:
    """Tells who was raided: what took gold is kept for who comes back later."""
    values = {"gold": str(raid.gold_looted), "battle_id": raid.battle_id}
    if raid.won:
        return kept(news(PLAYER_RAIDED, raid.battle_id, raid.player_id, values))
    return news(RAID_REPELLED, raid.battle_id, raid.player_id, values, collapse=raid.season_id)


def _is_fought(battle: Battle) -> bool:
    """Whether there was a battle: an attack may find nothing to fight."""
    return battle.battle_type is not BattleType.RAID and battle.result in {BattleResult.ATTACKER, BattleResult.DEFENDER}


def _to_attacker(battle: Battle) -> PlayerNotice | None:
    names = {
        BattleResult.ATTACKER: ATTACK_WON,
        BattleResult.DEFENDER: ATTACK_LOST,
        BattleResult.CALLED_OFF: ATTACK_CALLED_OFF,
    }
    name = names.get(battle.result)
    if name is None or battle.resolved_at - battle.queued_at < WORTH_TELLING:
        return None
    return _news(name, battle, battle.attacker_id, units=armies.size(battle.attacker_losses))


def _to_garrison(battle: Battle, member: str, units: int) -> PlayerNotice:
    if battle.territory_transferred:
        return kept(_news(GARRISON_LOST, battle, member, units=units))
    return _news(GARRISON_HELD, battle, member, units=units)


def _to_members(told: dict[str, PlayerNotice | None], name: str, battle: Battle, tribe: Tribe) -> None:
    others: Iterable[str] = tribe.members.keys() - told.keys()
    for member in sorted(others):
        told[member] = _news(name, battle, member, tribe=tribe.name)


def _news(name: str, battle: Battle, player_id: str, **more: int | str) -> PlayerNotice:
    values = {"territory": str(battle.territory_id), "battle_id": battle.battle_id}
    values |= {key: str(value) for key, value in more.items()}
    return news(name, battle.battle_id, player_id, values, collapse=battle.season_id)
