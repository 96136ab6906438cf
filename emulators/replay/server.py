"""A game server: it trades its key for tokens and reports with them."""

import time
from typing import Any

from emulators.replay.api import Answered, Api, ApiError

UNAUTHENTICATED = 401
RENEWED_SECONDS_BEFORE = 60.0


async def trade_key(api: Api, key: str) -> Any:
    """A token for a key, and for how many seconds. Raises ApiError with status 401 for a key that is not known."""
    return await api.post("/api/v1/auth/server-token", {"key": key})


class GameServer:
    """Sends what a game server may send; its token is renewed before it ends, and once when it is refused."""

    def __init__(self, api: Api, key: str) -> None:
        self._api = api
        self._key = key
        self._token = ""
        self._renew_at = 0.0

    async def report(self, match: dict[str, Any]) -> Answered:
        """Report a match. Raises ApiError and Unreachable."""
        if time.monotonic() > self._renew_at:
            await self._renew()
        try:
            return await self._send(match)
        except ApiError as error:
            if error.status != UNAUTHENTICATED:
                raise
        await self._renew()
        return await self._send(match)

    async def _send(self, match: dict[str, Any]) -> Answered:
        return await self._api.send("POST", "/api/v1/matches", token=self._token, body=match)

    async def _renew(self) -> None:
        traded = await trade_key(self._api, self._key)
        self._token = traded["access_token"]
        self._renew_at = time.monotonic() + traded["expires_in"] - RENEWED_SECONDS_BEFORE
