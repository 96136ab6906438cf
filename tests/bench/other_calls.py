"""What a floor does besides gRPC and Redis: it asks partners and Cloud Storage, sends mails, hashes passwords.

Each by the library that ours takes, and nothing around it. What they answer is read and not looked at.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable
from functools import lru_cache
from typing import Any

Said = Any
Play = Callable[[Said], Awaitable[None]]


async def _partner(said: Said) -> None:
    answer = await _httpx().request(
        said["method"], said["url"], headers=said["headers"], content=said["body"].encode("latin-1")
    )
    await answer.aread()


async def _storage(said: Said) -> None:
    body = said["body"].encode("latin-1")
    await asyncio.to_thread(_bucket_client()._http.request, said["method"], said["url"], body, said["headers"])


async def _signature(said: Said) -> None:
    await asyncio.to_thread(_sign, said)


def _sign(name: str) -> None:
    from google.oauth2.service_account import Credentials

    read_signer: Any = Credentials.from_service_account_file
    blob = _bucket_client().bucket(os.environ["UPLOADS_BUCKET"]).blob(name)
    signer = read_signer(os.environ["UPLOAD_SIGNER_FILE"])
    blob.generate_signed_url(version="v4", expiration=300, method="PUT", credentials=signer)


async def _mail(said: Said) -> None:
    import aiosmtplib

    content = said["content"].encode("latin-1")
    await aiosmtplib.send(
        content, sender=said["sender"], recipients=said["recipients"], hostname=said["hostname"], port=said["port"]
    )


async def _bcrypt(said: Said) -> None:
    import bcrypt

    await asyncio.to_thread(bcrypt.hashpw, b"forty-four bytes, as SHA-256 has in base 64.", said.encode())


PLAY: dict[str, Play] = {
    "partner": _partner,
    "storage": _storage,
    "signature": _signature,
    "mail": _mail,
    "bcrypt": _bcrypt,
}
"""How each kind of call is made again."""


@lru_cache(maxsize=1)
def _httpx() -> Any:
    import httpx

    return httpx.AsyncClient(trust_env=False)


@lru_cache(maxsize=1)
def _bucket_client() -> Any:
    from google.auth.credentials import AnonymousCredentials
    from google.cloud.storage import Client

    anonymous: Any = AnonymousCredentials
    return Client(project=os.environ["GOOGLE_CLOUD_PROJECT"], credentials=anonymous())
