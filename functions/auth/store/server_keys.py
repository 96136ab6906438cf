"""The keys of game servers in Firestore."""

from datetime import datetime

from functions.auth.models.game_servers.server_keys import ServerKey
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.identity.session import Session
from shared.identity.sessions import SESSIONS

SERVER_KEYS = Collection("auth_server_keys", ServerKey)


async def server_key(tx: Transaction, key_id: str) -> ServerKey | None:
    """A key."""
    return await tx.get(SERVER_KEYS, key_id)


async def key_and_session(tx: Transaction, key_id: str) -> tuple[ServerKey | None, Session | None]:
    """A key and the session of its first secret, in one call."""
    return await tx.read(SERVER_KEYS.ref(key_id), SESSIONS.ref(key_id))


async def server_keys(limit: int, after: tuple[datetime, str] | None) -> list[ServerKey]:
    """Keys, the latest first. A read each."""
    return await SERVER_KEYS.select(
        order=[("created_at", "DESCENDING"), ("key_id", "DESCENDING")], limit=limit, after=after or ()
    )


def save(tx: Transaction, changed: ServerKey) -> ServerKey:
    """Write a key that this transaction read."""
    tx.put(SERVER_KEYS, changed.key_id, changed)
    return changed
