"""The client."""

import asyncio
import random as chance
import time
import uuid
from collections.abc import Awaitable, Callable, Mapping
from types import TracebackType
from typing import Any, Self

import httpx

from ludus_sdk._async.offline import AsyncOfflineQueue
from ludus_sdk._async.transport import AsyncTransport
from ludus_sdk._async.upload import upload
from ludus_sdk.clock import Clock
from ludus_sdk.errors import LudusError, SessionEnded
from ludus_sdk.generated._async.services import AsyncServices
from ludus_sdk.generated.operations import OPERATIONS
from ludus_sdk.operation import CallOptions, Given, Operation
from ludus_sdk.session import Session, Sessions
from ludus_sdk.storage import MemoryStorage, Storage
from ludus_sdk.waiting import WaitingList

EARLY = 30
"""Seconds before its end at which an access token is refreshed."""


def _ignore(*_: object) -> None:
    """Tell nobody."""


class AsyncLudus(AsyncServices):
    """A client of one Ludus. It keeps the session of whoever signs in, and refreshes it when that is needed.

    `address` is the gateway's, such as `https://api.example.com`. `storage` keeps the session and the offline queue.
    `on_session_ended` is called once when the player has to sign in again. `now`, `sleep` and `random` are the
    device's.
    """

    def __init__(
        self,
        address: str,
        *,
        storage: Storage | None = None,
        on_session_ended: Callable[[], object] = _ignore,
        http: httpx.AsyncClient | None = None,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        random: Callable[[], float] = chance.random,
    ) -> None:
        super().__init__(self)
        kept = storage or MemoryStorage()
        self._clock = Clock(now)
        self._http = http or httpx.AsyncClient(limits=httpx.Limits(max_connections=50))
        self._transport = AsyncTransport(address.rstrip("/"), self._http, self._clock, sleep, random)
        self._sessions = Sessions(kept)
        self._on_session_ended = on_session_ended
        self._server: tuple[str, Callable[[], Awaitable[str]]] | None = None
        self._refreshing = asyncio.Lock()
        self._failures = 0
        self._last_failure: Exception | None = None
        self.offline = AsyncOfflineQueue(self._call, WaitingList(kept), self._sessions, self.now)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    def now(self) -> float:
        """The server's time in seconds since 1970, whatever the device's clock says."""
        return self._clock.now()

    def session(self) -> Session | None:
        """The session of whoever is signed in, None where nobody is."""
        return self._sessions.read()

    async def sign_in_server(self, key: str) -> None:
        """Sign a game server in by its key. Its token lasts an hour; a new one is asked for by itself."""

        async def shown() -> str:
            return key

        await self._sign_in_server("key", shown)

    async def sign_in_server_by_identity(self, identity: Callable[[], Awaitable[str]]) -> None:
        """Sign a game server in by the identity that a token of OpenID Connect proves.

        `identity` gives such a token: `google_identity`, or any other that Ludus accepts. It is asked again whenever a
        new token of Ludus is needed.
        """
        await self._sign_in_server("oidc_token", identity)

    async def _sign_in_server(self, field: str, proof: Callable[[], Awaitable[str]]) -> None:
        self._server = (field, proof)
        await self._refresh(self._sessions.read())

    async def sign_out(self) -> None:
        """End the session here and on the server. It is forgotten here even if the server gives no answer."""
        try:
            if self._server is None:
                await self.auth.logout()
        finally:
            self._server = None
            self._sessions.forget()

    async def upload(
        self, ticket: Mapping[str, Any], data: bytes, on_progress: Callable[[int, int], object] = _ignore
    ) -> None:
        """Send a file by the ticket that an operation answered with. `on_progress` is told the bytes sent, and all."""
        await upload(self._http, ticket, data, on_progress)

    async def call(
        self,
        operation_id: str,
        *,
        path: Mapping[str, str | int] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        options: CallOptions | None = None,
    ) -> Any:
        """Make any call by the id of its operation. The services do the same with names and types."""
        return await self._call(operation_id, Given(path or {}, query or {}, body), options or CallOptions())

    async def _call(self, operation_id: str, given: Given, options: CallOptions) -> Any:
        operation = OPERATIONS[operation_id]
        answer = await self._answer_to(operation, given, options)
        if operation.signs_in and answer.get("kind") == "signed_in":
            self._sessions.keep(answer, self.now())
        return answer

    async def _answer_to(self, operation: Operation, given: Given, options: CallOptions) -> Any:
        headers = {"Idempotency-Key": options.idempotency_key or str(uuid.uuid4())} if operation.keyed else {}
        if operation.public or (operation.guest and self._sessions.read() is None):
            return await self._transport.send(operation, given, headers, options)
        session = await self._fresh()
        try:
            return await self._transport.send(operation, given, headers | _proof(session), options)
        except LudusError as error:
            if error.code != "UNAUTHENTICATED":
                raise
        session = await self._refresh(session)
        return await self._transport.send(operation, given, headers | _proof(session), options)

    async def _fresh(self) -> Session:
        """The session, refreshed if its access token is about to end."""
        session = self._sessions.read()
        if session is None:
            raise SessionEnded("UNAUTHENTICATED", "Nobody is signed in.", 401)
        return session if session.expires_at - EARLY > self.now() else await self._refresh(session)

    async def _refresh(self, seen: Session | None) -> Session:
        """One refresh at a time; whoever waited for it gets its session, or its error."""
        failures = self._failures
        async with self._refreshing:
            kept = self._sessions.read()
            if kept is not None and kept != seen:
                return kept
            if self._last_failure is not None and self._failures > failures:
                raise self._last_failure
            try:
                return await self._renew(kept)
            except Exception as error:
                self._failures, self._last_failure = self._failures + 1, error
                raise

    async def _renew(self, kept: Session | None) -> Session:
        if self._server is not None:
            field, proof = self._server
            return await self._trade("auth-server-token", {field: await proof()})
        if kept is None:
            raise SessionEnded("UNAUTHENTICATED", "Nobody is signed in.", 401)
        try:
            return await self._trade("auth-refresh", {"refresh_token": kept.refresh_token})
        except LudusError as error:
            if error.status != 401:
                raise
            self._sessions.forget()
            self._on_session_ended()
            raise SessionEnded(error.code, error.message, error.status, error.details, error.request_id) from error

    async def _trade(self, operation_id: str, body: Mapping[str, str | None]) -> Session:
        answer = await self._transport.send(OPERATIONS[operation_id], Given({}, {}, body), {}, CallOptions())
        return self._sessions.keep(answer, self.now())


def _proof(session: Session) -> dict[str, str]:
    return {"Authorization": f"Bearer {session.access_token}"}
