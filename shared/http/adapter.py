"""One adapter turns a declared endpoint into what functions-framework serves."""

from collections.abc import Awaitable, Callable
from time import perf_counter
from typing import Any

from shared.declare import Declaration, Http
from shared.errors import (
    DomainError,
    InternalError,
    InvalidRequest,
    MethodNotAllowed,
    RateLimited,
)
from shared.firestore import audit, transaction
from shared.firestore.transaction import Transaction
from shared.http import admission, authentication, binding, cookies, edge, idempotency, limits, pages, responses
from shared.http import request as http_request
from shared.http.admission import Admission
from shared.http.pages import KeptPage
from shared.http.request import Incoming
from shared.http.responses import Reply, Response
from shared.identity.callers import Caller, Role
from shared.identity.sessions import state_key
from shared.rates import WINDOW
from shared.redis import cache
from shared.settings import settings
from shared.telemetry import log
from shared.telemetry.context import enter_request

Served = Callable[[Any], Awaitable[Response]]
JSON = "application/json"

SLOW_BODY_SECONDS = 5
"""How long after its admission a body may be whole without its session being looked up again: one more read."""


def serve_endpoint(declaration: Declaration) -> Served:
    """The function that takes a Starlette request and answers it."""
    runner = EndpointRunner(declaration)

    async def handle(request: Any) -> Response:
        incoming = http_request.read(request)
        incoming.context.function = declaration.name
        enter_request(incoming.context)
        audit.expect(None)
        try:
            answer = await runner.answer(incoming)
        except DomainError as error:
            answer = responses.failure(error, incoming.context.request_id)
            answer.headers |= incoming.headers_out
        except Exception as error:  # noqa: BLE001  the last line of defence: log it, answer 500, stay up
            log.exception("request.failed", error, function=declaration.name)
            answer = responses.failure(InternalError(), incoming.context.request_id)
        http_request.finish(incoming, answer, declaration)
        return answer

    return handle


