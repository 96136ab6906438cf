"""Battles by value: the samples of the requirements, and what holds of any battle."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.conquest.models.game import Formation, Terrain
from functions.conquest.rules.battles import engine as battles
from functions.conquest.rules.battles.engine import NOBODY, Army
from functions.conquest.rules.seasons.default_game import GAME

ENGINE = battles.engine(GAME)

armies = st.tuples(*[st.integers(0, 10_000)] * 4)
formations = st.sampled_from(Formation)
terrains = st.sampled_from(Terrain)


def attack(army: Army, formation: Formation, terrain: Terrain, enemy: Army = NOBODY) -> int:
    return battles.power(ENGINE, ENGINE.attack[terrain, formation], army, enemy)


@pytest.mark.parametrize(
    ("army", "formation", "terrain", "enemy", "expected"),
    [
        ((100, 0, 0, 0), Formation.BALANCED, Terrain.PLAINS, NOBODY, 100_000),
        ((0, 0, 0, 50), Formation.OFFENSIVE, Terrain.PLAINS, (0, 0, 100, 0), 323_437),
        ((0, 0, 0, 50), Formation.BALANCED, Terrain.PLAINS, NOBODY, 187_500),
        ((0, 0, 0, 50), Formation.BALANCED, Terrain.FOREST, NOBODY, 140_625),
        ((0, 0, 0, 50), Formation.BALANCED, Terrain.RIVER, NOBODY, 84_375),
        ((0, 0, 100, 0), Formation.BALANCED, Terrain.HILLS, NOBODY, 200_000),
        ((0, 100, 0, 0), Formation.BALANCED, Terrain.FOREST, NOBODY, 198_000),
        ((0, 0, 0, 50), Formation.BALANCED, Terrain.PLAINS, (50, 0, 50, 0), 234_375),
    ],
)
def test_power_of_an_attack(army: Army, formation: Formation, terrain: Terrain, enemy: Army, expected: int) -> None:
    assert attack(army, formation, terrain, enemy) == expected


@pytest.mark.parametrize(
    ("terrain", "formation", "expected"),
    [
        (Terrain.PLAINS, Formation.BALANCED, 100_000),
        (Terrain.CASTLE, Formation.BALANCED, 195_000),
        (Terrain.RIVER, Formation.DEFENSIVE, 138_000),
        (Terrain.HILLS, Formation.OFFENSIVE, 103_500),
    ],
)
def test_power_of_a_garrison(terrain: Terrain, formation: Formation, expected: int) -> None:
    side = ENGINE.defence[terrain, formation]
    assert battles.power(ENGINE, side, (100, 0, 0, 0), NOBODY) == expected


@given(armies, formations, armies, formations, terrains, st.text(max_size=40))
def test_any_battle(
    army: Army, stands: Formation, garrison: Army, holds: Formation, terrain: Terrain, seed: str
) -> None:
    outcome = battles.fight(ENGINE, terrain, (army, stands), (garrison, holds), seed)
    assert outcome == battles.fight(ENGINE, terrain, (army, stands), (garrison, holds), seed)
    assert 900 <= outcome.chance <= 1100
    assert outcome.attacker_won == (outcome.attack > outcome.defence)
    for before, lost, won in (
        (army, outcome.attacker_losses, outcome.attacker_won),
        (garrison, outcome.defender_losses, not outcome.attacker_won),
    ):
        assert all(0 <= gone <= there for gone, there in zip(lost, before, strict=True))
        assert sum(lost) <= sum(before) * (360 if won else 600) // 1000


def test_an_equal_attack_fails_and_nobody_loses_what_is_not_there() -> None:
    outcome = battles.fight(ENGINE, Terrain.PLAINS, (NOBODY, Formation.BALANCED), (NOBODY, Formation.BALANCED), "seed")
    assert outcome[:3] == (False, 0, 0)
    assert outcome.attacker_losses == outcome.defender_losses == NOBODY


def test_all_chances_come_about_as_often() -> None:
    drawn = [battles.chance(f"battle-{number}", 0, 100) for number in range(20_000)]
    assert set(drawn) == set(range(900, 1101))
    assert abs(sum(drawn) / len(drawn) - 1000) < 2


GOLDEN = ("c0ffee", (50, 30, 20, 10), (80, 20, 40, 5))


def test_a_battle_of_record_comes_out_as_it_did() -> None:
    """A change of the engine is a new engine: battles that were fought are replayed by the one they were fought by."""
    seed, army, garrison = GOLDEN
    sides = (army, Formation.OFFENSIVE), (garrison, Formation.DEFENSIVE)
    assert battles.fight(ENGINE, Terrain.CASTLE, *sides, seed) == battles.Outcome(
        False, 191_100, 472_759, 914, (30, 18, 12, 6), (11, 3, 6, 1), 41, 141
    )


@given(st.integers(0, 10**9), st.lists(st.integers(0, 10**6), min_size=1, max_size=20))
def test_parts_sum_to_the_whole(whole: int, weights: list[int]) -> None:
    parts = battles.shares_of(whole, weights)
    assert sum(parts) == (whole if sum(weights) else 0)
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part * sum(weights) - whole * weight) <= sum(weights)
