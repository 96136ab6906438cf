"""What the gateway answers itself: the status and the JSON body that API Gateway gives for the same fault."""

import json
from collections.abc import Sequence

from starlette.types import Send

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

    async def answer(self, send: Send) -> None:
        """Send the answer."""
        body = json.dumps({"code": self.status, "message": self.message}, separators=(",", ":")).encode()
        headers = [
            (b"content-type", b"application/json"),
            (b"content-length", str(len(body)).encode()),
            *self.headers,
        ]
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        await send({"type": "http.response.body", "body": body})
