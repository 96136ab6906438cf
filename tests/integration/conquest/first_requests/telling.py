"""News of the war that players are told."""

from datetime import UTC, datetime

from functions.conquest.events import BattleResolved, PlayerRaided
from functions.conquest.models.game import Unit
from functions.conquest.models.seasons import SeasonNews
from functions.conquest.models.tasks import TellSeason
from functions.conquest.models.tribes import Tribe, TribeChange
from functions.conquest.operations.battles import resolving
from functions.conquest.rules.tribes.changes import changed
from functions.conquest.store import attacks
from tests.battles import EDGE, a_tribe, queued, warrior
from tests.bench import in_process
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.conquest import enlisted, season, war
from tests.conquest_tribes import founded, garrisoned, member


async def fought(tribe: Tribe, defenders: int, attackers: int = 60) -> BattleResolved:
    """A tribe's first member has stood in a territory with so many militia when cavalry of nobody came."""
    on, attacker = await war(), await player()
    await garrisoned(on, tribe, EDGE, {next(iter(tribe.members)): {Unit.MILITIA: defenders}})
    await warrior(on, attacker.id, a_tribe())
    battle_id = await queued(attacker.id, cavalry=attackers)
    await resolving.resolve(on.season_id, EDGE)
    battle = await attacks.battle(battle_id)
    assert battle is not None
    return BattleResolved.model_validate(battle.model_dump())


async def pair() -> Tribe:
    """A tribe of two in the season that is on."""
    owner, friend = await player(), await player()
    return await founded(await war(), owner.id, {friend.id: member()})


async def _battle() -> Request:
    return in_process.push(await fought(await pair(), 5))


async def raid(*, won: bool = True) -> PlayerRaided:
    """A raid that took gold, unless it is said otherwise."""
    on, raided = await war(), await player()
    now = datetime.now(UTC)
    gold = 120 if won else 0
    return PlayerRaided(
        battle_id=f"battle-{raided.id}",
        season_id=on.season_id,
        raider_id="raider",
        player_id=raided.id,
        won=won,
        gold_looted=gold,
        raided_at=now,
    )


async def _raid() -> Request:
    return in_process.push(await raid())


async def _tribe() -> Request:
    tribe = await pair()
    joined = changed(TribeChange.JOINED, tribe, tribe, next(iter(tribe.members)), datetime.now(UTC))
    return in_process.push(joined)


async def begun() -> Request:
    """The page of a season's only player."""
    on, ada = await season(), await player()
    await enlisted(on, ada.id)
    return Request("POST", body=TellSeason(season_id=on.season_id, news=SeasonNews.BEGUN).model_dump())


REQUESTS = {
    "conquest-tell-of-battle": _battle,
    "conquest-tell-of-raid": _raid,
    "conquest-tell-of-season": begun,
    "conquest-tell-of-tribe": _tribe,
}
