"""Attacks that wait, and battles that were decided."""

from collections.abc import Iterable
from datetime import datetime

from functions.conquest.models.attacks import Attack
from functions.conquest.models.battles import Battle
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

ATTACKS = Collection("conquest_attacks", Attack)
BATTLES = Collection("conquest_battles", Battle)


def new_id() -> str:
    """The id of an attack, and of the battle that comes of it."""
    return ATTACKS.new_id()


def add(tx: Transaction, attack: Attack) -> None:
    """Write an attack that waits from now on."""
    tx.create(ATTACKS, attack.battle_id, attack)


async def oldest(place: str, limit: int) -> list[Attack]:
    """The attacks that have waited longest for a territory (a read each, one at least)."""
    return await ATTACKS.select(
        ("place", "==", place), order=[("queued_at", "ASCENDING"), ("battle_id", "ASCENDING")], limit=limit
    )


async def waiting_since(before: datetime, limit: int) -> list[Attack]:
    """Attacks that were queued before a moment, the oldest first (a read each, one at least)."""
    return await ATTACKS.select(("queued_at", "<", before), order=[("queued_at", "ASCENDING")], limit=limit)


async def of_season(season_id: str, limit: int) -> list[Attack]:
    """Attacks of a season that wait (a read each, one at least)."""
    return await ATTACKS.select(("season_id", "==", season_id), limit=limit)


async def count_waiting(season_id: str) -> int:
    """How many attacks of a season wait (a read for each thousand)."""
    return await ATTACKS.count(("season_id", "==", season_id))


def decide(tx: Transaction, decided: Iterable[Battle]) -> None:
    """Write battles in the place of their attacks. The commit is lost when another has decided one of them."""
    for battle in decided:
        tx.create(BATTLES, battle.battle_id, battle)
        tx.delete(ATTACKS, battle.battle_id)


def record(tx: Transaction, battle: Battle) -> None:
    """Write a battle that waited for nothing."""
    tx.create(BATTLES, battle.battle_id, battle)


def forget(tx: Transaction, attack: Attack) -> None:
    """Delete an attack whose player is not there any more."""
    tx.delete(ATTACKS, attack.battle_id)


async def attack(battle_id: str) -> Attack | None:
    """An attack that waits (one read)."""
    return await ATTACKS.get(battle_id)


async def battle(battle_id: str) -> Battle | None:
    """A battle that was decided (one read)."""
    return await BATTLES.get(battle_id)


async def history(player_ids: tuple[str, ...], limit: int, after: tuple[datetime, str] | None) -> list[Battle]:
    """Battles that any of these took part in, the latest first (a read each, one at least)."""
    return await BATTLES.select(
        ("player_ids", "array_contains_any", list(player_ids)),
        order=[("resolved_at", "DESCENDING"), ("battle_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )
