# Made of `_async/client.py` by `make generate`. Do not edit.
"""The client."""

import random as chance
import threading
import time
import uuid
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self

import httpx

from ludus_sdk._sync.offline import OfflineQueue
from ludus_sdk._sync.transport import Transport
from ludus_sdk._sync.upload import upload
from ludus_sdk.clock import Clock
from ludus_sdk.errors import LudusError, SessionEnded
from ludus_sdk.generated._sync.services import Services
from ludus_sdk.generated.operations import OPERATIONS
from ludus_sdk.operation import CallOptions, Given, Operation
from ludus_sdk.session import Session, Sessions
from ludus_sdk.storage import MemoryStorage, Storage
from ludus_sdk.waiting import WaitingList

EARLY = 30
"""Seconds before its end at which an access token is refreshed."""


def _ignore(*_: object) -> None:
    """Tell nobody."""


class Ludus(Services):
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
        http: httpx.Client | None = None,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], object] = time.sleep,
        random: Callable[[], float] = chance.random,
    ) -> None:
        super().__init__(self)
        kept = storage or MemoryStorage()
        self._clock = Clock(now)
        self._http = http or httpx.Client(limits=httpx.Limits(max_connections=50))
        self._transport = Transport(address.rstrip("/"), self._http, self._clock, sleep, random)
        self._sessions = Sessions(kept)
        self._on_session_ended = on_session_ended
        self._server: tuple[str, Callable[[], str]] | None = None
        self._refreshing = threading.Lock()
        self._failures = 0
        self._last_failure: Exception | None = None
        self.offline = OfflineQueue(self._call, WaitingList(kept), self._sessions, self.now)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def now(self) -> float:
        """The server's time in seconds since 1970, whatever the device's clock says."""
        return self._clock.now()

    def session(self) -> Session | None:
        """The session of whoever is signed in, None where nobody is."""
        return self._sessions.read()

    def sign_in_server(self, key: str) -> None:
        """Sign a game server in by its key. Its token lasts an hour; a new one is asked for by itself."""

        def shown() -> str:
            return key

        self._sign_in_server("key", shown)

    def sign_in_server_by_identity(self, identity: Callable[[], str]) -> None:
        """Sign a game server in by the identity that a token of OpenID Connect proves.

        `identity` gives such a token: `google_identity`, or any other that Ludus accepts. It is asked again whenever a
        new token of Ludus is needed.
        """
        self._sign_in_server("oidc_token", identity)

    def _sign_in_server(self, field: str, proof: Callable[[], str]) -> None:
        self._server = (field, proof)
        self._refresh(self._sessions.read())

    def sign_out(self) -> None:
        """End the session here and on the server. It is forgotten here even if the server gives no answer."""
        try:
            if self._server is None:
                self.auth.logout()
        finally:
            self._server = None
            self._sessions.forget()

    def upload(
        self, ticket: Mapping[str, Any], data: bytes, on_progress: Callable[[int, int], object] = _ignore
    ) -> None:
        """Send a file by the ticket that an operation answered with. `on_progress` is told the bytes sent, and all."""
        upload(self._http, ticket, data, on_progress)

    def call(
        self,
        operation_id: str,
        *,
        path: Mapping[str, str | int] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        options: CallOptions | None = None,
    ) -> Any:
        """Make any call by the id of its operation. The services do the same with names and types."""
        return self._call(operation_id, Given(path or {}, query or {}, body), options or CallOptions())

    def _call(self, operation_id: str, given: Given, options: CallOptions) -> Any:
        operation = OPERATIONS[operation_id]
        answer = self._answer_to(operation, given, options)
        if operation.signs_in and answer.get("kind") == "signed_in":
            self._sessions.keep(answer, self.now())
        return answer

    def _answer_to(self, operation: Operation, given: Given, options: CallOptions) -> Any:
        headers = {"Idempotency-Key": options.idempotency_key or str(uuid.uuid4())} if operation.keyed else {}
        if operation.public or (operation.guest and self._sessions.read() is None):
            return self._transport.send(operation, given, headers, options)
        session = self._fresh()
        try:
            return self._transport.send(operation, given, headers | _proof(session), options)
        except LudusError as error:
            if error.code != "UNAUTHENTICATED":
                raise
        session = self._refresh(session)
        return self._transport.send(operation, given, headers | _proof(session), options)

    def _fresh(self) -> Session:
        """The session, refreshed if its access token is about to end."""
        session = self._sessions.read()
        if session is None:
            raise SessionEnded("UNAUTHENTICATED", "Nobody is signed in.", 401)
        return session if session.expires_at - EARLY > self.now() else self._refresh(session)

    def _refresh(self, seen: Session | None) -> Session:
        """One refresh at a time; whoever waited for it gets its session, or its error."""
        failures = self._failures
        with self._refreshing:
            kept = self._sessions.read()
            if kept is not None and kept != seen:
                return kept
            if self._last_failure is not None and self._failures > failures:
                raise self._last_failure
            try:
                return self._renew(kept)
            except Exception as error:
                self._failures, self._last_failure = self._failures + 1, error
                raise

    def _renew(self, kept: Session | None) -> Session:
        if self._server is not None:
            field, proof = self._server
            return self._trade("auth-server-token", {field: proof()})
        if kept is None:
            raise SessionEnded("UNAUTHENTICATED", "Nobody is signed in.", 401)
        try:
            return self._trade("auth-refresh", {"refresh_token": kept.refresh_token})
        except LudusError as error:
            if error.status != 401:
                raise
            self._sessions.forget()
            self._on_session_ended()
            raise SessionEnded(error.code, error.message, error.status, error.details, error.request_id) from error

    def _trade(self, operation_id: str, body: Mapping[str, str | None]) -> Session:
        answer = self._transport.send(OPERATIONS[operation_id], Given({}, {}, body), {}, CallOptions())
        return self._sessions.keep(answer, self.now())


def _proof(session: Session) -> dict[str, str]:
    return {"Authorization": f"Bearer {session.access_token}"}
