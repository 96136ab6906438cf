"""How many battles the engine decides a second on one core, and how long an attack waits for its result."""

import asyncio
import random
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import httpx

from emulators.cloud import CloudError
from emulators.composition import usual_parts
from functions.conquest.models.game import Formation, Terrain
from functions.conquest.rules.battles import engine as battles
from functions.conquest.rules.seasons.default_game import GAME
from functions.conquest.store import attacks
from shared import clients
from tests.battles import a_tribe, attack_on, warrior
from tests.bench import players
from tests.bench.players import Player
from tests.bench.stage import open_cloud
from tests.conquest import season

BATTLES = 1000
EDGE = range(21, 51)
A_SECOND = 5
"""Attacks a second, each by another player on the next territory: what is measured is an attack, not a queue."""

PATIENCE = 30.0
WARM = 5


@dataclass(frozen=True, slots=True)
class BattleSpeed:
    """Battles a second of processor time; seconds from sending an attack to its battle, or why nobody measured."""

    rate: float
    waited_p50: float = 0
    waited_p95: float = 0
    skipped: str = ""


def measure(folder: Path, rounds: int, seconds: float, number: int) -> BattleSpeed:
    """Decide battles for `seconds` a round, the median; then attack in a cloud of its own."""
    rate = median(_rate(seconds) for _ in range(rounds))
    try:
        with open_cloud(folder, usual_parts(), BCRYPT_COST="4") as cloud:
            waited = sorted(asyncio.run(_attack(cloud.address("gateway"), number)))
    except CloudError as error:
        return BattleSpeed(rate, skipped=str(error))
    return BattleSpeed(rate, waited[len(waited) // 2], waited[len(waited) * 95 // 100])


def _rate(seconds: float) -> float:
    engine, draw = battles.engine(GAME), random.Random(1)
    armies = [tuple(draw.randint(0, 500) for _ in battles.UNITS) for _ in range(2 * BATTLES)]
    terrains, formations = draw.choices(list(Terrain), k=BATTLES), draw.choices(list(Formation), k=2 * BATTLES)
    sides = list(zip(armies, formations, strict=True))
    fought, used, end = 0, 0.0, time.perf_counter() + seconds
    while time.perf_counter() < end:
        began = time.process_time()
        for number in range(BATTLES):
            battles.fight(engine, terrains[number], sides[number], sides[number + BATTLES], f"seed-{number}")
        used += time.process_time() - began
        fought += BATTLES
    return fought / used


async def _attack(gateway: str, number: int) -> list[float]:
    accounts = await players.open_accounts(WARM + number)
    on = await season()
    for account in accounts:
        await warrior(on, account.id, a_tribe())
    async with httpx.AsyncClient(base_url=gateway, timeout=20) as http:
        sent = []
        for place, account in enumerate(accounts):
            sent.append(asyncio.create_task(_one(http, account, EDGE[place % len(EDGE)])))
            await asyncio.sleep(1 / A_SECOND)
        waited = await asyncio.gather(*sent)
    await clients.close()
    return waited[WARM:]


async def _one(http: httpx.AsyncClient, account: Player, territory_id: int) -> float:
    began = time.monotonic()
    headers = {"authorization": f"Bearer {account.token}"}
    body = attack_on(territory_id, cavalry=50)
    answer = await http.post("/v1/battles/attack-territory", headers=headers, json=body)
    battle_id = answer.raise_for_status().json()["data"]["battle_id"]
    while await attacks.battle(battle_id) is None:
        if time.monotonic() - began > PATIENCE:
            raise TimeoutError(f"attack {battle_id} was not decided within {PATIENCE:.0f} s")
        await asyncio.sleep(0.01)
    return time.monotonic() - began
