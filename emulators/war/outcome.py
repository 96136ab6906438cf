"""What the API says after the end of a war."""

import asyncio
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from emulators.replay.api import ApiError, client_session
from emulators.replay.concurrency import do_each
from emulators.replay.matches_file import Problem
from emulators.replay.registration import Account
from emulators.war import record
from emulators.war.checks import Outcome
from emulators.war.fighting import War

AT_ONCE = 16
JOB = "conquest-run-seasons"

BOARD_PATIENCE = 45
"""Seconds in which boards come to have the last points: a page is kept for 15, and points move after they count."""

AGAIN = 2
"""Seconds between one look at a board and the next."""


async def look(
    war: War, accounts: Mapping[int, Account], current: Mapping[str, Any], scheduler: str, *, with_result: bool
) -> Outcome:
    """How the war ended, once nothing waits any more. Raises ApiError, Unavailable, Unreachable."""
    season_id = war.position.season_id
    if left := await record.settle(war.position, lambda: _run_job(scheduler), with_result=with_result):
        war.problems.append(Problem(season_id, f"{left}, {record.PATIENCE} s after the end"))
    kept = await record.read(season_id)
    players: dict[str, Mapping[str, Any]] = {}

    async def ask(account: Account) -> None:
        try:
            players[account.user_id] = await war.api.get("/v1/users/me", await account.token(war.api))
        except ApiError as error:
            war.problems.append(Problem(account.email, str(error)))

    await do_each(accounts.values(), AT_ONCE, ask)
    viewer = next(iter(accounts.values()))
    shown = await war.api.get(f"/v1/territories?season_id={season_id}", await viewer.token(war.api))
    won = sum(mine["victory_points"] for mine in players.values())
    of_tribes = sum(part["points"] for part in kept.tribe_points)
    return Outcome(
        current,
        players,
        shown["territories"],
        await _settled_board(war, viewer, "players", "victory_points", won),
        await _settled_board(war, viewer, "tribes", "total_vp", of_tribes),
        kept,
    )


async def _run_job(scheduler: str) -> None:
    """Have the scheduler run what it runs each minute; where it is running already, that is as good."""
    async with client_session() as session:
        await session.post(f"{scheduler}/jobs/{JOB}/run")


async def _settled_board(war: War, viewer: Account, of: str, field: str, points: int) -> list[Mapping[str, Any]]:
    """A board that has so many points in all, or what it says when patience is over."""
    until = time.monotonic() + BOARD_PATIENCE
    while True:
        lines = await _board(war, viewer, of)
        if sum(line[field] for line in lines) == points or time.monotonic() > until:
            return lines
        await asyncio.sleep(AGAIN)


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
