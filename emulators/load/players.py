"""Many accounts at once, each with a profile and a session: opened in process, as an operator may."""

import random
import uuid
from collections.abc import Callable
from typing import NamedTuple

from async_lru import alru_cache

from functions.auth.api import accounts as auth
from functions.auth.models.accounts.accounts import User
from functions.auth.models.sessions.sessions import SignedIn
from functions.auth.operations.passwords import password_hashing
from functions.auth.store import accounts
from functions.profiles.api import players as profiles
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext

PASSWORD = "Load-Player-1!"  # noqa: S105 - of players in local clouds
A_BATCH = 50
"""Accounts that one commit opens: four documents each, and Firestore takes 500."""

COUNTRIES = ("DE", "FR", "GB", "JP", "US")


class Player(NamedTuple):
    """An account with a live session."""

    id: str
    email: str
    session_id: str
    token: str
    refresh_token: str


async def open_accounts(number: int, advance: Callable[[int], None] = lambda _: None) -> list[Player]:
    """Accounts that share a password, each with a profile and a session; `advance` is told of each batch's size."""
    password_hash = await _password_hash()
    opened: list[Player] = []
    while len(opened) < number:
        size = min(A_BATCH, number - len(opened))

        async def open_some(tx: Transaction, size: int = size) -> list[Player]:
            return [_open(tx, password_hash) for _ in range(size)]

        opened += await transaction.run(open_some)
        advance(size)
    return opened


@alru_cache(maxsize=1)
async def _password_hash() -> str:
    return await password_hashing.hash_password(PASSWORD)


def _open(tx: Transaction, password_hash: str) -> Player:
    user_id = str(uuid.uuid4())
    email = f"{user_id}@example.com"
    user = User(user_id=user_id, email=email, password_hash=password_hash, created_at=tx.now, email_proven_at=tx.now)
    accounts.add_user(tx, user)
    profiles.open_profile(tx, user_id, f"Player {user_id[:8]}", random.choice(COUNTRIES))  # noqa: S311 - no secret
    context = RequestContext(request_id=uuid.uuid4().hex, method="POST", path="/", ip="127.0.0.1")
    signed_in: SignedIn = auth.sign_in(tx, user, context, cookies=False).data
    return Player(user_id, email, signed_in.session_id, signed_in.access_token or "", signed_in.refresh_token or "")
