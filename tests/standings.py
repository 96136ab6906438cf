"""What moves ratings and boards, and what players see of them."""

from typing import Any

import pytest

from functions.leaderboards.store import board_maintenance
from functions.leaderboards.store.ratings import RATINGS
from tests.accounts import Account
from tests.local_api import LocalApi, data_of
from tests.matches import completed

RATE, RECONCILE = "leaderboards-rate-match", "leaderboards-reconcile-boards"


async def rate(api: LocalApi, winner: Account, loser: Account, **changes: Any) -> None:
    answer = await api.push(RATE, completed(winner, loser, **changes))
    assert answer.status_code == 204, answer.text


async def reconcile(api: LocalApi) -> None:
    assert (await api.deliver(RECONCILE, b"{}")).status_code == 204


async def in_batches(monkeypatch: pytest.MonkeyPatch, least: int) -> None:
    """Have boards filled and compared in ten batches or so, however many players other tests have rated."""
    ranked = await RATINGS.count(("standing", ">=", 0))
    monkeypatch.setattr(board_maintenance, "BATCH", max(least, ranked // 10))


async def own(api: LocalApi, player: Account) -> dict[str, Any]:
    return dict(data_of(await api("leaderboards-get-my-standing", token=player.token)))


async def board(api: LocalApi, player: Account, region: str = "") -> dict[str, Any]:
    if region:
        answer = await api("leaderboards-get-regional", token=player.token, path_values={"region": region})
    else:
        answer = await api("leaderboards-get-global", token=player.token)
    return dict(data_of(answer))
