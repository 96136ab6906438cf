"""Calls of the functions of friends, as players make them."""

from typing import Any

from tests.accounts import Account
from tests.local_api import LocalApi, data_of


async def request(api: LocalApi, player: Account, other: Account, **body: Any) -> str:
    """A player asks another, or accepts; how they stand then."""
    answer = await api("friends-request-friend", token=player.token, path_values={"user_id": other.id}, json=body)
    return str(data_of(answer)["state"])


async def befriend(api: LocalApi, player: Account, other: Account) -> None:
    """Two players become friends."""
    assert await request(api, player, other) == "sent"
    assert await request(api, other, player) == "friends"


async def remove(api: LocalApi, player: Account, other: Account, **params: str) -> str:
    """A player ends what there is; how they stand then."""
    path = {"user_id": other.id}
    return str(
        data_of(await api("friends-remove-friend", token=player.token, path_values=path, params=params))["state"]
    )


async def block(api: LocalApi, player: Account, other: Account) -> str:
    """A player blocks another; how they stand then."""
    path = {"user_id": other.id}
    return str(data_of(await api("friends-block-player", token=player.token, path_values=path, json={}))["state"])


async def unblock(api: LocalApi, player: Account, other: Account) -> str:
    """A player ends a block; how they stand then."""
    path = {"user_id": other.id}
    return str(data_of(await api("friends-unblock-player", token=player.token, path_values=path))["state"])


async def state(api: LocalApi, player: Account, other: Account) -> str:
    """How another player stands to a player."""
    path = {"user_id": other.id}
    return str(data_of(await api("friends-get-relation", token=player.token, path_values=path))["state"])


async def listed(api: LocalApi, player: Account, which: str = "friends") -> list[str]:
    """Who is in one of a player's lists, on its first page."""
    answer = await api("friends-list-friends", token=player.token, params={"state": which})
    return [item["user_id"] for item in data_of(answer)["items"]]
