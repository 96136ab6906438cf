"""The keys of game servers."""

from pydantic import Field, SecretStr

from shared.model import Model, Moment


class ServerKey(Model):
    """A game server's key; only its digest is kept. `auth_server_keys/{key_id}`."""

    key_id: str
    name: str
    secret_digest: str
    created_at: Moment


class ServerKeyShown(Model):
    """A game server's whole key, as it was shown once when it was made."""

    key: SecretStr = Field(max_length=256, examples=["lsk_0f8a.c2VjcmV0"])


class ServerToken(Model):
    """An access token for a game server; `expires_in` is in seconds."""

    access_token: str
    token_type: str = "Bearer"  # noqa: S105  the scheme, not a secret
    expires_in: int = Field(examples=[3600])
