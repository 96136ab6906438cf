"""One attempt: the HTTP request that Cloud Tasks sends for a task, and what came of it."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import aiohttp
from google.cloud.tasks_v2 import HttpMethod, HttpRequest
from grpc import StatusCode  # type: ignore[import-untyped]

from emulators.tasks import names
from emulators.tasks.store import StoredTask

REPLACED_HEADERS = frozenset({"host", "content-length", "user-agent", "transfer-encoding", "connection"})
REPLACED_PREFIXES = ("x-google-", "x-appengine-", "x-cloudtasks-")
CODES = {
    400: StatusCode.INVALID_ARGUMENT,
    401: StatusCode.UNAUTHENTICATED,
    403: StatusCode.PERMISSION_DENIED,
    404: StatusCode.NOT_FOUND,
    409: StatusCode.ABORTED,
    429: StatusCode.RESOURCE_EXHAUSTED,
    500: StatusCode.INTERNAL,
    501: StatusCode.UNIMPLEMENTED,
    503: StatusCode.UNAVAILABLE,
    504: StatusCode.DEADLINE_EXCEEDED,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an attempt ended with: an HTTP status, or the reason why there was no answer."""

    status: int | None
    code: StatusCode
    reason: str
    retry_after: float = 0.0
    """Seconds that a 429 or 503 asked to wait."""

    @property
    def succeeded(self) -> bool:
        """Whether the answer was a 2xx."""
        return self.code is StatusCode.OK


async def send(session: aiohttp.ClientSession, stored: StoredTask, data: Path) -> Outcome:
    """Send the task's request and wait for the answer, at most until the task's dispatch deadline."""
    request = stored.task.http_request
    seconds = stored.task.dispatch_deadline.total_seconds()
    try:
        headers = await _headers(stored, data)
        async with session.request(
            HttpMethod(request.http_method).name,
            request.url,
            data=request.body or None,
            headers=headers,
            skip_auto_headers=("Content-Type", "Accept-Encoding"),
            timeout=aiohttp.ClientTimeout(total=seconds),
        ) as response:
            await response.content.readany()
            return _answered(response)
    except TimeoutError:
        return Outcome(None, StatusCode.DEADLINE_EXCEEDED, f"no answer within the deadline of {seconds:g} s")
    except (aiohttp.ClientError, OSError, ValueError) as error:
        return Outcome(None, StatusCode.UNAVAILABLE, f"{type(error).__name__}: {error}")


def _answered(response: aiohttp.ClientResponse) -> Outcome:
    status = response.status
    reason = f"HTTP status code {status}"
    if 200 <= status < 300:  # noqa: PLR2004 - the success statuses
        return Outcome(status, StatusCode.OK, reason)
    code = CODES.get(status, StatusCode.INTERNAL if status >= 500 else StatusCode.UNKNOWN)  # noqa: PLR2004
    wait = _retry_after(response.headers.get("Retry-After")) if status in {429, 503} else 0.0
    return Outcome(status, code, reason, wait)


def _retry_after(value: str | None) -> float:
    if value is None:
        return 0.0
    if value.isdecimal():
        return float(value)
    try:
        return max(0.0, (parsedate_to_datetime(value).astimezone(UTC) - datetime.now(UTC)).total_seconds())
    except (ValueError, OverflowError):
        return 0.0


async def _headers(stored: StoredTask, data: Path) -> dict[str, str]:
    task, request = stored.task, stored.task.http_request
    headers = {name: value for name, value in request.headers.items() if not _is_replaced(name)}
    if request.body and not any(name.lower() == "content-type" for name in headers):
        headers["Content-Type"] = "application/octet-stream"
    if "oidc_token" in request:
        headers = {name: value for name, value in headers.items() if name.lower() != "authorization"}
        headers["Authorization"] = f"Bearer {await asyncio.to_thread(_id_token, request, data)}"
    headers |= {
        "User-Agent": "Google-Cloud-Tasks",
        "X-CloudTasks-QueueName": names.short(names.parent(task.name)),
        "X-CloudTasks-TaskName": names.short(task.name),
        "X-CloudTasks-TaskRetryCount": str(task.dispatch_count - 1),
        "X-CloudTasks-TaskExecutionCount": str(stored.executions),
        "X-CloudTasks-TaskETA": f"{task.last_attempt.schedule_time.timestamp():.6f}",
    }
    if stored.previous_status is not None:
        headers["X-CloudTasks-TaskPreviousResponse"] = str(stored.previous_status)
    return headers


def _is_replaced(name: str) -> bool:
    return name.lower() in REPLACED_HEADERS or name.lower().startswith(REPLACED_PREFIXES)


def _id_token(request: HttpRequest, data: Path) -> str:
    from emulators.identity import id_token

    token = request.oidc_token
    return id_token(data, token.service_account_email, token.audience or request.url)
