"""Everybody of the demo who acts: players by their name in the demo, and an admin."""

import uuid
from collections.abc import Mapping
from typing import Any

from emulators.replay.api import Api
from emulators.replay.operator import Admin
from emulators.replay.registration import Account


class People:
    """Sends requests as somebody. All that is sent here may be sent twice: a key makes it count once."""

    def __init__(self, api: Api, accounts: Mapping[str, Account], admin: Admin) -> None:
        self._api = api
        self._accounts = accounts
        self._admin = admin

    def id_of(self, who: str) -> str:
        """The id of a player."""
        return self._accounts[f"demo-{who}"].user_id

    async def get(self, who: str, path: str) -> Any:
        """What a player is answered. Raises ApiError and Unreachable."""
        return await self._api.get(path, await self._token(who))

    async def post(self, who: str, path: str, body: dict[str, Any] | None = None, *, method: str = "POST") -> Any:
        """What a player is answered to a body. Raises ApiError and Unreachable."""
        token, key = await self._token(who), uuid.uuid4().hex
        return (await self._api.send(method, path, token=token, body=body or {}, key=key)).data

    async def _token(self, who: str) -> str:
        return await (self._admin if who == "admin" else self._accounts[f"demo-{who}"]).token(self._api)
