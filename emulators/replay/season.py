"""A season for matches that were before the present one, so that their XP counts towards a battle pass, too."""

from datetime import datetime, timedelta
from typing import Any

from emulators.replay.accounts import Accounts
from emulators.replay.api import Api, ApiError

NUMBERS = range(1000, 1020)
"""The numbers that replays give to their seasons, out of the way of a studio's own."""

LENGTH_AFTER = timedelta(weeks=4)
NOT_FOUND = 404


async def current_season(api: Api, token: str) -> Any | None:
    """The season that is on, or None."""
    try:
        return await api.get("/api/v1/battlepass/current", token)
    except ApiError as error:
        if error.status != NOT_FOUND:
            raise
        return None


async def cover(api: Api, accounts: Accounts, first: datetime, last: datetime) -> str:
    """See that matches between two moments are in a season as far as this can be; returns what to say about it.

    What is before the present season gets a season of its own. XP of matches outside of any season counts for the
    profiles only. Raises ApiError.
    """
    token = await accounts.admin.token(api)
    current = await current_season(api, token)
    end = last + LENGTH_AFTER
    if current is not None:
        end = datetime.fromisoformat(current["start_date"])
        if end <= first:
            return f"Season {current['season_number']}, {current['name']}, covers the matches."
    for number in NUMBERS:
        body = {
            "season_number": number,
            "name": "Replay",
            "theme": "Recorded matches",
            "start_date": first.isoformat(),
            "end_date": end.isoformat(),
            "backdated": True,
        }
        try:
            await api.post("/api/v1/admin/battlepass/seasons", body, token)
        except ApiError as error:
            if error.code == "SEASON_EXISTS":
                continue
            if error.code == "SEASONS_OVERLAP":
                break
            raise
        return f"Season {number}, Replay, was created for the matches from {first:%Y-%m-%d} to {end:%Y-%m-%d}."
    return "There are seasons in that time already; XP of matches outside of them counts for the profiles only."
