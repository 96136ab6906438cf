"""The one base for what can go wrong in a domain, and the errors that every service shares.

A rule raises; one adapter turns it into an answer. The class says what kind of fact it is (code and status),
the message says it of this case, and the details carry what a client needs to act on it.
"""

from collections.abc import Mapping, Sequence
from typing import ClassVar, Self

Detail = str | int | float | bool | None | Sequence["Detail"] | Mapping[str, "Detail"]


class DomainError(Exception):
    """A fact that stops an operation: a stable `code` for programs, a `message` for people."""

    status: ClassVar[int] = 400
    code: ClassVar[str] = "BAD_REQUEST"
    message: ClassVar[str] = "The request cannot be carried out."

    def __init__(self, message: str = "", *, retry_after: int | None = None, **details: Detail) -> None:
        """`retry_after` is in seconds; `details` become the error's details in the answer."""
        super().__init__(message or self.message)
        self.details = details
        self.retry_after = retry_after
        self.commits = False

    def committing(self) -> Self:
        """This error, raised in a transaction, lets it commit first: what it wrote stays, such as a count of tries."""
        self.commits = True
        return self


class MalformedRequest(DomainError):
    """The body is not JSON."""

    status = 400
    code = "MALFORMED_REQUEST"
    message = "The body is not valid JSON."


class InvalidRequest(DomainError):
    """A field of the body, the path or the query is missing, of the wrong type, or out of its bounds."""

    status = 422
    code = "INVALID_REQUEST"
    message = "Some fields are not valid; see details.fields."


class Unauthenticated(DomainError):
    """No valid credentials: none at all, expired, forged, or of a session that has ended."""

    status = 401
    code = "UNAUTHENTICATED"
    message = "Sign in: this request carries no valid access token."


class Forbidden(DomainError):
    """The caller is known and may not do this."""

    status = 403
    code = "FORBIDDEN"
    message = "Your account does not have the role that this request needs."


class SecondFactorNeeded(Forbidden):
    """The account has the role, but this session showed no second factor."""

    code = "SECOND_FACTOR_NEEDED"
    message = (
        "Your role counts only in a session that showed a second factor. Turn one on with"
        " POST /api/v1/auth/2fa/enable if you have none, then sign in again."
    )


class ScopeMissing(Forbidden):
    """The game server's key does not have the scope."""

    code = "SCOPE_MISSING"
    message = "This game server's key does not have the scope that this request needs; ask an admin for one that has."


class CsrfRejected(DomainError):
    """A cookie session made a state-changing request without its CSRF token."""

    status = 403
    code = "CSRF_REJECTED"
    message = "Send the csrf_token of your sign-in in the X-CSRF-Token header."


class NotFound(DomainError):
    """There is no such thing, or none that this caller may know of."""

    status = 404
    code = "NOT_FOUND"
    message = "There is no such resource."


class MethodNotAllowed(DomainError):
    """The path exists, the method does not."""

    status = 405
    code = "METHOD_NOT_ALLOWED"
    message = "This path does not take that method."


class IdempotencyConflict(DomainError):
    """The same Idempotency-Key came with another request."""

    status = 409
    code = "IDEMPOTENCY_CONFLICT"
    message = "This Idempotency-Key was already used for a different request; use a new key."


class BodyTooLarge(DomainError):
    """The body is over the limit (1 MB unless the endpoint says otherwise)."""

    status = 413
    code = "BODY_TOO_LARGE"
    message = "The body is too large."


class Misdirected(DomainError):
    """The request came to another address than the API's public one."""

    status = 421
    code = "MISDIRECTED"
    message = "Call the API at its public address."


class UnsupportedMediaType(DomainError):
    """The body is not declared as JSON."""

    status = 415
    code = "UNSUPPORTED_MEDIA_TYPE"
    message = "Send the body as application/json."


class RateLimited(DomainError):
    """Too many requests of this kind in a minute."""

    status = 429
    code = "RATE_LIMITED"
    message = "Too many requests; wait and try again."


class InternalError(DomainError):
    """Something broke that is not the caller's fault; the request id finds it in the logs."""

    status = 500
    code = "INTERNAL"
    message = "Something went wrong on our side. Quote the request id when you report it."


class Unavailable(DomainError):
    """A dependency does not answer, or a document is too contended; trying again is safe."""

    status = 503
    code = "UNAVAILABLE"
    message = "The service is busy or a part of it is down; try again shortly."
