"""Open a season of the war on the local cloud: `python -m samples.war.season`, by `make war`."""

import argparse
import asyncio
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from emulators.replay.accounts import ensure_accounts
from emulators.replay.api import Api, ApiError, Unreachable, client_session
from emulators.replay.cloud import NoCloud, find_cloud


def main() -> None:
    """Open it, or say which is on."""
    parser = argparse.ArgumentParser(prog="python -m samples.war.season", description="Open a season of the war.")
    data = Path(os.environ.get("LUDUS_DATA") or ".ludus")
    parser.add_argument("--data", type=Path, default=data, help="folder of the local cloud (%(default)s)")
    parser.add_argument("--minutes", type=float, default=2, help="until it starts (%(default)s)")
    parser.add_argument("--hour-seconds", type=int, default=20, help="how long an hour of the game is (%(default)s)")
    options = parser.parse_args()
    try:
        print(asyncio.run(_open(options)))
    except (ApiError, NoCloud, OSError, Unreachable) as error:
        sys.exit(f"war: {error}")


async def _open(options: argparse.Namespace) -> str:
    cloud = find_cloud(options.data)
    async with client_session() as session:
        api = Api(session, cloud.gateway)
        acting = await ensure_accounts(api, cloud)
        body = season_of(datetime.now(UTC), timedelta(minutes=options.minutes), options.hour_seconds)
        try:
            made = await api.post("/api/v1/admin/conquest/seasons", body, await acting.admin.token(api))
        except ApiError as error:
            if error.code != "CONQUEST_SEASONS_OVERLAP":
                raise
            made = await api.get("/v1/seasons/current", await acting.player.token(api))
    starts, ends = (datetime.fromisoformat(made["timeline"][when]).astimezone() for when in ("starts_at", "ends_at"))
    times = f"starts at {starts:%H:%M:%S}, ends at {ends:%H:%M:%S}"
    return f"{made['name']}: {times}. Register before: open {cloud.gateway}/samples/war/"


def season_of(now: datetime, registration: timedelta, hour_seconds: int) -> dict[str, Any]:
    """A season without a fee, whose registration is open from now to its start."""
    start = (now + registration).isoformat()
    return {
        "name": "War of tabs",
        "registration_starts_at": now.isoformat(),
        "registration_ends_at": start,
        "starts_at": start,
        "entry_fee": 0,
        "hour_seconds": hour_seconds,
    }


if __name__ == "__main__":
    main()
