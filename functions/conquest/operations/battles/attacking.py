"""Attacks on territories: queued by players, decided a little later.

Queueing writes no territory: two hundred who attack one at once do not wait for each other.
"""

from functools import partial

from functions.conquest.models.attacks import AttackReceipt, AttackTerritory, ResolveAttacks
from functions.conquest.rules.battles import attacks as rules
from functions.conquest.rules.buildings import economy
from functions.conquest.rules.seasons.seasons import require_active
from functions.conquest.rules.territories.territories import UnknownTerritory, army
from functions.conquest.store import attacks, players, seasons, territories
from shared.events.tasks import enqueue
from shared.firestore.transaction import Transaction


async def attack(tx: Transaction, player_id: str, wanted: AttackTerritory) -> AttackReceipt:
    """Send units against a territory: they are away from now on. Two reads in one call, two writes, a task.

    Raises UnknownConquestSeason, SeasonNotActive, NotRegistered, UnknownTerritory and what `attacks.sent` does.
    """
    season = require_active(await seasons.current(), tx.now)
    rules.require_army(season.game, wanted.army)
    place = territories.TERRITORIES.ref(territories.document_id(season.season_id, wanted.territory_id))
    own = players.PLAYERS.ref(players.document_id(season.season_id, player_id))
    await tx.fetch(own, place)
    territory = await tx.get(territories.TERRITORIES, place.id)
    if territory is None:
        raise UnknownTerritory(territory_id=wanted.territory_id)
    player = economy.advance(season, await players.player_in(tx, season.season_id, player_id), tx.now).player
    after, sent = rules.sent(season.game, player, territory, wanted, attacks.new_id(), tx.now)
    players.save(tx, after)
    attacks.add(tx, sent)
    work = ResolveAttacks(season_id=season.season_id, territory_id=wanted.territory_id)
    tx.after_commit(partial(_enqueued, work))
    return AttackReceipt(battle_id=sent.battle_id, status="queued", remaining_army=army(after.army))


async def _enqueued(work: ResolveAttacks) -> None:
    await enqueue(work)
