"""A task as its creator may give it: Cloud Tasks' checks and defaults."""

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from google.cloud.tasks_v2 import HttpMethod, HttpRequest, Task
from grpc import StatusCode  # type: ignore[import-untyped]

from emulators.tasks import names
from emulators.tasks.errors import Refused, invalid
from emulators.tasks.queue_settings import completed_retry

DEFAULT_DEADLINE = timedelta(minutes=10)
SHORTEST_DEADLINE = timedelta(seconds=15)
LONGEST_DEADLINE = timedelta(minutes=30)
FARTHEST_SCHEDULE = timedelta(days=30)
LARGEST_TASK = 1 << 20
LARGEST_HEADERS = 80 * 1024
LONGEST_URL = 2083
WITH_BODY = frozenset({HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH})
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_HEADER_VALUE = re.compile(r"[^\x00-\x08\x0a-\x1f\x7f]*")


def completed(given: Task, queue_name: str, now: float) -> Task:
    """The task as Cloud Tasks would store it; INVALID_ARGUMENT when it cannot be accepted.

    `now` is in seconds since 1970.
    """
    created = datetime.fromtimestamp(now, UTC)
    task = Task(
        name=_name(given.name, queue_name),
        http_request=_http_request(given),
        schedule_time=_schedule_time(given, created),
        create_time=created.replace(microsecond=0),
        dispatch_deadline=_deadline(given),
    )
    if "retry_config" in given:
        task.retry_config = completed_retry(given.retry_config)
    size = Task.pb(given).ByteSize()
    if size > LARGEST_TASK:
        raise invalid(f"Task size too large: {size} bytes, at most {LARGEST_TASK}; keep the body elsewhere.")
    return task


def _name(name: str, queue_name: str) -> str:
    if not name:
        return names.new_task(queue_name)
    if names.parent(names.task(name)) != queue_name:
        raise invalid(f"The task's name {name!r} is not in the queue that `parent` names, {queue_name!r}.")
    return name


def _http_request(given: Task) -> HttpRequest:
    if "app_engine_http_request" in given:
        raise Refused(StatusCode.UNIMPLEMENTED, "App Engine tasks are not emulated: use an http_request.")
    if "http_request" not in given:
        raise invalid("The task has no http_request: give it one, with a url.")
    request = HttpRequest(given.http_request, http_method=given.http_request.http_method or HttpMethod.POST)
    _check_url(request.url)
    if request.body and request.http_method not in WITH_BODY:
        raise invalid(
            f"http_request.body must not be set with the method {HttpMethod(request.http_method).name}:"
            " only POST, PUT and PATCH carry a body."
        )
    _check_headers(dict(request.headers))
    if "oauth_token" in request:
        raise Refused(StatusCode.UNIMPLEMENTED, "http_request.oauth_token is not emulated: use oidc_token.")
    if "oidc_token" in request and "@" not in request.oidc_token.service_account_email:
        raise invalid(
            "http_request.oidc_token.service_account_email is"
            f" {request.oidc_token.service_account_email!r}: give a service account's email."
        )
    return request


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise invalid(f"http_request.url {url!r} is not a full URL that begins with http:// or https://.")
    if len(url) > LONGEST_URL:
        raise invalid(f"http_request.url has {len(url)} characters: at most {LONGEST_URL} are allowed.")


def _check_headers(headers: dict[str, str]) -> None:
    for name, value in headers.items():
        if not _HEADER_NAME.fullmatch(name) or not _HEADER_VALUE.fullmatch(value):
            raise invalid(f"http_request.headers: {name!r} is not a valid HTTP header name, or has a bad value.")
    if sum(len(name) + len(value) for name, value in headers.items()) >= LARGEST_HEADERS:
        raise invalid("http_request.headers must be smaller than 80 KB together.")


def _schedule_time(given: Task, now: datetime) -> datetime:
    if "schedule_time" not in given:
        return now
    wanted = datetime.fromtimestamp(given.schedule_time.timestamp(), UTC)
    if wanted > now + FARTHEST_SCHEDULE:
        raise invalid(f"schedule_time {wanted.isoformat()} is more than 30 days ahead: schedule it nearer.")
    return max(wanted, now)


def _deadline(given: Task) -> timedelta:
    deadline: timedelta = given.dispatch_deadline or DEFAULT_DEADLINE
    if not SHORTEST_DEADLINE <= deadline <= LONGEST_DEADLINE:
        raise invalid(f"dispatch_deadline is {deadline.total_seconds()} s: it must be from 15 seconds to 30 minutes.")
    return deadline
