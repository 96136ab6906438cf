"""Who plays in the demo season: names and countries, and how well they play."""

from dataclasses import dataclass

from emulators.replay.accounts import DEMO_PLAYER
from emulators.replay.matches_file import Person


@dataclass(frozen=True, slots=True)
class DemoPlayer:
    """A player and their strength: 400 points more win ten matches of eleven."""

    person: Person
    strength: int


_OTHERS = (
    ("nova", "NovaStrike", "US", 1720),
    ("kiyoshi", "Kiyoshi", "JP", 1680),
    ("ingrid", "Ingrid Solberg", "NO", 1610),
    ("mateus", "mateus.dev", "BR", 1560),
    ("zofia", "Zofia", "PL", 1540),
    ("amara", "Amara Okafor", "NG", 1500),
    ("pixelfox", "PixelFox", "DE", 1480),
    ("linh", "Linh Trần", "VN", 1450),
    ("oisin", "Oisín", "IE", 1430),
    ("quiet-storm", "QuietStorm", "CA", 1400),
    ("elif", "Elif", "TR", 1380),
    ("bastien", "Bastien", "FR", 1350),
    ("hana", "하나 Hana", "KR", 1340),
    ("tavita", "Tavita", "WS", 1300),
    ("lucia", "Lucía", "AR", 1280),
    ("grumpy-yak", "GrumpyYak", "KZ", 1250),
    ("priya", "Priya S.", "IN", 1240),
    ("jonas", "Jonas", "SE", 1200),
    ("salma", "Salma", "MA", 1180),
    ("tom-tom", "TomTom", "GB", 1150),
    ("mei", "Mei-Ling", "TW", 1120),
    ("nomad", "Nomad", None, 1060),
    ("rookie-seven", "rookie_7", "AU", 980),
)

OTHERS = tuple(Person(f"demo-{key}", f"{key}@players.example", name, country) for key, name, country, _ in _OTHERS)
DEMO = DemoPlayer(DEMO_PLAYER, 1420)
PLAYERS = (DEMO, *(DemoPlayer(person, row[3]) for person, row in zip(OTHERS, _OTHERS, strict=True)))
