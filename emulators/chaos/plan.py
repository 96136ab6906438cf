"""What bots do and what goes wrong meanwhile: all of it drawn from one seed."""

import random
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

PRICE = 9_990_000
"""Micros of a euro."""

GEMS = 1000
"""What a purchase gives of the premium currency."""


class Match(NamedTuple):
    """A match of two players, by their numbers; `winner` is one of them, or -1 for a draw."""

    match_id: str
    players: tuple[int, int]
    winner: int
    kills: tuple[int, int]
    seconds: int


class Grant(NamedTuple):
    """XP for something else than a match."""

    grant_id: str
    player: int
    amount: int


class Purchase(NamedTuple):
    """A product that is bought for money, and perhaps given back by an admin."""

    key: str
    player: int
    is_refunded: bool


class Spending(NamedTuple):
    """Coins that are spent."""

    key: str
    player: int
    amount: int


Act = Match | Grant | Purchase | Spending


class Fault(NamedTuple):
    """What happens to a part, for so many seconds: a killed part is started again by the cloud itself."""

    part: str
    kind: Literal["kill", "freeze", "stop"]
    seconds: float


FAULTS: Sequence[tuple[str, Literal["kill", "freeze", "stop"]]] = (
    ("functions", "kill"),
    ("functions", "freeze"),
    ("gateway", "kill"),
    ("redis", "kill"),
    ("redis", "freeze"),
    ("redis", "stop"),
    ("tasks", "kill"),
    ("tasks", "freeze"),
    ("scheduler", "kill"),
    ("partners", "freeze"),
    ("pubsub", "freeze"),
    ("firestore", "freeze"),
)
"""What may happen. The emulators of Firestore and Pub/Sub keep what they hold in memory: they are never ended."""

LONGEST = 4.0
"""Seconds for which a part is frozen or stopped."""

KINDS = ("match", "grant", "purchase", "spending")
WEIGHTS = (60, 20, 8, 12)


def acts(seed: int, count: int, players: int) -> list[Act]:
    """So many acts of so many players, in the order in which they begin."""
    chance = random.Random(f"acts {seed}")  # noqa: S311  the same each time
    return [_act(chance, f"chaos-{seed}-{number}", players) for number in range(count)]


def faults(seed: int) -> Iterator[Fault]:
    """Faults without an end: each as often as the others, in any order."""
    chance = random.Random(f"faults {seed}")  # noqa: S311  the same each time
    while True:
        for part, kind in chance.sample(FAULTS, len(FAULTS)):
            yield Fault(part, kind, round(chance.uniform(0.5, LONGEST), 1))


def _act(chance: random.Random, name: str, players: int) -> Act:
    kind = chance.choices(KINDS, WEIGHTS)[0]
    player = chance.randrange(players)
    if kind == "grant":
        return Grant(name, player, chance.randint(1, 500))
    if kind == "purchase":
        return Purchase(name, player, is_refunded=chance.random() < 1 / 3)
    if kind == "spending":
        return Spending(name, player, chance.randint(1, 20))
    other = (player + chance.randrange(1, players)) % players
    kills = (chance.randint(0, 30), chance.randint(0, 30))
    return Match(name, (player, other), chance.choice((player, other, -1)), kills, chance.randint(10, 900))
