"""Score boards."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.bench import in_process, players
from tests.bench.callers import player, staff
from tests.bench.in_process import Request

SEASONS = "/api/v1/admin/leaderboards/seasons"


def a_season(**changes: Any) -> dict[str, Any]:
    """A board of all time."""
    start = (datetime.now(UTC) - timedelta(hours=1)).isoformat()
    return {"season_id": f"board-{uuid.uuid4().hex[:12]}", "name": "Points", "start_date": start} | changes


async def made(**changes: Any) -> str:
    """A board that there is."""
    create = Request("POST", SEASONS, await staff(), a_season(**changes))
    return str((await in_process.call("leaderboards-create-score-season", create)).data["season_id"])


async def submission(season_id: str, player_id: str = "", server: str = "", **more: Any) -> Request:
    """A score of a player."""
    body = {"player_id": player_id or (await player()).id, "score": 7} | more
    return Request("POST", f"/api/v1/leaderboards/{season_id}/submit", server or await players.open_server(), body)


async def _create() -> Request:
    return Request("POST", SEASONS, await staff(), a_season())


async def _submit() -> Request:
    return await submission(await made())


async def _top() -> Request:
    season = await made()
    await in_process.call("leaderboards-submit-score", await submission(season))
    return Request(path=f"/api/v1/leaderboards/{season}/top", token=(await player()).token)


async def _rank() -> Request:
    season, own = await made(), await player()
    await in_process.call("leaderboards-submit-score", await submission(season, own.id))
    return Request(path=f"/api/v1/leaderboards/{season}/rank/{own.id}", token=own.token)


async def _change() -> Request:
    return Request("PUT", f"{SEASONS}/{await made()}", await staff(), {"name": "Coins"})


async def _friends() -> Request:
    season, own = await made(), await player()
    await in_process.call("leaderboards-submit-score", await submission(season, own.id))
    return Request(path=f"/api/v1/leaderboards/{season}/friends", token=own.token)


async def _list() -> Request:
    await made()
    return Request(path="/api/v1/leaderboards/seasons", token=(await player()).token)


async def _remove() -> Request:
    season, own = await made(), await player()
    await in_process.call("leaderboards-submit-score", await submission(season, own.id))
    path = f"/api/v1/admin/leaderboards/{season}/entries/{own.id}?reason=cheated"
    return Request("DELETE", path, await staff())


async def _refused() -> Request:
    season = await made(proof="match")
    assert (await in_process.call("leaderboards-submit-score", await submission(season))).status == 422
    return Request(path=f"/api/v1/admin/leaderboards/{season}/refused", token=await staff())


REQUESTS = {
    "leaderboards-change-score-season": _change,
    "leaderboards-get-score-friends": _friends,
    "leaderboards-list-refused-scores": _refused,
    "leaderboards-list-score-seasons": _list,
    "leaderboards-remove-score": _remove,
    "leaderboards-create-score-season": _create,
    "leaderboards-get-score-rank": _rank,
    "leaderboards-get-score-top": _top,
    "leaderboards-submit-score": _submit,
}
