"""Matches to report and to deliver."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from functions.matches.events import MatchCompleted
from tests.accounts import Account
from tests.local_api import LocalApi

REACTIONS = ("stats-record-match", "leaderboards-rate-match", "battlepass-award-match-xp")


def new_report(winner: Account, loser: Account, **changes: Any) -> dict[str, Any]:
    """A report that was never sent."""
    whole = {
        "match_id": uuid.uuid4().hex,
        "played_at": (datetime.now(UTC) - timedelta(minutes=1)).isoformat(),
        "winner_id": winner.id,
        "map": "arena",
        "duration_seconds": 100,
        "players": [
            {"player_id": winner.id, "kills": 7, "deaths": 2, "shots": 100, "hits": 60, "streak": 3},
            {"player_id": loser.id, "kills": 2, "deaths": 7},
        ],
    }
    return whole | changes


def completed(winner: Account, loser: Account, **changes: Any) -> MatchCompleted:
    """A match that ended."""
    return MatchCompleted.model_validate(new_report(winner, loser, **changes))


async def react(api: LocalApi, match: MatchCompleted, **options: str) -> None:
    """Let all that hears of matches hear of this one."""
    for name in REACTIONS:
        answer = await api.push(name, match, **options)
        assert answer.status_code == 204, (name, answer.text)
