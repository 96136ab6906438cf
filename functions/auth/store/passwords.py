"""What is kept of passwords."""

import asyncio
import base64
import hashlib
from functools import lru_cache

from shared.settings import settings


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


class Shown:
    """A password that somebody shows: compared once with each hash, however often its transaction is tried."""

    def __init__(self, password: str) -> None:
        self._password = password
        self._known: dict[str | None, bool] = {}

    async def opens(self, password_hash: str | None) -> bool:
        """Whether it is the password of this hash; as slow without one, and False."""
        if password_hash not in self._known:
            self._known[password_hash] = await is_password(self._password, password_hash)
        return self._known[password_hash]
