"""What a match is worth."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from functions.battlepass.models.xp import XpSource
from functions.battlepass.rules import xp as rules
from functions.matches.events import MatchCompleted

START = datetime(2026, 11, 1, tzinfo=UTC)


def match(winner_id: str | None = "ada", duration: float | None = None, **ada: int | None) -> MatchCompleted:
    return MatchCompleted.model_validate(
        {
            "match_id": "m1",
            "played_at": START,
            "winner_id": winner_id,
            "duration_seconds": duration,
            "players": [{"player_id": "ada", **ada}, {"player_id": "bob"}],
        }
    )


@pytest.mark.parametrize(
    ("played", "xp"),
    [
        (match("ada"), 100),
        (match("bob"), 50),
        (match(None), 50),
        (match("ada", kills=7), 135),
        (match("ada", streak=3), 130),
        (match("ada", 99.9), 109),
        (match("ada", 100), 110),
        (match("ada", 9.99), 100),
        (match("bob", 312.5, kills=4, streak=2), 50 + 20 + 20 + 31),
        (match(None, 60, kills=1), 50 + 5 + 6),
        (match("ada", kills=40), 300),
        (match("ada", kills=41), 300),
        (match("bob", kills=49), 295),
        (match("bob", 86_400, kills=100_000, streak=100_000), 300),
        (match("bob", 0, kills=0, streak=0), 50),
    ],
)
def test_match_xp(played, xp):
    assert rules.match_xp(played, played.players[0]) == xp


counts = some.none() | some.integers(0, 100_000)


@given(some.sampled_from(["ada", "bob", None]), some.none() | some.floats(0, 86_400), counts, counts)
def test_match_xp_is_between_50_and_300(winner_id, duration, kills, streak):
    played = match(winner_id, duration, kills=kills, streak=streak)
    assert 50 <= rules.match_xp(played, played.players[0]) <= 300


@pytest.mark.parametrize(
    ("winner_id", "source"),
    [("ada", XpSource.MATCH_WIN), ("bob", XpSource.MATCH_LOSS), (None, XpSource.MATCH_DRAW)],
)
def test_what_xp_is_logged_as(winner_id, source):
    assert rules.match_source(match(winner_id), "ada") is source
