"""The public keys of an issuer: read when they are first needed, kept for five minutes."""

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import aiohttp
import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from jwt.algorithms import RSAAlgorithm

from emulators import identity

KEPT_SECONDS = 300.0
REREAD_SECONDS = 5.0
"""How often an unknown key id, or a failure, makes the keys be read again at most."""
FETCH_SECONDS = 5.0

Read = Callable[[], Awaitable[bytes]]

log = logging.getLogger("gateway")


class KeysUnavailable(Exception):
    """The keys could not be read, and there are none from before."""


class Keys:
    """A JSON Web Key Set. `generation` changes with its content."""

    def __init__(self, source: str, read: Read) -> None:
        self.generation = 0
        self._source = source
        self._read = read
        self._content = b""
        self._keys: list[jwt.PyJWK] = []
        self._read_at = float("-inf")
        self._reading = asyncio.Lock()

    async def refreshed(self) -> None:
        """Read the keys if there are none yet, and again if they are too old. Raises KeysUnavailable."""
        if time.monotonic() - self._read_at > KEPT_SECONDS or not self._keys:
            await self._reread(KEPT_SECONDS if self._keys else REREAD_SECONDS)

    async def matching(self, kid: str) -> list[jwt.PyJWK]:
        """The RSA keys that may have signed a token: those of the id, or all when it names none."""
        key = self._matching(kid)
        if not key:
            await self._reread(REREAD_SECONDS)
            key = self._matching(kid)
        return key

    def _matching(self, kid: str) -> list[jwt.PyJWK]:
        return [key for key in self._keys if key.key_type == "RSA" and (not kid or key.key_id in {kid, None})]

    async def _reread(self, older_than: float) -> None:
        async with self._reading:
            if time.monotonic() - self._read_at > older_than:
                self._read_at = time.monotonic()
                try:
                    self._take(await self._read())
                except (OSError, ValueError, TimeoutError, jwt.PyJWTError, aiohttp.ClientError) as error:
                    log.warning("the keys of %s cannot be read: %r", self._source, error)
            if not self._keys:
                raise KeysUnavailable

    def _take(self, content: bytes) -> None:
        if content == self._content:
            return
        self._keys = jwt.PyJWKSet.from_dict(json.loads(content)).keys
        self._content = content
        self.generation += 1
        log.info("read %d keys of %s", len(self._keys), self._source)


def of_file(file: Path) -> Keys:
    """The keys of a JWKS file."""

    async def read() -> bytes:
        return await asyncio.to_thread(file.read_bytes)

    return Keys(str(file), read)


def of_url(session: aiohttp.ClientSession, url: str) -> Keys:
    """The keys behind a jwks_uri."""

    async def read() -> bytes:
        timeout = aiohttp.ClientTimeout(total=FETCH_SECONDS)
        async with session.get(url, timeout=timeout, raise_for_status=True) as answer:
            return await answer.read()

    return Keys(url, read)


def of_identity(data: Path) -> Keys:
    """The key of the local stand-in for Google's token service, in Google's place."""

    async def read() -> bytes:
        private: Any = load_pem_private_key((data / identity.KEY_FILE).read_bytes(), password=None)
        if not isinstance(private, RSAPrivateKey):
            raise ValueError(f"{identity.KEY_FILE} is not an RSA key")  # noqa: TRY004 - as for any bad content
        return json.dumps({"keys": [RSAAlgorithm.to_jwk(private.public_key(), as_dict=True)]}).encode()

    return Keys(str(data / identity.KEY_FILE), read)
