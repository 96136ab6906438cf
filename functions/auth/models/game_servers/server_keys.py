"""The keys of game servers."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import BeforeValidator, Field, SecretStr, StringConstraints, model_validator

from shared.model import Model, Moment
from shared.scopes import Scope
from shared.text.reasons import Reason

Scopes = Annotated[tuple[Scope, ...], Field(min_length=1, max_length=len(Scope), examples=[["matches", "xp"]])]

KeyName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=60),
    Field(description="Where the key is used.", examples=["eu-west"]),
]


def _known(names: Iterable[str]) -> tuple[str, ...]:
    """Scopes that there are: keys were made for others, which nothing asked for."""
    return tuple(name for name in names if name in set(Scope))


class ServerKey(Model):
    """A game server's key; only its digest is kept. `auth_server_keys/{key_id}`.

    What is traded for it belongs to the session `session_id` (the key's own id where it is empty), which ends with it.
    After a rotation the secret before counts until `previous_until`, and what is traded for that belongs to a session
    of its own. A service account of Google's is one, too: `account` is its address, and it has no secret.
    """

    scopes: Annotated[tuple[Scope, ...], BeforeValidator(_known)] = (Scope.MATCHES, Scope.XP)
    expires_at: Moment | None = None
    last_used_at: Moment | None = None
    rotated_at: Moment | None = None
    revoked_at: Moment | None = None
    session_id: str = ""
    previous_digest: str = ""
    previous_session_id: str = ""
    previous_until: Moment | None = None
    account: str = ""

    key_id: str
    name: str
    secret_digest: str
    created_at: Moment


class ServerProof(Model):
    """The key of a game server, or an OIDC token of a Google service account: exactly one of them."""

    key: SecretStr | None = Field(None, max_length=256, examples=["lsk_0f8a.c2VjcmV0"])
    oidc_token: SecretStr | None = Field(
        None,
        max_length=8192,
        description="A token that Google signed for an allowed service account, with this API's origin as audience.",
    )

    @model_validator(mode="after")
    def _one_of_the_two(self) -> "ServerProof":
        if (self.key is None) == (self.oidc_token is None):
            raise ValueError("give either key or oidc_token")
        return self


class ServerToken(Model):
    """An access token for a game server. `expires_in` is in seconds."""

    access_token: str
    token_type: str = "Bearer"  # noqa: S105  the scheme, not a secret
    expires_in: int = Field(examples=[3600])
    scopes: Scopes


class CreateServerKey(Model):
    """A key to create. Without `expires_at`, it is valid until it is revoked."""

    name: KeyName
    scopes: Scopes
    expires_at: Moment | None = None


class KeyRotation(Model):
    """How long the old secret stays valid, in seconds: thirty days at most."""

    keep_old_seconds: int = Field(ge=0, le=30 * 86400, examples=[3600])


class KeyRevocation(Model):
    """Why a key is revoked."""

    reason: Reason


class ServerKeyDetails(Model):
    """A key without its secret.

    `last_used_at` is exact to ten minutes. Two secrets are valid until `previous_until`. `account` is the address of
    a Google service account that needs no secret, and is empty for a key.
    """

    key_id: str
    name: str
    account: str
    scopes: tuple[Scope, ...]
    created_at: Moment
    expires_at: Moment | None
    last_used_at: Moment | None
    rotated_at: Moment | None
    previous_until: Moment | None
    revoked_at: Moment | None


class ServerKeyWithSecret(ServerKeyDetails):
    """A key with its secret, which is shown once."""

    key: str = Field(examples=["lsk_0f8a.c2VjcmV0"])
