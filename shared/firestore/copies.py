"""Events that somebody outside subscribes to are copied to one topic; while nobody does, none is.

Who subscribes to what is one document, at which each instance looks again after half a minute: in Redis, or in
Firestore.
"""

from collections.abc import Iterable

from async_lru import alru_cache

from shared.firestore.collection import Collection
from shared.redis.cache import remember
from shared.subscriptions import Subscriptions

REMEMBERED = 30.0
"""For how many seconds an instance goes by what it knows: so long after a subscription, events may be left out."""

REDIS_KEY = "events:subscriptions"
REDIS_SECONDS = 300

SUBSCRIPTIONS = Collection("events_subscriptions", Subscriptions)
ALL = "all"


async def wanted(topics: Iterable[str]) -> frozenset[str]:
    """Which of these topics somebody subscribes to, as was known half a minute ago at most. Raises Unavailable."""
    return await subscribed() & frozenset(topics)


@alru_cache(maxsize=1, ttl=REMEMBERED)
async def subscribed() -> frozenset[str]:
    """The topics that somebody subscribes to. Raises Unavailable."""
    subscriptions = await remember(REDIS_KEY, Subscriptions, REDIS_SECONDS, _read)
    return subscriptions.topics() if subscriptions else frozenset()


async def _read() -> Subscriptions:
    return await SUBSCRIPTIONS.get(ALL) or Subscriptions()
