"""Accounts, the keys of game servers, and what is asked and answered about them."""

from enum import StrEnum
from typing import Annotated

from pydantic import EmailStr, Field, SecretStr, StringConstraints

from shared.callers import Role
from shared.model import Model, Moment


class Status(StrEnum):
    """Whether an account may sign in."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    BANNED = "banned"


class User(Model):
    """An account. `auth_users/{user_id}`."""

    user_id: str
    email: str
    password_hash: str
    roles: tuple[Role, ...] = (Role.PLAYER,)
    providers: tuple[str, ...] = ("email",)
    status: Status = Status.ACTIVE
    created_at: Moment


class EmailClaim(Model):
    """Which account an address belongs to. `auth_emails/{digest of the address}`: one account an address."""

    user_id: str


class ServerKey(Model):
    """A game server's key; only its digest is kept. `auth_server_keys/{key_id}`."""

    key_id: str
    name: str
    secret_digest: str
    created_at: Moment


Email = Annotated[EmailStr, Field(max_length=254, examples=["ada@example.com"])]
DisplayName = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=3, max_length=50), Field(examples=["Ada"])
]
Password = Annotated[SecretStr, Field(max_length=1024, examples=["Tr0ub4dor&Zebra"])]


class Registration(Model):
    """A new account. The password has 8 characters or more, of both cases, with a digit and a special character."""

    email: Email
    password: Password
    display_name: DisplayName
    country: str | None = Field(None, pattern="^[A-Z]{2}$", description="ISO 3166-1 alpha-2.", examples=["GB"])
    cookies: bool = Field(False, description="Answer with cookies (for browsers) instead of tokens.")


class Credentials(Model):
    """An e-mail address and its password."""

    email: Email
    password: Password
    cookies: bool = Field(False, description="Answer with cookies (for browsers) instead of tokens.")


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


class ServerKeyShown(Model):
    """A game server's whole key, as it was shown once when it was made."""

    key: SecretStr = Field(max_length=256, examples=["lsk_0f8a.c2VjcmV0"])


class ServerToken(Model):
    """An access token for a game server; `expires_in` is in seconds."""

    access_token: str
    token_type: str = "Bearer"  # noqa: S105  the scheme, not a secret
    expires_in: int = Field(examples=[3600])


class JsonWebKeySet(Model):
    """RFC 7517: the public keys that access tokens verify against."""

    keys: tuple[dict[str, str], ...]
