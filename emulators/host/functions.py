"""One hosted function: its own functions-framework app, made at its first call, and what its calls were like."""

import asyncio
import importlib
import logging
import statistics
import time
from collections import deque
from contextvars import ContextVar
from types import ModuleType

from functions_framework.aio import create_asgi_app_from_module
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from emulators.host.error_responses import TIMED_OUT, UNAVAILABLE
from emulators.manifest import Function
from shared.serve import serve

REMEMBERED_DURATIONS = 1000
SERVER_ERROR = 500
NO_ANSWER = 0
"""The status of a call that ended before an answer began."""

running_function: ContextVar[str] = ContextVar("running_function", default="")
"""The function on whose behalf this code runs; the log's lines begin with it."""

log = logging.getLogger("host")


class HostedFunction:
    """A declared function as the host serves it."""

    def __init__(self, declared: Function) -> None:
        self.declared = declared
        self.calls = 0
        self.errors = 0
        self._durations: deque[float] = deque(maxlen=REMEMBERED_DURATIONS)
        self._app: ASGIApp | None = None
        self._loading = asyncio.Lock()

    @property
    def loaded(self) -> bool:
        """Whether the function's module has been imported."""
        return self._app is not None

    def percentile(self, percent: int) -> float | None:
        """The duration in milliseconds that this many percent of the last calls stayed below."""
        if not self._durations:
            return None
        if len(self._durations) == 1:
            return round(self._durations[0] * 1000, 2)
        return round(statistics.quantiles(self._durations, n=100, method="inclusive")[percent - 1] * 1000, 2)

    async def call(self, scope: Scope, receive: Receive, send: Send) -> int:
        """Serve one request and return the status it was answered with. Whatever the function raises ends here."""
        status = NO_ANSWER

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        running_function.set(self.declared.name)
        began = time.perf_counter()
        try:
            app = self._app or await self._load()
            async with asyncio.timeout(self.declared.timeout) as limit:
                await app(scope, receive, watched)
        except TimeoutError:
            if not limit.expired():
                raise
            log.error("%s did not end within %g s", self.declared.name, self.declared.timeout)  # noqa: TRY400 - no trace
            if status == NO_ANSWER:
                await TIMED_OUT(scope, receive, watched)
        except Exception:
            log.exception("%s raised", self.declared.name)
            if status == NO_ANSWER:
                await UNAVAILABLE(scope, receive, watched)
        self.calls += 1
        if status >= SERVER_ERROR or status == NO_ANSWER:
            self.errors += 1
            log.error("%s answered %s", self.declared.name, status or "nothing")
        self._durations.append(time.perf_counter() - began)
        return status

    async def _load(self) -> ASGIApp:
        """Import the module in a thread, so that the other functions go on; a failed import is tried again."""
        async with self._loading:
            if self._app is None:
                self._app = await asyncio.to_thread(self._make)
            return self._app

    def _make(self) -> ASGIApp:
        began = time.perf_counter()
        function = getattr(importlib.import_module(self.declared.module), self.declared.attribute)
        main = ModuleType("main")
        main.main = serve(function)  # type: ignore[attr-defined]
        app: ASGIApp = create_asgi_app_from_module(  # type: ignore[no-untyped-call]
            "main", self.declared.module, "http", main, None
        )
        log.info("%s loaded in %.0f ms", self.declared.name, (time.perf_counter() - began) * 1000)
        return app
