# Made of `_async/upload.py` by `make generate`. Do not edit.
"""Sends files by the tickets that operations answer with."""

from collections.abc import Iterator, Callable, Mapping
from typing import Any

import httpx

from ludus_sdk.errors import NoAnswer
from ludus_sdk.exchange import answer_of, error_of

CHUNK = 64 * 1024
SENT_BEFORE = 412


def upload(
    http: httpx.Client, ticket: Mapping[str, Any], data: bytes, on_progress: Callable[[int, int], object]
) -> None:
    """Send a file. A 412 says that it is there already: an answer was lost."""
    headers = {**ticket["headers"], "Content-Length": str(len(data))}
    on_progress(0, len(data))
    try:
        response = http.request(
            ticket["method"], ticket["url"], content=_chunks(data, on_progress), headers=headers, timeout=300
        )
    except httpx.TransportError as error:
        raise NoAnswer("The upload got no answer") from error
    if not response.is_success and response.status_code != SENT_BEFORE:
        raise error_of(answer_of(response.status_code, response.headers, response.text))


def _chunks(data: bytes, on_progress: Callable[[int, int], object]) -> Iterator[bytes]:
    for start in range(0, len(data), CHUNK):
        yield data[start : start + CHUNK]
        on_progress(min(start + CHUNK, len(data)), len(data))
