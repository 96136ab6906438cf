"""Calls that are made without a network and sent later, in order."""

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from ludus_sdk.errors import LudusError, NoAnswer
from ludus_sdk.generated.operations import OPERATIONS
from ludus_sdk.operation import CallOptions, Given
from ludus_sdk.session import Sessions
from ludus_sdk.waiting import LIFETIME, Outcome, Waiting, WaitingList

NOT_NOW = {401, 429}


class AsyncOfflineQueue:
    """Operations with an `Idempotency-Key`, because only they can be sent twice and count once.

    The API keeps keys for 24 hours, so a call that has waited for 20 is not sent any more. Calls belong to the player
    who was signed in.
    """

    def __init__(
        self,
        call: Callable[[str, Given, CallOptions], Awaitable[Any]],
        waiting: WaitingList,
        sessions: Sessions,
        now: Callable[[], float],
    ) -> None:
        self._call = call
        self._list = waiting
        self._sessions = sessions
        self._now = now
        self._flushing = asyncio.Lock()

    def add(
        self,
        operation_id: str,
        body: Any = None,
        *,
        path: Mapping[str, str | int] | None = None,
        query: Mapping[str, Any] | None = None,
    ) -> Waiting:
        """Keep a call for later. Raises ValueError for an operation without a key, or while nobody is signed in."""
        if not OPERATIONS[operation_id].keyed:
            raise ValueError(f"{operation_id} takes no Idempotency-Key, so it cannot wait")
        player = self._player()
        if player is None:
            raise ValueError("Nobody is signed in: a call that waits belongs to a player")
        item = Waiting(str(uuid.uuid4()), operation_id, path or {}, query or {}, body, player, self._now())
        self._list.add(item)
        return item

    def waiting(self) -> list[Waiting]:
        """The calls of the signed-in player that wait."""
        return self._list.of(self._player())

    async def flush(self, options: CallOptions | None = None) -> list[Outcome]:
        """Send what waits, in order, until all is sent or there is no answer. Returns what came to an end."""
        outcomes: list[Outcome] = []
        async with self._flushing:
            for item in self.waiting():
                outcome = await self._settle(item, options or CallOptions())
                if outcome is None:
                    break
                outcomes.append(outcome)
                self._list.remove(item)
        return outcomes

    async def _settle(self, item: Waiting, options: CallOptions) -> Outcome | None:
        """None where the call has to go on waiting, and all after it."""
        if self._now() - item.added_at >= LIFETIME:
            return Outcome(item, "ended")
        keyed = CallOptions(item.key, options.timeout, options.attempts)
        try:
            return Outcome(item, "done", await self._call(item.id, Given(item.path, item.query, item.body), keyed))
        except NoAnswer:
            return None
        except LudusError as error:
            return None if error.status >= 500 or error.status in NOT_NOW else Outcome(item, "refused", error=error)

    def _player(self) -> str | None:
        session = self._sessions.read()
        return session.user_id if session else None
