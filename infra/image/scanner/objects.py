"""Objects of the store, by URLs that the scanner's caller signed: it reads from where it may, and nowhere else."""

from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import httpx

PART = 64 * 1024


class ObjectUnreadable(Exception):
    """The store did not give the object."""


def readable(url: object, origins: frozenset[str]) -> str:
    """A URL of one of these origins. Raises ValueError."""
    asked = urlsplit(str(url))
    if f"{asked.scheme}://{asked.netloc}" not in origins:
        raise ValueError("nothing is read from there")
    return str(url)


async def parts(client: httpx.AsyncClient, url: str) -> AsyncIterator[bytes]:
    """The bytes of an object as they are stored. Raises ObjectUnreadable, for one with a content encoding, too."""
    async with client.stream("GET", url, headers={"accept-encoding": "identity"}) as answer:
        if answer.status_code != httpx.codes.OK:
            raise ObjectUnreadable(str(answer.status_code))
        if encoding := answer.headers.get("content-encoding"):
            raise ObjectUnreadable(f"it is encoded: {encoding[:80]}")
        async for part in answer.aiter_raw(PART):
            yield part
