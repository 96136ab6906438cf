"""What players have linked at other services, for something else than signing in."""

import asyncio
from collections.abc import Mapping, Sequence

from shared.connections import Connection
from shared.extension_points import CONNECTIONS, Connections
from shared.firestore.transaction import Transaction


def by_provider() -> Mapping[str, Connections]:
    """Which service links accounts of a provider."""
    return {provider: service for service in CONNECTIONS.implementations().values() for provider in service.PROVIDERS}


async def connections_of(player_id: str) -> Sequence[Connection]:
    """All that a player has linked so (a read each, one at least a service)."""
    services = CONNECTIONS.implementations().values()
    linked = await asyncio.gather(*(service.connections(player_id) for service in services))
    return [connection for connections in linked for connection in connections]


async def disconnect_all(tx: Transaction, player_id: str) -> list[str]:
    """Unlink all that a player has linked so; returns of which providers there was something."""
    return [
        provider for provider, service in by_provider().items() if await service.disconnect(tx, player_id, provider)
    ]
