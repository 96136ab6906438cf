"""The scheduler's web server: the list of jobs, and a button to run each."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from html import escape
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from emulators.scheduler.scheduler import AlreadyRunning, JobState, Scheduler
from emulators.scheduler.times import rfc3339

_PAGE_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
    " frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}
_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Cloud Scheduler</title>
<style>body {{ font: 15px system-ui, sans-serif; margin: 2rem }} table {{ border-collapse: collapse }}
th, td {{ text-align: left; padding: .3rem .8rem; border-bottom: 1px solid #ccc }}
.failed {{ color: #b00020 }}</style>
<h1>Cloud Scheduler</h1>
<table><tr><th>Job<th>Schedule<th>Next run<th>Last run<th>Last status<th></tr>
{rows}
</table></html>
"""

Starting = Callable[[], AbstractAsyncContextManager[Scheduler]]


class Pages:
    """What the web server answers."""

    def __init__(self, starting: Starting) -> None:
        self._starting = starting
        self._scheduler: Scheduler | None = None

    def app(self) -> Starlette:
        """The web server; the scheduler runs as long as it does."""
        routes = [
            Route("/", self.page),
            Route("/healthz", self.healthz),
            Route("/jobs", self.jobs),
            Route("/jobs/{name}/run", self.run, methods=["POST"]),
        ]
        return Starlette(routes=routes, lifespan=self._lifespan)

    @asynccontextmanager
    async def _lifespan(self, _app: Starlette) -> AsyncIterator[None]:
        async with self._starting() as self._scheduler:
            yield

    @property
    def _states(self) -> dict[str, JobState]:
        return {} if self._scheduler is None else self._scheduler.states

    async def healthz(self, _request: Request) -> JSONResponse:
        """Answer once the jobs' times are kept."""
        return JSONResponse({"status": "ok"})

    async def jobs(self, _request: Request) -> JSONResponse:
        """List the jobs."""
        return JSONResponse({"jobs": [_described(state) for state in self._states.values()]})

    async def run(self, request: Request) -> Response:
        """Run a job now and answer when its run has ended; 404 for an unknown one, 409 while it runs."""
        name = request.path_params["name"]
        if self._scheduler is None or name not in self._states:
            return JSONResponse({"error": f"There is no scheduled job {name!r}: GET /jobs lists them."}, 404)
        try:
            state = await self._scheduler.run_now(name)
        except AlreadyRunning:
            return JSONResponse({"error": f"The job {name!r} is running: wait until it has ended."}, 409)
        except asyncio.CancelledError:
            return JSONResponse({"error": "The scheduler stops: the run was broken off."}, 503)
        if "text/html" in request.headers.get("accept", ""):
            return RedirectResponse("/", 303)
        return JSONResponse(_described(state))

    async def page(self, _request: Request) -> HTMLResponse:
        """Show the jobs to a person."""
        rows = "\n".join(_row(state) for state in self._states.values())
        return HTMLResponse(_PAGE.format(rows=rows), headers=_PAGE_HEADERS)


def _described(state: JobState) -> dict[str, object]:
    trigger, last = state.job.trigger, state.last
    return {
        "name": state.job.name,
        "cron": trigger.cron,
        "timezone": trigger.timezone,
        "running": state.running,
        "next_run": rfc3339(state.next_run),
        "last_run": _moment(state.last_run) or None,
        "last_status": None if last is None else last.status,
        "last_error": None if last is None else last.error,
    }


def _row(state: JobState) -> str:
    trigger, last = state.job.trigger, state.last
    name = escape(state.job.name)
    outcome = "" if last is None else last.error or str(last.status)
    style = ' class="failed"' if last is not None and last.error else ""
    button = "running" if state.running else "<button>Run</button>"
    return (
        f"<tr><td>{name}<td><code>{escape(trigger.cron)}</code> {escape(trigger.timezone)}"
        f"<td>{rfc3339(state.next_run)}<td>{_moment(state.last_run)}<td{style}>{escape(outcome)}"
        f'<td><form method="post" action="/jobs/{quote(state.job.name, safe="")}/run">{button}</form></tr>'
    )


def _moment(moment: datetime | None) -> str:
    return "" if moment is None else rfc3339(moment)
