"""Battles: whole numbers alone, so that each can be played again and comes out the same.

Armies are tuples of counts in the order of `UNITS`. Source: CryptoTribes 12.1 for power; the rest is chosen (README).
"""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from functions.conquest.models.game import Formation, Game, Terrain, Unit

Army = tuple[int, ...]

UNITS = tuple(Unit)
NOBODY: Army = (0,) * len(UNITS)


class Side(NamedTuple):
    """What units of one side are worth, in permille of permille, on a terrain in a formation."""

    strength: Army
    factor: int


class Engine(NamedTuple):
    """A game's numbers, laid out for many battles."""

    attack: dict[tuple[Terrain, Formation], Side]
    defence: dict[tuple[Terrain, Formation], Side]
    counters: tuple[tuple[int, int, int], ...]
    costs: Army
    variance: int
    loser_casualties: int
    winner_casualties: int
    gold_a_victory_point: int


class Outcome(NamedTuple):
    """What came of a battle. `chance` is what the attack was multiplied by, in permille."""

    attacker_won: bool
    attack: int
    defence: int
    chance: int
    attacker_losses: Army
    defender_losses: Army
    attacker_points: int
    defender_points: int


SCALE = 1000**3
"""Of the permille of the unit's terrain, of the garrison, and of formation and terrain together by `Side.factor`."""


def engine(game: Game) -> Engine:
    """The numbers of a game."""
    attack, defence = {}, {}
    for terrain, on in game.terrains.items():
        for formation, stands in game.formations.items():
            bare = tuple(game.units[u].hp * game.units[u].damage * on.units.get(u, 1000) for u in UNITS)
            attack[terrain, formation] = Side(bare, 1000 * on.attack * stands.attack)
            defence[terrain, formation] = Side(bare, on.garrison_hp * on.defence * stands.defence)
    return Engine(
        attack,
        defence,
        tuple((UNITS.index(c.unit), UNITS.index(c.against), c.permille - 1000) for c in game.counters),
        tuple(game.units[unit].cost for unit in UNITS),
        game.battles.variance,
        game.battles.loser_casualties,
        game.battles.winner_casualties,
        game.battles.gold_a_victory_point,
    )


def power(engine: Engine, side: Side, army: Army, enemy: Army, chance: int = 1000) -> int:
    """How strong an army is against another: the sum over its units of count, HP, damage and all factors; one floor.

    A counter counts by the share of the enemy that it is good against.
    """
    opponents = sum(enemy) or 1
    shares = [1000 * opponents] * len(army)
    for unit, against, more in engine.counters:
        shares[unit] += more * enemy[against]
    total = sum(map(_product, army, side.strength, shares))
    return total * side.factor * chance // (SCALE * 1000 * 1000 * opponents * 1000)


def _product(count: int, strength: int, share: int) -> int:
    return count * strength * share


def chance(seed: str, draw: int, variance: int) -> int:
    """A number drawn from a seed, as likely each: 1000 less `variance` to 1000 and `variance`, in permille."""
    digest = hashlib.sha256(f"{seed}:{draw}".encode()).digest()
    return 1000 - variance + int.from_bytes(digest[:8]) % (2 * variance + 1)


def fight(
    engine: Engine,
    terrain: Terrain,
    attackers: tuple[Army, Formation],
    defenders: tuple[Army, Formation],
    seed: str,
) -> Outcome:
    """An attack. Who defends wins where both are as strong; who won loses the less, the weaker the other was."""
    army, garrison = attackers[0], defenders[0]
    drawn = chance(seed, 0, engine.variance)
    attack = power(engine, engine.attack[terrain, attackers[1]], army, garrison, drawn)
    defence = power(engine, engine.defence[terrain, defenders[1]], garrison, army)
    won = attack > defence
    weaker, stronger = sorted((attack, defence))
    winner_loses = engine.winner_casualties * weaker // stronger if stronger else 0
    attacker_losses = casualties(army, winner_loses if won else engine.loser_casualties)
    defender_losses = casualties(garrison, engine.loser_casualties if won else winner_loses)
    return Outcome(
        won,
        attack,
        defence,
        drawn,
        attacker_losses,
        defender_losses,
        _worth(engine, defender_losses) // engine.gold_a_victory_point,
        _worth(engine, attacker_losses) // engine.gold_a_victory_point,
    )


def casualties(army: Army, permille: int) -> Army:
    """Which units a share of an army is: a floor of the sum, by largest remainder, the first unit where those tie."""
    return shares_of(sum(army) * permille // 1000, army)


def shares_of(whole: int, weights: Sequence[int]) -> Army:
    """A whole in parts as the weights are to each other: they sum to the whole, by largest remainder.

    Where remainders tie, the first has it. Without any weight nobody gets anything.
    """
    total = sum(weights)
    if not total:
        return (0,) * len(weights)
    parts = [whole * weight // total for weight in weights]
    left = whole - sum(parts)
    by_remainder = sorted(range(len(weights)), key=lambda index: -(whole * weights[index] % total))
    for index in by_remainder[:left]:
        parts[index] += 1
    return tuple(parts)


def _worth(engine: Engine, army: Army) -> int:
    return sum(count * cost for count, cost in zip(army, engine.costs, strict=True))
