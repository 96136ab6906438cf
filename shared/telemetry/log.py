"""JSON log lines on standard output, as Cloud Logging reads them, with the trace and the request they belong to."""

import sys
import traceback
from collections import Counter
from datetime import UTC, datetime
from typing import Any

from pydantic_core import to_json

from shared.settings import settings
from shared.telemetry.context import current_request

lines: Counter[str] = Counter()
"""How many lines this process has written, by their message."""

_SEVERITIES = {"DEBUG": 10, "INFO": 20, "WARNING": 30, "ERROR": 40}
_service = {"service": "", "function": ""}


def name_process(service: str, function: str) -> None:
    """Say what this process runs, for lines that are of no request."""
    _service.update(service=service, function=function)


def trace_name(trace: str) -> str:
    """A trace's full name, by which Cloud Logging joins a line to it."""
    return f"projects/{settings().google_cloud_project}/traces/{trace}"


def write(severity: str, message: str, **fields: Any) -> None:
    """Write one line. Fields are for programs, the message is for people and stays the same for the same fact."""
    if _SEVERITIES[severity] < _SEVERITIES[settings().log_level]:
        return
    lines[message] += 1
    line: dict[str, Any] = {
        "timestamp": datetime.now(UTC).isoformat(),
        "severity": severity,
        "message": message,
    }
    line |= {name: value for name, value in _service.items() if value}
    if request := current_request():
        line["request_id"] = request.request_id
        if request.function:
            line["function"] = request.function
        if request.trace:
            line["logging.googleapis.com/trace"] = trace_name(request.trace)
    line |= fields
    sys.stdout.write(to_json(line, fallback=repr).decode() + "\n")
    sys.stdout.flush()


def info(message: str, **fields: Any) -> None:
    """Something happened as it should."""
    write("INFO", message, **fields)


def warning(message: str, **fields: Any) -> None:
    """Something went wrong that mends itself."""
    write("WARNING", message, **fields)


def error(message: str, **fields: Any) -> None:
    """Something went wrong that a person should look at."""
    write("ERROR", message, **fields)


def exception(message: str, raised: BaseException, **fields: Any) -> None:
    """An unexpected error with its trace, which Error Reporting groups by; it never leaves the server."""
    write("ERROR", message, **fields, stack_trace="".join(traceback.format_exception(raised)))