class EndpointRunner:
    """What an endpoint's declaration says, read once, applied to each request."""

    def __init__(self, declaration: Declaration) -> None:
        if not isinstance(declaration.trigger, Http):
            raise TypeError(f"{declaration.name} is not an endpoint")
        self.name = declaration.name
        self.function: Any = declaration.function
        self.http = declaration.trigger
        self.signature = binding.signature_of_endpoint(declaration)
        self.pattern = binding.path_pattern(self.http.path)
        names = (*self.signature.path, *self.signature.query, self.signature.body)
        self.asked = tuple(name for name in names if name)
        """What the caller asked for: the values that make one request the same as another."""
        self.parameters = frozenset((*self.signature.path, *self.signature.query))
        """Of the path and the query, what it takes; any other name refuses a request."""
        if self.http.rate is None and (self.signature.role or self.http.cache or self.signature.tx):
            raise TypeError(f"{self.name} runs as nobody: it can know no caller, no page and no document")
        if self.signature.admits_servers != (self.http.scope is not None):
            raise TypeError(f"{self.name}: endpoints for game servers, and no others, name a scope")

    async def answer(self, incoming: Incoming) -> Response:
        """Admit, bind, run, render. Raises the domain error that stops the request."""
        if settings().edge_keys_file and not self.http.answers_directly:
            edge.require_load_balancer(incoming.headers.get(edge.HEADER, b""))
        if incoming.context.method == "OPTIONS":
            return http_request.preflight(incoming)
        if incoming.context.method != self.http.method and (incoming.context.method, self.http.method) != (
            "HEAD",
            "GET",
        ):
            incoming.headers_out["allow"] = "GET, HEAD" if self.http.method == "GET" else self.http.method
            raise MethodNotAllowed
        caller = authentication.caller_of(incoming, self.signature, self.http)
        matched = self.pattern.fullmatch(incoming.path)
        in_path = matched.groupdict() if matched else {}
        bound = self._values(incoming, in_path)
        kept = pages.AFRESH
        if not isinstance(bound, InvalidRequest):
            kept = pages.page_of(self.http.cache, self.signature, caller, in_path, bound)
        admitted = await self._admit(incoming, caller, in_path, kept.key)
        caller = await authentication.living(caller, admitted.session, self.signature)
        if caller is None or not self._is_audited(caller, in_path):
            return await self._bind_and_run(incoming, caller, bound, kept, admitted)
        from shared.http import staff_audit  # what players ask for does without it

        return await staff_audit.audited(
            incoming.context,
            caller,
            self.name,
            staff_audit.Parameters(
                in_path, {name: value for name, value in incoming.query.items() if name in self.parameters}
            ),
            lambda: self._bind_and_run(incoming, caller, bound, kept, admitted),
        )

    async def _bind_and_run(
        self,
        incoming: Incoming,
        caller: Caller | None,
        bound: dict[str, Any] | InvalidRequest,
        kept: KeptPage,
        admitted: Admission,
    ) -> Response:
        if caller and (refused := authentication.refusal_of(caller, self.signature, self.http)):
            raise refused
        if isinstance(bound, InvalidRequest):
            raise bound
        if admitted.page is not None:
            return self._page(admitted.page, incoming)
        if self.signature.takes_body:
            caller = await self._bind_body(incoming, caller, bound)
        if self.signature.caller:
            bound[self.signature.caller] = caller
        if self.signature.context:
            bound[self.signature.context] = incoming.context
        if self.signature.refresh_cookie:
            bound[self.signature.refresh_cookie] = cookies.refresh_cookie(incoming.context)
        return await self._run(incoming, caller, bound, kept, admitted)

    async def _bind_body(self, incoming: Incoming, caller: Caller | None, bound: dict[str, Any]) -> Caller | None:
        """Bind the body, as a model or as it came; returns the caller, who is asked for again after a slow one."""
        body = await http_request.body(incoming, self.http.max_body)
        if self.signature.raw:
            bound[self.signature.raw] = http_request.raw(incoming, body)
        if self.signature.model and self.signature.body:
            if perf_counter() - incoming.context.started > SLOW_BODY_SECONDS:
                caller = await authentication.living(caller, None, self.signature)
            bound[self.signature.body] = model = binding.bind_body(self.signature.model, body)
            if entry := audit.pending():
                entry.tell(body=audit.kept(model))
        return caller

    def _is_audited(self, caller: Caller, in_path: dict[str, str]) -> bool:
        """Whether a request is staff's, also where players read and play their own; or of what is audited always."""
        for_any_player = self.signature.admits_servers and in_path.get("player_id") != caller.id
        return self.http.audited or self.signature.is_for_staff or (caller.is_staff and for_any_player)

    def _values(self, incoming: Incoming, in_path: dict[str, str]) -> dict[str, Any] | InvalidRequest:
        """The parameters of the path and the query, or why they are refused once the request is admitted."""
        try:
            return binding.bind_values(self.signature, in_path, incoming.query)
        except InvalidRequest as refused:
            return refused

    async def _admit(
        self, incoming: Incoming, caller: Caller | None, in_path: dict[str, str], page_key: str
    ) -> Admission:
        if self.http.rate is None:
            return admission.UNKNOWN
        own = limits.limit_of(self.http.rate, self.name, incoming.context, caller, in_path)
        session_key = state_key(caller.session_id) if caller else ""
        player_id = caller.id if caller and Role.PLAYER in caller.roles else ""
        admitted = await admission.admit(session_key, own, page_key, player_id)
        incoming.headers_out |= {
            "x-ratelimit-limit": str(admitted.limit),
            "x-ratelimit-remaining": str(max(0, admitted.limit - admitted.count)),
            "x-ratelimit-reset": str(admitted.reset_after),
        }
        if admitted.count > (most := admitted.limit):
            raise RateLimited(retry_after=max(1, admitted.reset_after), limit=most, window_seconds=WINDOW)
        return admitted

    async def _run(
        self,
        incoming: Incoming,
        caller: Caller | None,
        bound: dict[str, Any],
        kept: KeptPage,
        admitted: Admission,
    ) -> Response:
        key = incoming.header(b"idempotency-key")
        if self.signature.tx is None:
            result = await self.function(**bound)
        elif key and caller and self.http.method == "POST":
            return await self._run_once(incoming, caller, bound, key)
        else:
            result = await transaction.run(lambda tx: self._call(bound, tx))
        data, reply = responses.split(result)
        if kept.key and admitted.lease:
            packed = responses.pack_page(data)
            await cache.fill(kept.key, admitted.lease, packed, kept.seconds)
            return self._page(packed, incoming)
        return self._render(data, reply, incoming)

    async def _call(self, bound: dict[str, Any], tx: Transaction) -> Any:
        return await self.function(**bound, **{self.signature.tx or "tx": tx})

    async def _run_once(self, incoming: Incoming, caller: Caller, bound: dict[str, Any], key: str) -> Response:
        reply: Reply[Any] | None = None

        async def body(tx: Transaction) -> bytes:
            nonlocal reply
            data, reply = responses.split(await self._call(bound, tx))
            return data

        request = binding.canonical({name: bound[name] for name in self.asked})
        lifetime = self.http.replayable_for or idempotency.KEPT
        data, repeated = await idempotency.run(f"{self.name}:{caller.id}", key, request, body, lifetime)
        answer = self._render(data, None if repeated else reply, incoming)
        if repeated:
            if entry := audit.pending():
                entry.tell(outcome="replayed")
            answer.headers["idempotency-replayed"] = "true"
        return answer

    def _page(self, packed: bytes, incoming: Incoming) -> Response:
        body, gzipped = responses.open_page(packed, incoming.context.request_id, gzip=incoming.takes_gzip)
        answer = Response(self.http.status, body, {"content-type": JSON, **incoming.headers_out})
        if gzipped:
            answer.headers["content-encoding"] = "gzip"
        return answer

    def _render(self, data: bytes, reply: Reply[Any] | None, incoming: Incoming) -> Response:
        body = responses.success(data, incoming.context.request_id) if self.http.enveloped else data
        headers = {"content-type": JSON, **incoming.headers_out}
        if len(body) >= responses.COMPRESSED_FROM and incoming.takes_gzip:
            body = responses.compress(body)
            headers["content-encoding"] = "gzip"
        if reply is None:
            return Response(self.http.status, body, headers)
        return Response(self.http.status, body, {**headers, **reply.headers}, cookies.of_reply(reply))
