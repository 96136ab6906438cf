"""Clients of Redis, made at first use."""

from typing import TYPE_CHECKING, Any

from shared import clients
from shared.settings import settings

if TYPE_CHECKING:
    from redis.asyncio import Redis

    from shared.redis.connection import SharedConnection


def redis_client() -> "Redis":
    """The Redis client. It waits `redis_timeout` seconds at most and tries once more on a broken connection."""
    return clients.of_this_loop("redis", _open, _close)  # type: ignore[no-any-return]


def _open() -> "Redis":
    from redis.asyncio import Redis
    from redis.asyncio.retry import Retry
    from redis.backoff import NoBackoff

    configured = settings()
    tls: dict[str, Any] = {"ssl_ca_certs": str(configured.redis_ca_file)} if configured.redis_ca_file else {}
    return Redis.from_url(
        configured.redis_url,
        socket_timeout=configured.redis_timeout,
        socket_connect_timeout=configured.redis_timeout,
        retry=Retry(NoBackoff(), 1),
        health_check_interval=0,
        max_connections=1000,  # more than any instance takes at once: who finds none free is not counted
        **tls,
    )


async def _close(client: "Redis") -> None:
    await client.aclose()


def redis_connection() -> "SharedConnection":
    """What runs scripts in Redis with a quarter of the client's processor time."""
    return clients.of_this_loop("redis_connection", _connect, _hang_up)  # type: ignore[no-any-return]


def _connect() -> "SharedConnection":
    from shared.redis.connection import SharedConnection

    return SharedConnection(redis_client(), settings().redis_timeout)


async def _hang_up(connection: "SharedConnection") -> None:
    await connection.close()


def redis_errors() -> tuple[type[Exception], ...]:
    """What the Redis client raises when Redis does not answer."""
    from redis.exceptions import RedisError

    return (RedisError, OSError, TimeoutError)
