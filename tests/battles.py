"""Attacks of conquest for tests: tribes by their ids alone, units at home, and what a war has of each kind."""

import uuid
from collections import Counter
from typing import Any

from functions.conquest.models.attacks import AttackTerritory
from functions.conquest.models.game import Unit
from functions.conquest.models.players import Army, SeasonPlayer
from functions.conquest.models.seasons import Season
from functions.conquest.models.territories import Territory
from functions.conquest.operations.battles import attacking
from functions.conquest.store import attacks, players, territories
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.conquest import enlisted

EDGE = 31
"""Plains at the edge of the map: 40 militia and 10 spearmen guard them, and fifty cavalry always win."""


def a_tribe() -> str:
    """The id of a tribe of nobody else."""
    return f"tribe-{uuid.uuid4().hex[:8]}"


async def warrior(season: Season, player_id: str, tribe_id: str | None, **changes: Any) -> SeasonPlayer:
    """A player of a tribe with a hundred cavalry at home, unless it is said otherwise."""
    return await enlisted(season, player_id, **({"tribe_id": tribe_id, "army": {Unit.CAVALRY: 100}} | changes))


def attack_on(territory_id: int, formation: str = "offensive", **army: int) -> dict[str, Any]:
    """The request that attacks a territory."""
    return {"territory_id": territory_id, "army": army, "formation": formation}


async def queued(player_id: str, territory_id: int = EDGE, **army: int) -> str:
    """An attack that waits, and of which no task knows; returns its id."""
    wanted = AttackTerritory(territory_id=territory_id, army=Army(**(army or {"cavalry": 50})))

    async def body(tx: Transaction) -> str:
        receipt = await attacking.attack(tx, player_id, wanted)
        tx.afterwards.clear()
        return receipt.battle_id

    return await transaction.run(body)


async def changed(season: Season, territory_id: int, **changes: Any) -> Territory:
    """A territory as a test wants it."""

    async def body(tx: Transaction) -> Territory:
        place = await territories.territory_in(tx, territories.document_id(season.season_id, territory_id))
        after = place.model_copy(update=changes)
        territories.save(tx, after)
        return after

    return await transaction.run(body)


async def all_units(season: Season) -> dict[str, Counter[Unit]]:
    """What each player has of each kind: at home, in garrisons, and on the way; checks that `away` says so."""
    own: dict[str, Counter[Unit]] = {}
    away: Counter[str] = Counter()
    documents = await players.PLAYERS.select(("season_id", "==", season.season_id), limit=1000)
    for player in documents:
        own[player.player_id] = Counter(player.army)
    for place in await territories.of_season(season.season_id):
        for player_id, units in place.garrison.items():
            own[player_id] += Counter(units)
            away[player_id] += sum(units.values())
    for attack in await attacks.ATTACKS.select(("season_id", "==", season.season_id), limit=1000):
        own[attack.player_id] += Counter(attack.units)
        away[attack.player_id] += sum(attack.units.values())
    assert {player.player_id: player.away for player in documents if player.away} == dict(away)
    return own


async def fallen(season: Season) -> dict[str, Counter[Unit]]:
    """What each player has lost in the battles of a season."""
    lost: dict[str, Counter[Unit]] = {}
    for battle in await attacks.BATTLES.select(("season_id", "==", season.season_id), limit=1000):
        each = {battle.attacker_id: battle.attacker_losses, **battle.garrison_losses}
        if battle.defender_id:
            each[battle.defender_id] = battle.defender_losses
        for player_id, units in each.items():
            lost[player_id] = lost.get(player_id, Counter()) + Counter(units)
    return lost
