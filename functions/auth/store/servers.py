"""The keys of game servers in Firestore."""

import asyncio
import secrets
import uuid
from datetime import timedelta

from functions.auth.models.servers import ServerKey
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.identity.session import Session
from shared.identity.sessions import SESSIONS
from shared.identity.tokens import digest

SERVER_KEYS = Collection("auth_server_keys", ServerKey)


def add_server_key(tx: Transaction, name: str) -> str:
    """A new key for game servers; returns the whole key, which is not kept. Its session ends when it is revoked."""
    key_id, secret = uuid.uuid4().hex, secrets.token_urlsafe(32)
    tx.create(
        SERVER_KEYS,
        key_id,
        ServerKey(key_id=key_id, name=name, secret_digest=digest(secret), created_at=tx.now),
    )
    forever = tx.now + timedelta(days=36500)
    tx.create(
        SESSIONS,
        key_id,
        Session(
            session_id=key_id,
            user_id=f"server:{key_id}",
            refresh_digest="",
            created_at=tx.now,
            refreshed_at=tx.now,
            expires_at=forever,
        ),
    )
    return f"lsk_{key_id}.{secret}"


async def server_key(key_id: str) -> tuple[ServerKey | None, Session | None]:
    """A server key and its session."""
    key, state = await asyncio.gather(SERVER_KEYS.get(key_id), SESSIONS.get(key_id))
    return key, state
