"""Reading a request and finishing its answer: ids, addresses, limits of size, CORS, the log line."""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import randbytes, random
from time import perf_counter
from typing import Any
from urllib.parse import parse_qsl

from pydantic_core import to_json
from starlette.requests import ClientDisconnect

from shared.declare import Declaration
from shared.errors import BodyTooLarge, MalformedRequest, Unauthenticated, UnsupportedMediaType
from shared.http import cookies
from shared.http.raw_request import RawRequest
from shared.http.responses import Response
from shared.settings import settings
from shared.telemetry import log, metrics
from shared.telemetry.context import RequestContext

_REQUEST_ID = re.compile(r"[A-Za-z0-9._\-]{1,128}")
_TRACEPARENT = re.compile(r"00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})")
_GZIP_REFUSED = re.compile(rb"gzip\s*;\s*q=0(\.0*)?\s*(,|$)")
CORS_METHODS = "GET, POST, PUT, PATCH, DELETE"
CORS_HEADERS = "Authorization, Content-Type, Idempotency-Key, X-CSRF-Token, X-Request-ID, traceparent, tracestate"
CORS_EXPOSED = (
    "Idempotency-Replayed, Retry-After, X-Request-ID, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset"
)

BLANKS = " \t"
"""What may stand around a cookie's name and value (RFC 6265bis, 5.6)."""

VARY = "origin, accept-encoding"
"""What every answer differs by, for caches; an endpoint's own `vary` comes behind it."""


@dataclass(slots=True)
class Incoming:
    """A request as the adapter sees it; `headers_out` go onto whatever answers it."""

    context: RequestContext
    headers: dict[bytes, bytes]
    path: str
    query: dict[str, str]
    request: Any
    headers_out: dict[str, str] = field(default_factory=dict)
    body_read: bytes | None = None

    def header(self, name: bytes) -> str:
        """A header, by its name in lower case; empty when it was not sent."""
        return self.headers.get(name, b"").decode("latin-1")

    @property
    def takes_gzip(self) -> bool:
        """Whether the client accepts gzip."""
        accepted = self.headers.get(b"accept-encoding", b"").lower()
        return b"gzip" in accepted and not _GZIP_REFUSED.search(accepted)

    def credentials(self) -> tuple[str, bool]:
        """The access token and whether it came by cookie. Authorization itself is the gateway's, never the caller's.

        Raises Unauthenticated for two tokens: which of them counts cannot be told.
        """
        if sum(name == b"x-forwarded-authorization" for name, _ in self.request.scope["headers"]) > 1:
            raise Unauthenticated("Send one access token, not several.", reason="invalid")
        scheme, _, token = self.header(b"x-forwarded-authorization").partition(" ")
        if token and scheme.lower() == "bearer":
            return token.strip(), False
        return self.context.cookies.get(cookies.access_name(), ""), True


def read(request: Any) -> Incoming:
    """Take in a Starlette request."""
    scope = request.scope
    headers: dict[bytes, bytes] = dict(scope["headers"])
    given = headers.get(b"x-request-id", b"").decode("latin-1")
    context = RequestContext(
        request_id=given if given and _REQUEST_ID.fullmatch(given) else randbytes(16).hex(),
        method=scope["method"],
        path=scope["path"],
        ip=_address(scope),
        user_agent=headers.get(b"user-agent", b"").decode("latin-1")[:256],
        span=randbytes(8).hex(),
        cookies=_cookies(headers[b"cookie"]) if b"cookie" in headers else {},
        origin=headers.get(b"origin", b"").decode("latin-1"),
        fetch_site=headers.get(b"sec-fetch-site", b"").decode("latin-1"),
        idempotency_key=headers.get(b"idempotency-key", b"").decode("latin-1"),
    )
    _join_trace(context, headers.get(b"traceparent", b"").decode("latin-1"))
    context.sampled = random() < settings().trace_ratio
    raw = scope.get("query_string", b"")
    query = dict(parse_qsl(raw.decode("latin-1"), keep_blank_values=True)) if raw else {}
    return Incoming(context, headers, scope["path"], query, request)


def _join_trace(context: RequestContext, traceparent: str) -> bool:
    """Take over a trace and its parent span, or begin a trace; returns whether the sender sampled it.

    A stranger's request goes on in the stranger's trace. Whether it is sampled we decide: the `01` of a caller would
    let anybody make us record and pay for every request.
    """
    if traceparent and (match := _TRACEPARENT.fullmatch(traceparent)):
        context.trace, context.parent, flags = match.groups()
        return int(flags, 16) & 1 == 1
    context.trace = randbytes(16).hex()
    return False


def continue_trace(context: RequestContext, attributes: Mapping[str, str]) -> None:
    """Make a delivery part of the trace and the request that caused it, sampled as that request was."""
    context.request_id = attributes.get("request_id") or context.request_id
    if traceparent := attributes.get("traceparent"):
        context.sampled = _join_trace(context, traceparent)


