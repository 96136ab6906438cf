"""Sends a request to a function and brings its answer, as Envoy does with API Gateway's settings."""

from dataclasses import dataclass

from emulators.gateway.connection import ConnectFailed, Connection, Pool
from emulators.gateway.error_responses import TIMED_OUT, UNREACHABLE, FunctionsDown, Refusal
from emulators.gateway.function_response import (
    ConnectionLost,
    DeadlineExceeded,
    FunctionResponse,
    InvalidResponse,
    ResponseHead,
)
from emulators.gateway.request_body import RequestBody
from emulators.gateway.targets import Target


@dataclass(slots=True)
class Forwarding:
    """A request on its way to a function: `head` is its request line, its headers and the empty line."""

    method: str
    head: bytes
    body: RequestBody
    target: Target
    pool: Pool
    _connection: Connection | None = None
    _answer: FunctionResponse | None = None
    _sent: bool = False

    async def answer(self) -> tuple[ResponseHead, FunctionResponse]:
        """The start of the function's answer, and the answer to read on from; `end` has to follow in any case.

        A request that meets no answer at all, because the function is not there or closes the connection, is sent a
        second time if all of it is still at hand. Raises Refusal: 503 when that fails too (FunctionsDown when none of
        this cloud's functions runs), 502 when the answer is not HTTP, 504 when it does not come in time; and what
        reading the body raises.
        """
        try:
            try:
                return await self._attempt()
            except ConnectionLost:
                if not self.body.repeatable:
                    raise
                self.end()
                return await self._attempt()
        except ConnectFailed as error:
            if self.target.operation.hosted:
                raise FunctionsDown from error
            raise Refusal(503, UNREACHABLE.format(reason="connection failure")) from error
        except ConnectionLost as error:
            raise Refusal(503, UNREACHABLE.format(reason="connection termination")) from error
        except InvalidResponse as error:
            raise Refusal(502, UNREACHABLE.format(reason="protocol error")) from error
        except DeadlineExceeded as error:
            raise Refusal(504, TIMED_OUT) from error

    def end(self) -> None:
        """Give the connection back, or close it if the exchange was broken off."""
        if self._connection is not None and self._answer is not None:
            keep = self._sent and self._answer.complete
            self.pool.release(self.target.address, self._connection, keep=keep)
            self._connection = None

    async def _attempt(self) -> tuple[ResponseHead, FunctionResponse]:
        self._connection = connection = await self.pool.connection(self.target.address)
        self._answer = answer = connection.begin(without_body=self.method == "HEAD")
        self._sent = await self._send(connection, answer)
        connection.allow(self.target.operation.deadline)
        return await answer.head(), answer

    async def _send(self, connection: Connection, answer: FunctionResponse) -> bool:
        """Write the request; whether all of it was wanted, or the answer came before."""
        if self.body.empty:
            await connection.write(self.head)
            return True
        waiting = self.head
        async for chunk in self.body.chunks():
            if answer.begun or answer.failed:
                return False
            part = b"%x\r\n%s\r\n" % (len(chunk), chunk) if self.body.chunked else chunk
            await connection.write(waiting + part)
            waiting = b""
        if waiting or self.body.chunked:
            await connection.write(waiting + (b"0\r\n\r\n" if self.body.chunked else b""))
        return True
