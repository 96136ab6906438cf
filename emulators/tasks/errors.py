"""A call that Cloud Tasks refuses."""

from grpc import StatusCode  # type: ignore[import-untyped]


class Refused(Exception):
    """Ends the call with a gRPC status and a message that says what was wrong, with what, and what to do."""

    def __init__(self, code: StatusCode, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def invalid(message: str) -> Refused:
    """The caller's argument cannot be accepted (INVALID_ARGUMENT)."""
    return Refused(StatusCode.INVALID_ARGUMENT, message)
