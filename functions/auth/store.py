"""Accounts, addresses, sessions and server keys in Firestore; what is kept of passwords."""

import asyncio
import base64
import hashlib
import json
import secrets
import uuid
from datetime import timedelta
from functools import lru_cache

from functions.auth import rules
from functions.auth.models import EmailClaim, JsonWebKeySet, ServerKey, User
from shared.errors import Unavailable
from shared.firestore import Collection
from shared.requests import RequestContext
from shared.session import Session
from shared.sessions import SESSIONS
from shared.settings import settings
from shared.tokens import digest
from shared.transaction import Transaction

USERS = Collection("auth_users", User)
EMAILS = Collection("auth_emails", EmailClaim)
SERVER_KEYS = Collection("auth_server_keys", ServerKey)


async def user_by_email(email: str) -> User | None:
    """The account of an address (two reads, one after the other)."""
    claim = await EMAILS.get(rules.email_claim_id(email))
    return await USERS.get(claim.user_id) if claim else None


async def session_and_user(tx: Transaction, session_id: str, user_id: str) -> tuple[Session | None, User | None]:
    """A session and an account in one call."""
    return await tx.read(SESSIONS.ref(session_id), USERS.ref(user_id))


async def session(tx: Transaction, session_id: str) -> Session | None:
    """One session."""
    return await tx.get(SESSIONS, session_id)


async def user(tx: Transaction, user_id: str) -> User | None:
    """One account."""
    return await tx.get(USERS, user_id)


def add_user(tx: Transaction, new: User) -> None:
    """A new account. The commit raises EmailTaken when its address belongs to another."""
    tx.create(EMAILS, rules.email_claim_id(new.email), EmailClaim(user_id=new.user_id), otherwise=rules.EmailTaken())
    tx.create(USERS, new.user_id, new)


def save_user(tx: Transaction, changed: User) -> None:
    """Write an account that this transaction read."""
    tx.put(USERS, changed.user_id, changed)


def open_session(tx: Transaction, user_id: str, context: RequestContext) -> tuple[Session, str]:
    """A new session and its first refresh token."""
    session_id = uuid.uuid4().hex
    token = new_refresh_token(session_id, user_id)
    opened = Session(
        session_id=session_id,
        user_id=user_id,
        refresh_digest=digest(token),
        created_at=tx.now,
        refreshed_at=tx.now,
        expires_at=tx.now + timedelta(seconds=settings().refresh_token_seconds),
        ip=context.ip,
        user_agent=context.user_agent,
    )
    tx.create(SESSIONS, session_id, opened)
    return opened, token


def save_session(tx: Transaction, changed: Session) -> None:
    """Write a session that this transaction read."""
    tx.put(SESSIONS, changed.session_id, changed)


def new_refresh_token(session_id: str, user_id: str) -> str:
    """An opaque refresh token; it names its session, so that one read finds it."""
    return f"{session_id}.{user_id}.{secrets.token_urlsafe(32)}"


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


def _prepared(password: str) -> bytes:
    """bcrypt takes 72 bytes and stops at a zero byte: a longer password counts whole by way of its SHA-256."""
    return base64.b64encode(hashlib.sha256(password.encode()).digest())


async def hash_password(password: str) -> str:
    """bcrypt of the SHA-256, in a thread: it takes a quarter of a second by design (1v1bro 1.1)."""
    import bcrypt

    salt = bcrypt.gensalt(settings().bcrypt_cost)
    return (await asyncio.to_thread(bcrypt.hashpw, _prepared(password), salt)).decode()


@lru_cache(maxsize=1)
def _nobodys_hash(cost: int) -> str:
    import bcrypt

    return bcrypt.hashpw(b"nobody", bcrypt.gensalt(cost)).decode()


async def is_password(password: str, password_hash: str | None) -> bool:
    """Whether this is the password. Without a hash (no such account) it takes as long, and is False."""
    import bcrypt

    known = password_hash or _nobodys_hash(settings().bcrypt_cost)
    matches = await asyncio.to_thread(bcrypt.checkpw, _prepared(password), known.encode())
    return matches and password_hash is not None


def published_keys() -> JsonWebKeySet:
    """The public keys. Raises Unavailable when they are not mounted."""
    try:
        return JsonWebKeySet.model_validate(json.loads(settings().jwks_file.read_text()))
    except (OSError, ValueError) as error:
        raise Unavailable("The public keys cannot be read just now.", retry_after=5) from error
