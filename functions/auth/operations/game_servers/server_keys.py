"""The keys of game servers: made, rotated, revoked."""

import secrets
import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta

from functions.auth.models.game_servers.server_keys import (
    CreateServerKey,
    ServerKey,
    ServerKeyDetails,
    ServerKeyWithSecret,
)
from functions.auth.rules.game_servers import server_keys as rules
from functions.auth.store.server_keys import SERVER_KEYS, save, server_key
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity import sessions
from shared.identity.digests import digest
from shared.identity.session import Session
from shared.identity.sessions import SESSIONS
from shared.scopes import Scope

FOREVER = timedelta(days=36500)


async def create(wanted: CreateServerKey) -> ServerKeyWithSecret:
    """A new key, shown this once. It has a transaction of its own, as answers with secrets are not kept.

    Raises EndInPast.
    """

    async def attempt(tx: Transaction) -> ServerKeyWithSecret:
        key, whole = add_server_key(tx, wanted.name, wanted.scopes, wanted.expires_at)
        return ServerKeyWithSecret(**rules.shown(key, tx.now).model_dump(), key=whole)

    return await transaction.run(attempt)


async def rotate(key_id: str, keep_for: timedelta) -> ServerKeyWithSecret:
    """`renew`, in a transaction of its own."""
    return await transaction.run(lambda tx: renew(tx, key_id, keep_for))


async def renew(tx: Transaction, key_id: str, keep_for: timedelta) -> ServerKeyWithSecret:
    """The key with another secret, shown this once; the old one counts for as long as is asked.

    Raises UnknownServerKey, ServerKeyExpired, NoSecretToRotate.
    """
    key = rules.check_rotation(await server_key(tx, key_id), key_id, tx.now)
    turned, whole = await _with_new_secret(tx, key, keep_for)
    return ServerKeyWithSecret(**rules.shown(turned, tx.now).model_dump(), key=whole)


async def revoke(tx: Transaction, key_id: str) -> ServerKeyDetails:
    """End a key and, at once and everywhere, what was traded for it; the same again changes nothing.

    Reads the key, then its sessions in one call. Raises UnknownServerKey.
    """
    key = await server_key(tx, key_id)
    if key is None:
        raise rules.UnknownServerKey(f"There is no game server's key {key_id}.")
    if key.revoked_at is None:
        key = save(tx, key.model_copy(update={"revoked_at": tx.now}))
        if open_now := await _open_sessions(tx, key):
            sessions.end_several(tx, open_now.values(), "revoked")
    return rules.shown(key, tx.now)


def add_server_key(
    tx: Transaction, name: str, scopes: Iterable[Scope], expires_at: datetime | None = None
) -> tuple[ServerKey, str]:
    """A new key for game servers, and the whole key as it is shown, which is not kept. Raises EndInPast."""
    rules.check_end(expires_at, tx.now)
    secret = secrets.token_urlsafe(32)
    key = ServerKey(
        scopes=_in_order(scopes),
        expires_at=expires_at,
        key_id=uuid.uuid4().hex,
        name=name,
        secret_digest=digest(secret),
        created_at=tx.now,
    )
    tx.create(SERVER_KEYS, key.key_id, key)
    _open_session(tx, key, key.key_id)
    return key, _whole(key, secret)


def add_account(tx: Transaction, key_id: str, account: str, scopes: tuple[Scope, ...]) -> ServerKey:
    """A service account among the keys, without a secret of ours, and its session."""
    key = ServerKey(account=account, scopes=scopes, key_id=key_id, name=account, secret_digest="", created_at=tx.now)
    tx.create(SERVER_KEYS, key_id, key)
    _open_session(tx, key, key_id)
    return key


async def _with_new_secret(tx: Transaction, key: ServerKey, keep_for: timedelta) -> tuple[ServerKey, str]:
    """The key with a new secret, and the whole of it. What was traded for the old one ends with it.

    Reads the sessions of both earlier secrets in one call; writes the key and three sessions at most.
    """
    secret, session_id = secrets.token_urlsafe(32), uuid.uuid4().hex
    turned = rules.rotated(key, digest(secret), session_id, tx.now, keep_for)
    open_now = await _open_sessions(tx, key)
    present = open_now.pop(rules.session_of(key), None)
    if present and turned.previous_until:
        ends = min(turned.previous_until, present.expires_at)
        tx.put(SESSIONS, present.session_id, present.model_copy(update={"expires_at": ends}))
    elif present:
        open_now[present.session_id] = present
    if open_now:
        sessions.end_several(tx, open_now.values(), "rotated")
    tx.put(SERVER_KEYS, key.key_id, turned)
    _open_session(tx, turned, session_id)
    return turned, _whole(turned, secret)


async def _open_sessions(tx: Transaction, key: ServerKey) -> dict[str, Session]:
    ids = [session_id for session_id in (rules.session_of(key), key.previous_session_id) if session_id]
    of_both = await tx.get_many(SESSIONS, ids)
    return {name: session for name, session in of_both.items() if session.ended_at is None}


def _open_session(tx: Transaction, key: ServerKey, session_id: str) -> None:
    opened = Session(
        session_id=session_id,
        user_id=f"server:{key.key_id}",
        refresh_digest="",
        created_at=tx.now,
        refreshed_at=tx.now,
        expires_at=key.expires_at or tx.now + FOREVER,
    )
    tx.create(SESSIONS, session_id, opened)


def _whole(key: ServerKey, secret: str) -> str:
    return f"lsk_{key.key_id}.{secret}"


def _in_order(scopes: Iterable[Scope]) -> tuple[Scope, ...]:
    wanted = set(scopes)
    return tuple(scope for scope in Scope if scope in wanted)
