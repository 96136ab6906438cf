"""Deciding the attacks that wait for a territory: in order, ten a commit, by one resolver at a time.

Delivered twice, or killed anywhere: what was committed is decided, with its units where they belong, and what was not
waits for the next task: of those that find the lease taken, one comes again when it runs out. Where none is left, the
job finds the attacks that wait too long.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import partial
from secrets import token_hex

from functions.conquest.events import BattleResolved, TerritoryCaptured
from functions.conquest.models.attacks import Attack, ResolveAttacks
from functions.conquest.models.battles import Battle
from functions.conquest.models.seasons import Season
from functions.conquest.operations.leaderboards.victory_points import award
from functions.conquest.rules.battles import resolving as rules
from functions.conquest.rules.battles.attacks import AT_ONCE
from functions.conquest.rules.battles.resolving import Front
from functions.conquest.rules.buildings import economy
from functions.conquest.rules.seasons import hours
from functions.conquest.store import attacks, leases, players, seasons, territories
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

MOST_COMMITS = 50
"""Commits of one task. What waits after them is another task's."""

WAITS_TOO_LONG = timedelta(seconds=5)
"""What has waited longer is the job's, which looks each minute."""

CLOCKS_DIFFER = timedelta(milliseconds=100)
"""How much later than the end of a lease a task comes again."""

MOST_LATE = 1000


async def resolve(season_id: str, territory_id: int) -> int:
    """Decide what waits for a territory; returns how many attacks that was. Nothing, while another does.

    The first who finds another there comes again when that one's lease runs out: it may have died.

    Of ten attacks at most: a read each, one of the territory, one of each player concerned; twice as many writes as
    attacks, one of the territory, one of each player. Before it returns, it looks once more (one read).
    """
    place, decided = territories.document_id(season_id, territory_id), 0
    season = await seasons.current_or(season_id)
    for _ in range(MOST_COMMITS):
        token = token_hex(8)
        if not (asked := await leases.take(place, token)).ours:
            if asked.again_in is not None:
                at = datetime.now(UTC) + asked.again_in + CLOCKS_DIFFER
                await enqueue(ResolveAttacks(season_id=season_id, territory_id=territory_id), at=at)
            return decided
        try:
            decided += await transaction.run(partial(_decide, season, territory_id))
        finally:
            await leases.release(place, token)
        if not await attacks.oldest(place, 1):
            return decided
    await enqueue(ResolveAttacks(season_id=season_id, territory_id=territory_id))
    return decided


async def sweep(now: datetime) -> int:
    """Have attacks that have waited too long decided; returns for how many territories."""
    late = await attacks.waiting_since(now - WAITS_TOO_LONG, MOST_LATE)
    at = {(attack.season_id, attack.territory_id) for attack in late}
    for season_id, territory_id in sorted(at):
        await enqueue(ResolveAttacks(season_id=season_id, territory_id=territory_id))
    return len(at)


async def drained(season_id: str) -> bool:
    """Whether no attack of a season waits any more; those that do are asked for (a read each, one at least).

    A season that has settled takes no attacks, so what is drained stays so.
    """
    waiting = await attacks.of_season(season_id, MOST_LATE)
    for territory_id in sorted({attack.territory_id for attack in waiting}):
        await enqueue(ResolveAttacks(season_id=season_id, territory_id=territory_id))
    return not waiting


async def _decide(season: Season, territory_id: int, tx: Transaction) -> int:
    """Decide the oldest attacks on a territory in one commit."""
    place = territories.document_id(season.season_id, territory_id)
    waiting = await attacks.oldest(place, AT_ONCE)
    if not waiting:
        return 0
    before = await _front(tx, season, place, waiting)
    front, by, fought = before, rules.played(season), []
    for attack in waiting:
        if attack.player_id not in front.players:
            attacks.forget(tx, attack)
            continue
        front, battle = rules.resolve(by, front, attack, token_hex(16), tx.now)
        fought.append(battle)
    await _save(tx, before, front, fought)
    attacks.decide(tx, fought)
    for battle in fought:
        _publish(tx, battle)
    return len(waiting)


async def _front(tx: Transaction, season: Season, place: str, waiting: Iterable[Attack]) -> Front:
    """The territory, then all who attack it or stand in it, each as of now."""
    attackers = {attack.player_id for attack in waiting}
    await tx.fetch(territories.TERRITORIES.ref(place), *players.refs(season.season_id, attackers))
    territory = hours.accounted(season, await territories.territory_in(tx, place), tx.now)
    concerned = await players.some(tx, season.season_id, attackers | set(territory.garrison))
    return Front(
        territory, {name: economy.advance(season, player, tx.now).player for name, player in concerned.items()}
    )


async def _save(tx: Transaction, before: Front, after: Front, fought: Iterable[Battle]) -> None:
    """Write the territory, and the players who have changed; then give all their points, and their tribes.

    Whoever took part and listens is shown the battle, changed or not.
    """
    territories.save(tx, after.territory)
    for name, player in after.players.items():
        if player != before.players[name]:
            players.save(tx, player)
    points: Counter[str] = Counter()
    tribe_of: dict[str, str | None] = {}
    for battle in fought:
        for name in battle.player_ids:
            players.show(tx, name)
        for name in battle.victory_points.keys() & after.players.keys():
            points[name] += battle.victory_points[name]
            tribe_of[name] = battle.attacker_tribe_id if name == battle.attacker_id else battle.defender_tribe_id
    await award(tx, after.territory.season_id, points, tribe_of, after.territory.territory_id)


def _publish(tx: Transaction, battle: Battle) -> None:
    defenders = tuple(sorted(battle.garrison))
    tx.emit(
        BattleResolved(
            battle_id=battle.battle_id,
            season_id=battle.season_id,
            battle_type=battle.battle_type,
            result=battle.result,
            territory_id=battle.territory_id,
            attacker_id=battle.attacker_id,
            attacker_tribe_id=battle.attacker_tribe_id,
            defender_ids=defenders,
            defender_tribe_id=battle.defender_tribe_id,
            victory_points=battle.victory_points,
            resolved_at=battle.resolved_at,
        )
    )
    if battle.territory_transferred and battle.territory_id and battle.attacker_tribe_id:
        tx.emit(
            TerritoryCaptured(
                battle_id=battle.battle_id,
                season_id=battle.season_id,
                territory_id=battle.territory_id,
                player_id=battle.attacker_id,
                tribe_id=battle.attacker_tribe_id,
                lost_by_tribe_id=battle.defender_tribe_id,
                lost_by_ids=defenders,
                captured_at=battle.resolved_at,
            )
        )
