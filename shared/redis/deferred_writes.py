"""What Redis still has to be told: it was down when it mattered, and kept its data.

Each instance remembers what it could not say, and says it before it asks Redis anything else.
"""

from collections.abc import Awaitable, Callable

_unsaid: dict[str, Callable[[], Awaitable[object]]] = {}


def defer(name: str, say: Callable[[], Awaitable[object]]) -> None:
    """Remember something to say to Redis; of one name, the last counts."""
    _unsaid[name] = say


async def send_deferred() -> None:
    """Say what was not said. Raises RedisError while it is still down."""
    while _unsaid:
        name, say = next(iter(_unsaid.items()))
        await say()
        if _unsaid.get(name) is say:
            _unsaid.pop(name)
