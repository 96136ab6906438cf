"""What a game server shows, and gets for it."""

import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from functions.auth.models.game_servers.server_keys import ServerKey, ServerKeyDetails
from shared.errors import DomainError, NotFound, Unauthenticated
from shared.identity.callers import Role
from shared.identity.digests import digest
from shared.identity.session import Session
from shared.scopes import Scope

USE_NOTED_EVERY = timedelta(minutes=10)
"""How exact `last_used_at` is: a write for each trade would tell no more."""


class UnknownServerKey(NotFound):
    """There is no such key."""

    code = "UNKNOWN_SERVER_KEY"
    message = "There is no game server's key with this id; GET /api/v1/admin/server-keys lists them."


class ServerKeyExpired(DomainError):
    """The key was revoked or has expired."""

    status = 409
    code = "SERVER_KEY_EXPIRED"
    message = "This key was revoked or its time is over; make another one."


class NoSecretToRotate(DomainError):
    """A service account has no secret to rotate."""

    status = 409
    code = "NO_SECRET_TO_ROTATE"
    message = "A service account has no key to rotate; Google rotates its keys."


class EndInPast(DomainError):
    """The end of the key is in the past."""

    status = 422
    code = "END_IN_PAST"
    message = "`expires_at` has to be in the future."


@dataclass(frozen=True, slots=True)
class Trade:
    """What may be traded for a key: in which session, and until when at most."""

    session_id: str
    until: datetime | None


def split_server_key(key: str) -> tuple[str, str]:
    """The id and the secret of a game server's key. Raises Unauthenticated for another form."""
    match = re.fullmatch(r"lsk_([a-f0-9]{16,64})\.([A-Za-z0-9_\-]{20,128})", key)
    if match is None:
        raise Unauthenticated("This is not a game server's key.")
    return match[1], match[2]


def session_of(key: ServerKey) -> str:
    """The session of what is traded for a key's present secret."""
    return key.session_id or key.key_id


def is_over(key: ServerKey, now: datetime) -> bool:
    """Whether a key was revoked or its time is over."""
    return key.revoked_at is not None or (key.expires_at is not None and key.expires_at <= now)


def trade(key: ServerKey | None, first: Session | None, secret: str, now: datetime) -> Trade:
    """What a secret of this key may be traded for; `first` is the session of its first secret.

    Keys were revoked by ending that session alone, once. Raises Unauthenticated, whatever the reason.
    """
    shown = digest(secret)
    present = hmac.compare_digest(shown, key.secret_digest if key else digest(""))
    previous = hmac.compare_digest(shown, key.previous_digest if key else "")
    ended = key is not None and not key.session_id and (first is None or first.ended_at is not None)
    if key is not None and not is_over(key, now) and not ended:
        if present:
            return Trade(session_of(key), key.expires_at)
        if previous and key.previous_until and now < key.previous_until:
            ends = [end for end in (key.previous_until, key.expires_at) if end]
            return Trade(key.previous_session_id, min(ends))
    raise Unauthenticated("This game server's key is unknown, revoked, or over.")


def lifetime(allowed: Trade, now: datetime, longest: int) -> int:
    """Seconds that a token lasts: `longest`, or as long as what it was traded for."""
    return longest if allowed.until is None else max(1, min(longest, int((allowed.until - now).total_seconds())))


def use_is_new(key: ServerKey, now: datetime) -> bool:
    """Whether the use of a key is to be noted again."""
    return key.last_used_at is None or key.last_used_at + USE_NOTED_EVERY <= now


def check_end(expires_at: datetime | None, now: datetime) -> None:
    """Raise EndInPast."""
    if expires_at is not None and expires_at <= now:
        raise EndInPast


def check_rotation(key: ServerKey | None, key_id: str, now: datetime) -> ServerKey:
    """A key that may have a new secret. Raises UnknownServerKey, ServerKeyExpired, NoSecretToRotate."""
    if key is None:
        raise UnknownServerKey(f"There is no game server's key {key_id}.")
    if key.account:
        raise NoSecretToRotate(account=key.account)
    if is_over(key, now):
        raise ServerKeyExpired
    return key


def rotated(key: ServerKey, secret_digest: str, session_id: str, now: datetime, keep_for: timedelta) -> ServerKey:
    """The key with a new secret and session; the old secret counts for `keep_for` more, the one before that no more."""
    return key.model_copy(
        update={
            "secret_digest": secret_digest,
            "session_id": session_id,
            "previous_digest": key.secret_digest if keep_for else "",
            "previous_session_id": session_of(key) if keep_for else "",
            "previous_until": now + keep_for if keep_for else None,
            "rotated_at": now,
        }
    )


def shown(key: ServerKey, now: datetime) -> ServerKeyDetails:
    """A key as admins see it."""
    kept = key.model_dump(include=set(ServerKeyDetails.model_fields))
    still = key.previous_until if key.previous_until and key.previous_until > now else None
    return ServerKeyDetails.model_validate(kept | {"previous_until": still})


def server_claims(
    key_id: str, session_id: str, scopes: Iterable[Scope], now: datetime, lifetime: int
) -> dict[str, Any]:
    """The claims of a game server's token that lasts `lifetime` seconds."""
    issued = int(now.timestamp())
    return {
        "sub": f"server-{key_id}",
        "iat": issued,
        "exp": issued + lifetime,
        "session_id": session_id,
        "roles": [Role.SERVER.value],
        "scopes": [scope.value for scope in scopes],
    }
