"""The matches of the demo season: made up, the same each time, plausible."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from emulators.replay.matches_file import Match
from emulators.seed.players import DEMO, PLAYERS, DemoPlayer
from functions.matches.models import MatchReport, Participant

COUNT = 300
DAYS = 30
LAST = datetime(2024, 1, 31, 20, tzinfo=UTC)
"""When the last of them ends, before they are moved to now."""

MAPS = ("arena", "rooftops", "canyon", "foundry")
DEMO_SHARE = 0.15
DRAW_SHARE = 0.04
UNCOUNTED_SHARE = 0.05
ROUNDS = 10


def demo_matches() -> Sequence[Match]:
    """All matches, in the order in which they were played; the demo player is in about one of six."""
    chance = random.Random("first light")  # noqa: S311 - a demo, the same each time
    begin = LAST - timedelta(days=DAYS)
    moments = sorted(begin + timedelta(seconds=chance.randrange(DAYS * 86400)) for _ in range(COUNT - 1))
    return [
        Match(number, _match(chance, f"first-light-{number:03d}", moment))
        for number, moment in enumerate((*moments, LAST), 1)
    ]


def _match(chance: random.Random, match_id: str, played_at: datetime) -> MatchReport:
    first, second = _meet(chance)
    expected = 1 / (1 + 10 ** ((second.strength - first.strength) / 400))
    drawn = chance.random() < DRAW_SHARE
    winner = None if drawn else first if chance.random() < expected else second
    rounds = (ROUNDS // 2, ROUNDS // 2) if drawn else (6, chance.randrange(6))
    seconds = round(sum(rounds) * chance.uniform(14, 32), 1)
    counted = chance.random() >= UNCOUNTED_SHARE
    best = rounds if winner is not second else rounds[::-1]
    players = tuple(
        _part(chance, player, own, other) if counted else Participant(player_id=player.person.player_id)
        for player, own, other in ((first, *best), (second, *best[::-1]))
    )
    return MatchReport.model_validate(
        {
            "match_id": match_id,
            "played_at": played_at,
            "map": chance.choice(MAPS),
            "winner_id": winner.person.player_id if winner else None,
            "duration_seconds": seconds,
            "players": players,
        }
    )


def _meet(chance: random.Random) -> tuple[DemoPlayer, DemoPlayer]:
    """Two who are matched: the second is one of the nearest of a few candidates."""
    first = DEMO if chance.random() < DEMO_SHARE else chance.choice(PLAYERS)
    others = chance.sample([player for player in PLAYERS if player is not first], 4)
    return first, min(others, key=lambda other: abs(other.strength - first.strength))


def _part(chance: random.Random, player: DemoPlayer, won: int, lost: int) -> Participant:
    """One player's part in a match of which they won and lost so many rounds."""
    shots = (won + lost) * chance.randint(4, 12)
    questions = chance.randint(8, 15)
    answers = questions - chance.randrange(3)
    fastest = chance.randint(600, 1900)
    return Participant(
        player_id=player.person.player_id,
        score=won,
        kills=won + chance.randrange(3),
        deaths=lost + chance.randrange(2),
        shots=shots,
        hits=round(shots * min(0.85, max(0.2, chance.gauss(player.strength / 3200, 0.08)))),
        streak=min(won, chance.randint(1, 5)),
        questions=questions,
        answers=answers,
        answer_time_ms=sum(fastest + chance.randrange(3500) for _ in range(answers)),
        fastest_answer_ms=fastest,
    )
