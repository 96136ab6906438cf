"""The game server's one address, /play: a WebSocket, on which a player shows an access token first."""

import asyncio
import json
from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import Any

import httpx
from aiohttp import WSMsgType, web

from samples.duel.server.duel import Player
from samples.duel.server.lobby import Lobby
from samples.duel.server.rules import Hand

HELLO_SECONDS = 10.0
HEARTBEAT_SECONDS = 15.0
MOST_BYTES = 4096
MOST_UNSENT = 64


class Socket:
    """A connection: what is told is sent in order, and nobody waits for it."""

    def __init__(self, socket: web.WebSocketResponse) -> None:
        self._socket = socket
        self._unsent: asyncio.Queue[Mapping[str, Any] | None] = asyncio.Queue(MOST_UNSENT)

    def tell(self, message: Mapping[str, Any]) -> None:
        """Send a message; who does not read any more misses it."""
        with suppress(asyncio.QueueFull):
            self._unsent.put_nowait(message)

    def end(self) -> None:
        """Close the connection when all is sent."""
        with suppress(asyncio.QueueFull):
            self._unsent.put_nowait(None)

    async def send(self) -> None:
        """Send what is told, until the end."""
        with suppress(ConnectionError):
            while (message := await self._unsent.get()) is not None:
                await self._socket.send_str(json.dumps(message))
        await self._socket.close()


class Door:
    """Lets players in: pages of these origins, with a token that the API takes."""

    def __init__(self, api: httpx.AsyncClient, origins: Collection[str], lobby: Lobby) -> None:
        self._api = api
        self._origins = origins
        self._lobby = lobby

    async def play(self, request: web.Request) -> web.WebSocketResponse:
        """Serve a connection from its hello to its end."""
        if request.headers.get("Origin") not in self._origins:
            raise web.HTTPForbidden(text="This page may not play here.")
        socket = web.WebSocketResponse(heartbeat=HEARTBEAT_SECONDS, max_msg_size=MOST_BYTES)
        await socket.prepare(request)
        connection = Socket(socket)
        sending = asyncio.create_task(connection.send())
        hello = read(await _first(socket))
        player = await self._player(hello.get("token"))
        if player is None:
            connection.tell({"kind": "refused", "why": "Sign in again: the game server does not know you."})
            connection.end()
        else:
            self._lobby.enter(player, connection, seeks=hello.get("seeks") is True)
            try:
                await self._serve(socket, player)
            finally:
                self._lobby.leave(player, connection)
                connection.end()
        await sending
        return socket

    async def _player(self, token: object) -> Player | None:
        """To whom an access token belongs, as the API says."""
        if not isinstance(token, str) or not token.isascii():
            return None
        try:
            answer = await self._api.get("/api/v1/profiles/me", headers={"Authorization": f"Bearer {token}"})
        except httpx.HTTPError:
            return None
        if answer.status_code != httpx.codes.OK:
            return None
        profile = answer.json()["data"]
        return Player(profile["user_id"], profile["display_name"])

    async def _serve(self, socket: web.WebSocketResponse, player: Player) -> None:
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                continue
            said = read(message.data)
            if said.get("kind") == "seek":
                self._lobby.seek(player)
            elif said.get("kind") == "choose" and said.get("hand") in set(Hand) and isinstance(said.get("round"), int):
                self._lobby.choose(player, said["round"], Hand(said["hand"]))


async def _first(socket: web.WebSocketResponse) -> str:
    """The first message; nothing, where none comes in time."""
    try:
        return await socket.receive_str(timeout=HELLO_SECONDS)
    except (TimeoutError, TypeError):
        return ""


def read(text: str) -> dict[str, Any]:
    """A message; what is none says nothing."""
    with suppress(ValueError):
        said = json.loads(text)
        if isinstance(said, dict):
            return said
    return {}