def _address(scope: Any) -> str:
    """The caller's address: what the trusted proxies in front of us appended, never what the caller claims.

    The gateway appends who called it, and Google's front end of the function the gateway. The load balancer appends
    its caller and its own address, and does not check what stands before them (X-Forwarded-For in Google's "External
    Application Load Balancer overview"). So an entry further left counts where the load balancer called the gateway,
    and nowhere else: who calls the gateway by its own address would choose it.
    """
    hops = settings().forwarded_hops
    given = [value for name, value in scope["headers"] if name == b"x-forwarded-for"]
    chain = [part.strip() for part in b",".join(given).decode("latin-1").split(",") if part.strip()] if given else []
    if hops and chain:
        place = min(hops, len(chain))
        if place < len(chain) and chain[-place] == settings().load_balancer_address:
            place += 1
        return chain[-place][:64]
    return scope["client"][0] if scope.get("client") else ""


def _cookies(raw: bytes) -> dict[str, str]:
    """Cookies by name (RFC 6265). What others set and we cannot read does not hide ours, as http.cookies would.

    A name that stands twice with two values has none: another host of the domain may have set either. Only the
    blanks are taken off that browsers take off: behind another a name does not begin with `__Host-`, and any host may
    set it.
    """
    cookies: dict[str, str] = {}
    for pair in raw.decode("latin-1").split(";"):
        name, equals, value = (part.strip(BLANKS) for part in pair.partition("="))
        if equals:
            cookies[name] = value if cookies.get(name, value) == value else ""
    return cookies


async def body(incoming: Incoming, limit: int) -> bytes:
    """The body. Raises BodyTooLarge as soon as it is (without reading on), UnsupportedMediaType if it is not JSON.

    A caller who hangs up within it, as phones do, is no failure of ours: MalformedRequest, which nobody hears.
    """
    declared = incoming.header(b"content-length")
    if declared.isdigit() and int(declared) > limit:
        raise BodyTooLarge(limit_bytes=limit)
    parts, size = [], 0
    try:
        async for chunk in incoming.request.stream():
            size += len(chunk)
            if size > limit:
                raise BodyTooLarge(limit_bytes=limit)
            parts.append(chunk)
    except ClientDisconnect:
        raise MalformedRequest("The body is not whole: the connection was closed within it.") from None
    incoming.body_read = b"".join(parts)
    kind = incoming.header(b"content-type").partition(";")[0].strip().lower()
    if incoming.body_read and kind != "application/json" and not kind.endswith("+json"):
        raise UnsupportedMediaType(got=kind or None)
    return incoming.body_read


def raw(incoming: Incoming, content: bytes) -> RawRequest:
    """The request as it came."""
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in incoming.headers.items()}
    return RawRequest(content, headers)


def cors(incoming: Incoming) -> dict[str, str]:
    """The headers that let a page of a configured origin read the answer."""
    origin = incoming.header(b"origin")
    if not origin or origin not in settings().cors_origins:
        return {}
    return {
        "access-control-allow-origin": origin,
        "access-control-allow-credentials": "true",
        "access-control-expose-headers": CORS_EXPOSED,
    }


def preflight(incoming: Incoming) -> Response:
    """The answer to a browser's OPTIONS, for any method: whether that method exists the request itself shows."""
    allowed = {
        "access-control-allow-methods": CORS_METHODS,
        "access-control-allow-headers": CORS_HEADERS,
        "access-control-max-age": "3600",
    }
    return Response(204, b"", allowed if cors(incoming) else {})


def finish(incoming: Incoming, answer: Response, declaration: Declaration) -> None:
    """Put on the headers that every answer has, write the log line, count."""
    context = incoming.context
    answer.headers["x-request-id"] = context.request_id
    answer.headers["x-content-type-options"] = "nosniff"
    if "cache-control" not in answer.headers:
        answer.headers["cache-control"] = "no-store"
    given = answer.headers.get("vary")
    answer.headers["vary"] = f"{VARY}, {given}" if given else VARY
    if b"origin" in incoming.headers:
        answer.headers |= cors(incoming)
    metrics.finish_request(declaration.name, declaration.service, answer.status, context)
    log_request(context, declaration, answer.status)


def log_request(context: RequestContext, declaration: Declaration, status: int) -> None:
    """The line of 1v1bro 7.4: when, who, which endpoint, how long, which status."""
    if settings().log_level not in {"DEBUG", "INFO"} and status < 500:  # noqa: PLR2004
        return
    line: dict[str, Any] = {
        "timestamp": datetime.now(UTC).isoformat(),
        "severity": "INFO" if status < 500 else "ERROR",  # noqa: PLR2004
        "message": f"{context.method} {context.path} {status}",
        "service": declaration.service,
        "function": declaration.name,
        "user_id": context.caller_id,
        "request_id": context.request_id,
        "httpRequest": {
            "requestMethod": context.method,
            "requestUrl": context.path,
            "status": status,
            "latency": f"{perf_counter() - context.started:.6f}s",
            "remoteIp": context.ip,
            "userAgent": context.user_agent,
        },
        "logging.googleapis.com/trace": log.trace_name(context.trace),
    }
    if context.cache:
        line["cache"] = context.cache
    sys.stdout.write(to_json(line).decode() + "\n")
    sys.stdout.flush()
