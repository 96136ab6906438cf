"""Sends a call, as often as it is safe to."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

from ludus_sdk.clock import Clock
from ludus_sdk.errors import NoAnswer
from ludus_sdk.exchange import Answer, answer_of, error_of, server_time, target, wait_before_next
from ludus_sdk.operation import CallOptions, Given, Operation


class AsyncTransport:
    """Sends calls to one address. It knows nothing of sessions."""

    def __init__(
        self,
        address: str,
        http: httpx.AsyncClient,
        clock: Clock,
        sleep: Callable[[float], Awaitable[object]],
        random: Callable[[], float],
    ) -> None:
        self._address = address
        self._http = http
        self._clock = clock
        self._sleep = sleep
        self._random = random

    async def send(self, operation: Operation, given: Given, headers: dict[str, str], options: CallOptions) -> Any:
        """The data of the answer. Raises LudusError for a refusal, NoAnswer where none came."""
        attempt = 0
        while True:
            attempt += 1
            answer, cause = await self._attempt(operation, given, headers, options)
            if answer is not None and answer.status < 400 and answer.body is not None:
                return answer.body if operation.bare else answer.body["data"]
            wait = wait_before_next(operation, answer, attempt, self._random())
            if wait is None or attempt >= options.attempts:
                if answer is not None and answer.status >= 400:
                    raise error_of(answer)
                raise NoAnswer(f"{operation.id} got no answer") from cause
            await self._sleep(wait)

    async def _attempt(
        self, operation: Operation, given: Given, headers: dict[str, str], options: CallOptions
    ) -> tuple[Answer | None, Exception | None]:
        content = None
        if given.body is not None:
            content = json.dumps(given.body, ensure_ascii=False).encode()
            headers = headers | {"Content-Type": "application/json"}
        url = self._address + target(operation.path, given)
        started = self._clock.device()
        try:
            response = await self._http.request(
                operation.method, url, content=content, headers=headers, timeout=options.timeout
            )
        except httpx.TransportError as error:
            return None, error
        answer = answer_of(response.status_code, response.headers, response.text)
        self._clock.learn(server_time(answer), started)
        return answer, None
