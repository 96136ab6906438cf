"""Who a game server is, where a cloud says it."""

from collections.abc import Awaitable, Callable

import httpx

METADATA = "http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/identity"


def async_google_identity(audience: str, address: str = METADATA) -> Callable[[], Awaitable[str]]:
    """Give tokens of the service account that a machine on Google Cloud runs as. The audience is Ludus's address."""

    async def identity() -> str:
        async with httpx.AsyncClient() as http:
            answer = await http.get(address, params={"audience": audience}, headers={"Metadata-Flavor": "Google"})
        return answer.raise_for_status().text

    return identity
