"""How a call can fail."""

from collections.abc import Mapping
from typing import Any


class LudusError(Exception):
    """A refusal of the API. Tell errors apart by `code`; the message is for people.

    `retry_after` are the seconds after which it may be sent again, None where the API did not say.
    """

    def __init__(
        self,
        code: str,
        message: str,
        status: int,
        details: Mapping[str, Any] | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message
        self.status = status
        self.details = details or {}
        self.request_id = request_id
        self.retry_after = retry_after


class SessionEnded(LudusError):
    """The session has ended, or there is none: sign in again."""


class NoAnswer(Exception):
    """No answer came. It says nothing of whether the call took effect."""
