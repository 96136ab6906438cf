"""One attempt at a call: what is sent, and what is to be done about the answer."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import quote, urlencode

from ludus_sdk.errors import LudusError
from ludus_sdk.operation import Given, Operation

LONGEST_WAIT = 60
PASSING = {429, 500, 502, 503, 504}
BY_STATUS = {
    401: "UNAUTHENTICATED",
    403: "FORBIDDEN",
    404: "NOT_FOUND",
    405: "METHOD_NOT_ALLOWED",
    413: "BODY_TOO_LARGE",
    429: "RATE_LIMITED",
    500: "INTERNAL",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it came. `body` is None where it is no JSON object; the names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    text: str
    body: dict[str, Any] | None


def answer_of(status: int, headers: Mapping[str, str], text: str) -> Answer:
    """Read an answer."""
    try:
        body = json.loads(text)
    except ValueError:
        body = None
    return Answer(status, headers, text, body if isinstance(body, dict) else None)


def target(path: str, given: Given) -> str:
    """The path and the query of a call."""
    filled = re.sub(r"\{(\w+)\}", lambda match: quote(str(given.path[match[1]]), safe=""), path)
    query = {name: _text(value) for name, value in given.query.items() if value is not None}
    return f"{filled}?{urlencode(query)}" if query else filled


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def server_time(answer: Answer) -> float | None:
    """When the answer was made, in seconds since 1970; None where it does not say."""
    meta = (answer.body or {}).get("meta")
    try:
        if isinstance(meta, dict) and "timestamp" in meta:
            return datetime.fromisoformat(meta["timestamp"]).timestamp()
        return parsedate_to_datetime(answer.headers["date"]).timestamp()
    except (KeyError, TypeError, ValueError):
        return None


def error_of(answer: Answer) -> LudusError:
    """The error in an answer: the API's envelope, the gateway's `{code, message}`, or what stands before it."""
    body = answer.body or {}
    error, meta = body.get("error"), body.get("meta")
    request_id = meta.get("requestId") if isinstance(meta, dict) else answer.headers.get("x-request-id")
    wait = retry_after(answer)
    if isinstance(error, dict) and "code" in error:
        return LudusError(
            error["code"], error.get("message", ""), answer.status, error.get("details"), request_id, wait
        )
    code = BY_STATUS.get(answer.status, "UNAVAILABLE" if answer.status >= 500 else "INVALID_REQUEST")
    return LudusError(code, str(body.get("message", answer.text[:200])), answer.status, None, request_id, wait)


def retry_after(answer: Answer) -> float | None:
    """The seconds of `Retry-After`, which may be a date; None where it says nothing."""
    header = answer.headers.get("retry-after", "")
    if re.fullmatch(r"\d+(\.\d+)?", header.strip()):
        return float(header)
    try:
        until = parsedate_to_datetime(header).timestamp()
    except (TypeError, ValueError):
        return None
    return max(0.0, until - (server_time(answer) or until))


def wait_before_next(operation: Operation, answer: Answer | None, attempt: int, chance: float) -> float | None:
    """The seconds after which the call may be sent again; None where it may not. Without an answer, `answer` is None.

    A second, then two, four, each up to half longer by `chance`, so that those who failed together do not come back
    together.
    """
    backoff = 2 ** (attempt - 1) * (1 + chance / 2) if operation.is_repeatable else None
    if answer is None or answer.status < 400:
        return backoff
    if answer.status not in PASSING:
        return None
    asked_for = retry_after(answer)
    wait = backoff if asked_for is None else asked_for
    return wait if wait is None or wait <= LONGEST_WAIT else None
