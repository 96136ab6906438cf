"""API Gateway's own work: match, authenticate, forward, relay."""

import asyncio
import logging
from time import perf_counter

from starlette.types import Receive, Scope, Send

from emulators.gateway import request_headers
from emulators.gateway.access_log import AccessLog
from emulators.gateway.browsers import Browsers
from emulators.gateway.connection import Pool
from emulators.gateway.document_reload import ServedApi
from emulators.gateway.error_responses import Refusal
from emulators.gateway.forwarding import Forwarding
from emulators.gateway.function_response import (
    ConnectionLost,
    DeadlineExceeded,
    FunctionResponse,
    InvalidResponse,
    ResponseHead,
)
from emulators.gateway.jwt_check import AUDIENCE_NOT_ALLOWED, MISSING, Rejected, authenticated
from emulators.gateway.paths import canonical
from emulators.gateway.request_body import ClientLeft, RequestBody
from emulators.gateway.targets import ServiceAccount, Target

LONGEST_TARGET_BYTES = 8192
LONGEST_REALM_BYTES = 256
CLIENT_LEFT = 499
"""The status in the log of a request whose caller did not wait."""
STOPPING = Refusal(503, "The gateway is stopping.", [(b"connection", b"close")])

_NOT_RELAYED = request_headers.HOP_BY_HOP | {b"date", b"server"}
_NO_BODY = frozenset({204, 304})

log = logging.getLogger("gateway")


class Proxy:
    """Answers the requests of the API."""

    def __init__(
        self, api: ServedApi, account: ServiceAccount, pool: Pool, access_log: AccessLog, browsers: Browsers
    ) -> None:
        self._api = api
        self._browsers = browsers
        self._account = account
        self._pool = pool
        self._access_log = access_log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request and log it."""
        exchange = _Exchange(scope, receive, send)
        try:
            await self._answer(exchange)
        except Refusal as refusal:
            await self._refuse(exchange, refusal)
        except ClientLeft:
            exchange.status = CLIENT_LEFT
        except asyncio.CancelledError:
            exchange.status = 503
            if not exchange.relaying:
                await STOPPING.answer(send)
        finally:
            seconds = perf_counter() - exchange.began
            self._access_log.write(exchange.method, exchange.path, exchange.status, seconds, exchange.function)

    async def _refuse(self, exchange: "_Exchange", refusal: Refusal) -> None:
        """Answer what goes no further; to an allowed page's preflight, so that it comes to see the refusal itself."""
        sent = exchange.scope["headers"]
        if headers := self._browsers.preflight(exchange.method, sent):
            exchange.status = 204
            await exchange.send({"type": "http.response.start", "status": 204, "headers": headers})
            await exchange.send({"type": "http.response.body"})
            return
        exchange.status = refusal.status
        await refusal.answer(exchange.send, self._browsers.headers(sent))

    async def _answer(self, exchange: "_Exchange") -> None:
        query = exchange.query
        size = len(exchange.path) + len(query)
        headers = request_headers.read(exchange.scope["headers"], size)
        if size > LONGEST_TARGET_BYTES:
            raise Refusal(400, f"Path is too long, max allowed size is {LONGEST_TARGET_BYTES}.")
        request_headers.refuse_upgrade(headers)
        override = headers.get(b"x-http-method-override")
        if override is not None:
            exchange.method = override.decode("latin-1")
        exchange.path = canonical(exchange.path)
        target, values = self._api.routes.find(exchange.method, exchange.path)
        exchange.function = target.operation.function
        payload = await _authenticated(exchange, headers, target) if target.verifiers else None
        body = RequestBody(exchange.receive, headers.get(b"content-length"), chunked=b"transfer-encoding" in headers)
        uri = target.uri(exchange.path, query, values)
        head = self._head(exchange, target, uri, headers, payload, chunked=body.chunked)
        forwarding = Forwarding(exchange.method, head, body, target, self._pool)
        try:
            start, answer = await forwarding.answer()
            exchange.status = start.status
            await _relay(exchange, start, answer)
        finally:
            forwarding.end()

    def _head(
        self,
        exchange: "_Exchange",
        target: Target,
        uri: bytes,
        headers: dict[bytes, bytes],
        payload: bytes | None,
        *,
        chunked: bool,
    ) -> bytes:
        """The request's head as the function gets it."""
        lines = [b"%s %s HTTP/1.1\r\nhost: %s\r\n" % (exchange.method.encode(), uri, target.authority)]
        lines += request_headers.forwarded(headers, exchange.peer)
        authorization = headers.get(b"authorization")
        if target.operation.audience:
            lines.append(b"authorization: Bearer %s\r\n" % self._account.id_token(target.operation.audience))
            if authorization is not None:
                lines.append(b"x-forwarded-authorization: %s\r\n" % authorization)
        elif authorization is not None:
            lines.append(b"authorization: %s\r\n" % authorization)
        if payload is not None:
            lines.append(b"x-apigateway-api-userinfo: %s\r\n" % payload)
        lines.append(b"transfer-encoding: chunked\r\n\r\n" if chunked else b"\r\n")
        return b"".join(lines)


class _Exchange:
    """A request on its way, with what its log line says."""

    __slots__ = (
        "began",
        "function",
        "method",
        "path",
        "peer",
        "query",
        "receive",
        "relaying",
        "scope",
        "send",
        "status",
    )

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.began = perf_counter()
        self.scope = scope
        self.receive = receive
        self.send = send
        self.method: str = scope["method"]
        self.path: bytes = scope["raw_path"]
        self.query: bytes = scope["query_string"]
        self.peer: bytes = scope["client"][0].encode() if scope["client"] else b"unknown"
        self.status = 500
        self.relaying = False
        self.function = "-"


async def _authenticated(exchange: _Exchange, headers: dict[bytes, bytes], target: Target) -> bytes:
    try:
        return await authenticated(target.verifiers, headers, exchange.query)
    except Rejected as rejected:
        message = str(rejected)
    asked = exchange.path + (b"?" + exchange.query if exchange.query else b"")
    challenge = b'Bearer realm="http://%s%s"' % (headers[b"host"], asked[:LONGEST_REALM_BYTES])
    if message != MISSING:
        challenge += b', error="invalid_token"'
    status = 403 if message == AUDIENCE_NOT_ALLOWED else 401
    raise Refusal(status, message, [(b"www-authenticate", challenge)])


async def _relay(exchange: _Exchange, start: ResponseHead, answer: FunctionResponse) -> None:
    """Send the answer on as it comes; an answer that breaks off breaks off for the caller too."""
    headers = [header for header in start.headers if header[0] not in _NOT_RELAYED]
    if start.status in _NO_BODY or (exchange.method == "HEAD") != (exchange.scope["method"] == "HEAD"):
        headers = [header for header in headers if header[0] != b"content-length"]
    exchange.relaying = True
    await exchange.send({"type": "http.response.start", "status": start.status, "headers": headers})
    more = True
    while more:
        try:
            chunk, more = await answer.read()
        except (ConnectionLost, InvalidResponse, DeadlineExceeded) as failure:
            log.warning("%s broke off its answer: %s", exchange.function, type(failure).__name__)
            return
        await exchange.send({"type": "http.response.body", "body": chunk, "more_body": more})
