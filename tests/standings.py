"""What moves ratings and boards, and what players see of them."""

from typing import Any

from tests.accounts import Account
from tests.local_api import LocalApi, data_of
from tests.matches import completed

RATE, RECONCILE = "leaderboards-rate-match", "leaderboards-reconcile-boards"


async def rate(api: LocalApi, winner: Account, loser: Account, **changes: Any) -> None:
    answer = await api.push(RATE, completed(winner, loser, **changes))
    assert answer.status_code == 204, answer.text


async def reconcile(api: LocalApi) -> None:
    assert (await api.deliver(RECONCILE, b"{}")).status_code == 204


async def own(api: LocalApi, player: Account) -> dict[str, Any]:
    return dict(data_of(await api("leaderboards-get-my-standing", token=player.token)))


async def board(api: LocalApi, player: Account, region: str = "") -> dict[str, Any]:
    if region:
        answer = await api("leaderboards-get-regional", token=player.token, path_values={"region": region})
    else:
        answer = await api("leaderboards-get-global", token=player.token)
    return dict(data_of(answer))
