"""Sessions, as their owner sees them."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from shared.identity.callers import Role
from shared.model import Id, Model, Moment


class RefreshRequest(Model):
    """A refresh token. A browser leaves it out and sends its cookie."""

    refresh_token: str | None = Field(None, max_length=512)


class SignedIn(Model):
    """A session. The tokens are null when they were set as cookies. Lifetimes are in seconds."""

    kind: Literal["signed_in"]
    user_id: str
    session_id: str
    access_token: str | None
    refresh_token: str | None
    token_type: str = "Bearer"  # noqa: S105  the scheme, not a secret
    expires_in: int = Field(examples=[900])
    refresh_expires_in: int = Field(examples=[2592000])
    withheld_roles: tuple[Role, ...] = Field(
        (),
        description="Roles of the account that do not count in this session, as it did not pass a second factor. Turn"
        " one on with `POST /api/v1/auth/2fa/enable` if there is none, and sign in again.",
    )
    csrf_token: str | None = Field(
        None,
        description="For cookie sessions: send it as X-CSRF-Token. It stays the same while the session lives.",
    )


class TwoFactorRequired(Model):
    """A challenge: the account has a second factor. Answer it at `POST /api/v1/auth/2fa/verify`."""

    kind: Literal["two_factor_required"]
    challenge_token: str
    expires_in: int = Field(description="Seconds until the challenge expires.", examples=[300])


SignInAnswer = Annotated[SignedIn | TwoFactorRequired, Field(discriminator="kind")]
"""What a proven identity gets: a session, or the question for the second factor."""


class SignedOut(Model):
    """The session that has ended, or null if there was none."""

    session_id: str | None


class SessionDetails(Model):
    """An open session: where and when it was last refreshed."""

    session_id: str
    current: bool = Field(description="Whether it is the session of this request.")
    ip: str
    user_agent: str
    created_at: Moment
    refreshed_at: Moment
    expires_at: Moment


class SessionSelection(StrEnum):
    """Which sessions to end."""

    ONE = "one"
    OTHERS = "others"
    ALL = "all"


class RevokeRequest(Model):
    """The sessions to end: one by its id, all others, or all."""

    which: SessionSelection = Field(SessionSelection.ONE, examples=["others"])
    session_id: Id | None = Field(None, description="The session, if `which` is `one`.")

    @model_validator(mode="after")
    def _an_id_for_one(self) -> "RevokeRequest":
        if (self.which is SessionSelection.ONE) != (self.session_id is not None):
            raise ValueError("session_id names the one session to end; give it for `one`, and for nothing else")
        return self


class SessionsRevoked(Model):
    """The sessions that have ended. `signed_out` says whether this session is one of them."""

    which: SessionSelection
    signed_out: bool


class TokenState(Model):
    """The claims of a valid access token. `expires_at` is in seconds since 1970."""

    valid: bool
    user_id: str
    session_id: str
    roles: tuple[str, ...]
    expires_at: int


class JsonWebKeySet(Model):
    """The public keys that access tokens verify against (RFC 7517)."""

    keys: tuple[dict[str, str], ...]
