"""Redis as others speak to it: by redis-py, independently of the kit's own connection."""

from typing import Any

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from shared import clients
from shared.settings import settings


def redis_client() -> Any:
    """A client of this event loop, which connects again after a test has stopped the server."""
    return clients.of_this_loop("redis-py", _open, Redis.aclose)


def _open() -> Redis:
    return Redis.from_url(settings().redis_url, retry=Retry(NoBackoff(), 3))
