"""Score boards as staff makes them, game servers submit to them, and players see them."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.accounts import Account
from tests.local_api import LocalApi, data_of
from tests.standings import reconcile

SUBMIT, TOP, RANK = "leaderboards-submit-score", "leaderboards-get-score-top", "leaderboards-get-score-rank"


def new_season(**changes: Any) -> dict[str, Any]:
    """A board of all time that began an hour ago, with these differences."""
    start = (datetime.now(UTC) - timedelta(hours=1)).isoformat()
    return {"season_id": f"board-{uuid.uuid4().hex[:12]}", "name": "Points", "start_date": start} | changes


async def create(api: LocalApi, admin: Account, **changes: Any) -> str:
    """Create a board; returns its id."""
    made = data_of(await api("leaderboards-create-score-season", token=admin.token, json=new_season(**changes)))
    return str(made["season_id"])


async def submit(api: LocalApi, server: Account, season: str, player: Account, score: float, **more: Any) -> Any:
    """A score of a player, as the API answers it."""
    body = {"player_id": player.id, "score": score} | more
    return data_of(await api(SUBMIT, token=server.token, path_values={"season_id": season}, json=body))


async def top(api: LocalApi, player: Account, season: str, **params: Any) -> dict[str, Any]:
    answer = await api(TOP, token=player.token, path_values={"season_id": season}, params=params)
    return dict(data_of(answer))


async def rank(api: LocalApi, player: Account, season: str, of: Account | None = None, **params: Any) -> dict[str, Any]:
    values = {"season_id": season, "player_id": (of or player).id}
    return dict(data_of(await api(RANK, token=player.token, path_values=values, params=params)))


async def fill(api: LocalApi) -> None:
    """Let the job fill the boards that somebody needed."""
    await reconcile(api)
