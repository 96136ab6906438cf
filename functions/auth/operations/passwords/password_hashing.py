"""What is kept of passwords."""

import asyncio
import base64
import hashlib
from functools import lru_cache

from functions.auth.rules.passwords.hashes import BCRYPT_BYTES, OURS, Scheme, cost_of, labelled, parts
from functions.auth.rules.passwords.passwords import opaque
from functions.auth.settings import settings


def _prepared(password: str, scheme: Scheme = OURS) -> bytes:
    """bcrypt takes 72 bytes and stops at a zero byte: a longer password counts whole by way of its SHA-256."""
    if scheme == "bcrypt":
        return password.encode()[:BCRYPT_BYTES]
    return base64.b64encode(hashlib.sha256(password.encode()).digest())


async def hash_password(password: str) -> str:
    """bcrypt of the SHA-256, in a thread: it takes a quarter of a second by design (1v1bro 1.1)."""
    import bcrypt

    salt = bcrypt.gensalt(settings().bcrypt_cost)
    return labelled(OURS, (await asyncio.to_thread(bcrypt.hashpw, _prepared(opaque(password)), salt)).decode())


class SubmittedPassword:
    """A password that somebody shows: compared once with each hash, however often its transaction is tried."""

    def __init__(self, password: str) -> None:
        self._spellings = tuple(dict.fromkeys((opaque(password), password)))
        self._known: dict[str | None, str | None] = {}
        self._renewed = ""

    async def opens(self, password_hash: str | None) -> bool:
        """Whether it is the password of this hash; as slow without one, or with one of a lower cost, and False."""
        if password_hash not in self._known:
            self._known[password_hash] = await asyncio.to_thread(_spelling_of, self._spellings, password_hash)
        return self._known[password_hash] is not None

    async def renewed(self, password_hash: str) -> str | None:
        """Another hash for one that it opens, if that costs less than now, or is of another scheme or spelling."""
        scheme, digest = parts(password_hash)
        is_as_now = scheme == OURS and cost_of(digest) >= settings().bcrypt_cost
        if is_as_now and self._known[password_hash] == self._spellings[0]:
            return None
        self._renewed = self._renewed or await hash_password(self._spellings[0])
        return self._renewed


def _spelling_of(spellings: tuple[str, ...], password_hash: str | None) -> str | None:
    """Which spelling is the password; hashes of before passwords were compared in one form may be of another.

    Where none is, what is left of the work is done: a hash of cost n takes 2^n rounds, and so do all below it with one
    more of the lowest.
    """
    import bcrypt

    cost = settings().bcrypt_cost
    scheme, compared = parts(password_hash or _nobodys_hash(cost))
    for spelling in spellings:
        if bcrypt.checkpw(_prepared(spelling, scheme), compared.encode()) and password_hash is not None:
            return spelling
        for missing in range(cost_of(compared), cost):
            bcrypt.checkpw(b"nobody", _nobodys_hash(missing).encode())
    return None


@lru_cache(maxsize=16)
def _nobodys_hash(cost: int) -> str:
    import bcrypt

    return bcrypt.hashpw(b"nobody", bcrypt.gensalt(cost)).decode()
