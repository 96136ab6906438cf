"""The one base for what can go wrong in a domain, and the errors that every service shares.

A rule raises; one adapter turns it into an answer. The class says what kind of fact it is (code and status),
the message says it of this case, and the details carry what a client needs to act on it.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, ClassVar, Self

if TYPE_CHECKING:
    from pydantic import ValidationError

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


def seconds_until_midnight(now: datetime) -> int:
    """The `retry_after` of what a day (UTC) allows no more of: after these seconds, the next day has begun."""
    midnight = datetime.combine(now.date() + timedelta(days=1), time(), UTC)
    return int((midnight - now).total_seconds()) + 1


class MalformedRequest(DomainError):
    """The body is not JSON."""

    status = 400
    code = "MALFORMED_REQUEST"
    message = "The body is not valid JSON."


class InvalidRequest(DomainError):
    """A field is missing, unknown, of the wrong type, or out of bounds; `details.fields` says which."""

    status = 422
    code = "INVALID_REQUEST"
    message = "Some fields are not valid; see details.fields."


def problems_of(error: "ValidationError") -> list[dict[str, Detail]]:
    """What is wrong with which field, without repeating what was sent (it may be a password)."""
    return [
        {"field": ".".join(str(part) for part in problem["loc"]) or "body", "problem": problem["msg"]}
        for problem in error.errors(include_url=False, include_input=False)[:20]
    ]


class Unauthenticated(DomainError):
    """There is no access token, or it is expired, forged, or of a session that has ended."""

    status = 401
    code = "UNAUTHENTICATED"
    message = "Sign in: this request carries no valid access token."


class Forbidden(DomainError):
    """The caller's role does not allow this."""

    status = 403
    code = "FORBIDDEN"
    message = "Your account does not have the role that this request needs."


class SecondFactorNeeded(Forbidden):
    """The session did not pass a second factor."""

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
    """A request with a cookie has no valid CSRF token."""

    status = 403
    code = "CSRF_REJECTED"
    message = "Send the csrf_token of your sign-in in the X-CSRF-Token header."


class NotFound(DomainError):
    """There is no such resource, or the caller may not see it."""

    status = 404
    code = "NOT_FOUND"
    message = "There is no such resource."


class MethodNotAllowed(DomainError):
    """The path does not take this method."""

    status = 405
    code = "METHOD_NOT_ALLOWED"
    message = "This path does not take that method."


class IdempotencyConflict(DomainError):
    """The Idempotency-Key was used for another request."""

    status = 409
    code = "IDEMPOTENCY_CONFLICT"
    message = "This Idempotency-Key was already used for a different request; use a new key."


class BodyTooLarge(DomainError):
    """The body is over the limit of the endpoint."""

    status = 413
    code = "BODY_TOO_LARGE"
    message = "The body is too large."


class Misdirected(DomainError):
    """The request did not come to the API's public address."""

    status = 421
    code = "MISDIRECTED"
    message = "Call the API at its public address."


class UnsupportedMediaType(DomainError):
    """The body is not declared as JSON."""

    status = 415
    code = "UNSUPPORTED_MEDIA_TYPE"
    message = "Send the body as application/json."


class RateLimited(DomainError):
    """Too many requests in a minute."""

    status = 429
    code = "RATE_LIMITED"
    message = "Too many requests; wait and try again."


class InternalError(DomainError):
    """An unexpected error; quote the request id when you report it."""

    status = 500
    code = "INTERNAL"
    message = "Something went wrong on our side. Quote the request id when you report it."


class Unavailable(DomainError):
    """The service is busy, or a part of it is down; it is safe to try again."""

    status = 503
    code = "UNAVAILABLE"
    message = "The service is busy or a part of it is down; try again shortly."


class PartnerUnavailable(Unavailable):
    """A partner does not answer; it is safe to try again."""

    code = "PARTNER_UNAVAILABLE"
    message = "A partner that this request depends on does not answer properly just now; try again shortly."
