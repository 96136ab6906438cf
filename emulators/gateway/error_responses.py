"""What the gateway answers itself: the status and the JSON body that API Gateway gives for the same fault."""

import json
from collections.abc import Sequence
from uuid import uuid4

from starlette.types import Send

from shared.errors import Unavailable
from shared.http.responses import failure

NOT_DEFINED = "The current request is not defined by this API."
METHOD_NOT_ALLOWED = (
    'The current request is matched to the defined url template "{template}" but its http method is not allowed'
)
UNREACHABLE = "upstream connect error or disconnect/reset before headers. reset reason: {reason}"
TIMED_OUT = "upstream request timeout"


class Refusal(Exception):
    """A request that goes no further, with the answer to it. `headers` are added to those of every refusal."""

    def __init__(self, status: int, message: str, headers: Sequence[tuple[bytes, bytes]] = ()) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = headers

    async def answer(self, send: Send, more: Sequence[tuple[bytes, bytes]] = ()) -> None:
        """Send the answer, with more headers."""
        body = self.body()
        headers = [
            (b"content-type", b"application/json"),
            (b"content-length", str(len(body)).encode()),
            *self.headers,
            *more,
        ]
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    def body(self) -> bytes:
        """What API Gateway says; it has no other form."""
        return json.dumps({"code": self.status, "message": self.message}, separators=(",", ":")).encode()


class FunctionsDown(Refusal):
    """The part `functions` does not run, which cannot be in the cloud: said as the functions would."""

    RETRY_AFTER_SECONDS = 2

    def __init__(self) -> None:
        self.request_id = uuid4().hex
        headers = [
            (b"retry-after", b"%d" % self.RETRY_AFTER_SECONDS),
            (b"x-request-id", self.request_id.encode()),
            (b"cache-control", b"no-store"),
        ]
        super().__init__(503, "The API's functions do not run just now; try again shortly.", headers)

    def body(self) -> bytes:
        """An error in the envelope."""
        return failure(Unavailable(self.message, retry_after=self.RETRY_AFTER_SECONDS), self.request_id).body
