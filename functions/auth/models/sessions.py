"""Sessions, as their owner sees them."""

from pydantic import Field

from shared.model import Model


class RefreshRequest(Model):
    """A refresh token; a browser leaves it out and sends its cookie."""

    refresh_token: str | None = Field(None, max_length=512)


class SignedIn(Model):
    """A session. The tokens are null when they were set as cookies; lifetimes are in seconds."""

    user_id: str
    session_id: str
    access_token: str | None
    refresh_token: str | None
    token_type: str = "Bearer"  # noqa: S105  the scheme, not a secret
    expires_in: int = Field(examples=[900])
    refresh_expires_in: int = Field(examples=[2592000])
    csrf_token: str | None = Field(None, description="For cookie sessions: send it as X-CSRF-Token.")


class SignedOut(Model):
    """The session that has ended."""

    session_id: str


class TokenState(Model):
    """A valid access token's claims; `expires_at` is in seconds since 1970."""

    valid: bool
    user_id: str
    session_id: str
    roles: tuple[str, ...]
    expires_at: int


class JsonWebKeySet(Model):
    """RFC 7517: the public keys that access tokens verify against."""

    keys: tuple[dict[str, str], ...]
