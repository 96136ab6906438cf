"""The connection to Redis, made at first use."""

from shared import clients
from shared.redis.address import address_of
from shared.redis.connection import SharedConnection
from shared.settings import settings


def redis_connection() -> SharedConnection:
    """The one connection of this event loop. An answer may take `redis_timeout` seconds."""
    return clients.of_this_loop("redis", _connect, SharedConnection.close)  # type: ignore[no-any-return]


def _connect() -> SharedConnection:
    configured = settings()
    return SharedConnection(address_of(configured.redis_url, configured.redis_ca_file), configured.redis_timeout)
