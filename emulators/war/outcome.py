"""What the API says after the end of a war."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from emulators.replay.api import ApiError
from emulators.replay.concurrency import do_each
from emulators.replay.matches_file import Problem
from emulators.replay.registration import Account
from emulators.war import record
from emulators.war.checks import Outcome
from emulators.war.fighting import War

AT_ONCE = 16


async def look(
    war: War, accounts: Mapping[int, Account], current: Mapping[str, Any], say: Callable[[str], None]
) -> Outcome:
    """How the war ended, once nothing waits any more. Raises ApiError, Unavailable, Unreachable."""
    season_id = war.position.season_id
    kept = await record.settled(season_id, war.position.hours, say)
    players: dict[str, Mapping[str, Any]] = {}

    async def ask(account: Account) -> None:
        try:
            players[account.user_id] = await war.api.get("/v1/users/me", await account.token(war.api))
        except ApiError as error:
            war.problems.append(Problem(account.email, str(error)))

    await do_each(accounts.values(), AT_ONCE, ask)
    viewer = next(iter(accounts.values()))
    shown = await war.api.get(f"/v1/territories?season_id={season_id}", await viewer.token(war.api))
    return Outcome(
        current,
        players,
        shown["territories"],
        await _board(war, viewer, "players"),
        await _board(war, viewer, "tribes"),
        kept,
    )


async def _board(war: War, viewer: Account, of: str) -> list[Mapping[str, Any]]:
    """All lines of a board."""
    lines: list[Mapping[str, Any]] = []
    cursor = ""
    while True:
        query = urlencode({"season_id": war.position.season_id, "limit": 50} | ({"cursor": cursor} if cursor else {}))
        page = await war.api.get(f"/v1/leaderboard/{of}?{query}", await viewer.token(war.api))
        lines += page[of]
        cursor = page["next_cursor"]
        if not cursor:
            return lines
