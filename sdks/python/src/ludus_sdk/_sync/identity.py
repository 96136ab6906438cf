# Made of `_async/identity.py` by `make generate`. Do not edit.
"""Who a game server is, where a cloud says it."""

from collections.abc import Callable

import httpx

METADATA = "http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/identity"


def google_identity(audience: str, address: str = METADATA) -> Callable[[], str]:
    """Give tokens of the service account that a machine on Google Cloud runs as. The audience is Ludus's address."""

    def identity() -> str:
        with httpx.Client() as http:
            answer = http.get(address, params={"audience": audience}, headers={"Metadata-Flavor": "Google"})
        return answer.raise_for_status().text

    return identity
