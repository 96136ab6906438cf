# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `platform`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._async.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class AsyncPlatform:
    """The service `platform`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    async def discard_dead_letter(
        self,
        dead_letter_id: str,
        body: models.DiscardRequest,
        *,
        options: CallOptions | None = None,
    ) -> models.DeadLetterSummary:
        """Discard a dead letter.

        Records why it need not be replayed. Until it is deleted, 31 days after it died, it can still be replayed. A second
        discard keeps the first reason.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, DEAD_LETTER_SETTLED, IDEMPOTENCY_CONFLICT, REPLAY_UNDER_WAY, SECOND_FACTOR_NEEDED, UNKNOWN_DEAD_LETTER.
        """
        answer: models.DeadLetterSummary = await self._caller.call(
            "platform-discard-dead-letter",
            path={"dead_letter_id": dead_letter_id},
            body=body,
            options=options,
        )
        return answer

    async def get_bulk_replay(
        self,
        replay_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.BulkReplay:
        """Get a bulk replay.

        Returns how many dead letters there were, and how many have been sent again.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED, UNKNOWN_REPLAY.
        """
        answer: models.BulkReplay = await self._caller.call(
            "platform-get-bulk-replay",
            path={"replay_id": replay_id},
            options=options,
        )
        return answer

    async def get_dead_letter(
        self,
        dead_letter_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.DeadLetter:
        """Get a dead letter.

        Returns the event, the function that it was delivered to, why that failed, and what has been done about it.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED, UNKNOWN_DEAD_LETTER.
        """
        answer: models.DeadLetter = await self._caller.call(
            "platform-get-dead-letter",
            path={"dead_letter_id": dead_letter_id},
            options=options,
        )
        return answer

    async def get_health(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.Health:
        """Get the health of all services.

        The state of each service and of what it depends on. The answer is 503 when requests fail; the error's details then
        hold the same report.

        Public: no access token is needed.

        Errors: DOWN.
        """
        answer: models.Health = await self._caller.call(
            "platform-get-health",
            options=options,
        )
        return answer

    async def get_service_health(
        self,
        service: str,
        *,
        options: CallOptions | None = None,
    ) -> models.Health:
        """Get the health of a service.

        The state of the service and of what it depends on. The answer is 503 when requests fail; the error's details then
        hold the same report.

        Public: no access token is needed.

        Errors: DOWN, UNKNOWN_SERVICE.
        """
        answer: models.Health = await self._caller.call(
            "platform-get-service-health",
            path={"service": service},
            options=options,
        )
        return answer

    async def list_dead_letters(
        self,
        *,
        function: str | None = None,
        topic: str | None = None,
        state: models.DeadLetterState | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfDeadLetterSummary:
        """List dead letters.

        A dead letter is an event that a function could not handle. The latest comes first. The list can be narrowed to one
        function, one topic or one state.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfDeadLetterSummary = await self._caller.call(
            "platform-list-dead-letters",
            query={"function": function, "topic": topic, "state": state, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_dead_letters(
        self,
        *,
        function: str | None = None,
        topic: str | None = None,
        state: models.DeadLetterState | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.DeadLetterSummary]:
        """Every item of `list_dead_letters`, from page to page."""
        return items(lambda place: self.list_dead_letters(function=function, topic=topic, state=state, limit=limit, cursor=place, options=options), "items", cursor)

    async def replay_dead_letter(
        self,
        dead_letter_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.DeadLetterSummary:
        """Replay a dead letter.

        Delivers the event again, to the function that failed and to no other. `state` becomes `replayed` when the function
        has handled it. An event that was handled before changes nothing.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REPLAYABLE, REPLAY_UNDER_WAY, SECOND_FACTOR_NEEDED, UNKNOWN_DEAD_LETTER.
        """
        answer: models.DeadLetterSummary = await self._caller.call(
            "platform-replay-dead-letter",
            path={"dead_letter_id": dead_letter_id},
            options=options,
        )
        return answer

    async def replay_dead_letters(
        self,
        body: models.BulkReplayRequest,
        *,
        options: CallOptions | None = None,
    ) -> models.BulkReplay:
        """Replay a function's dead letters.

        Starts delivering all dead letters of the function again, to that function alone. `GET
        /api/v1/admin/dead-letters/replays/{replay_id}` says how far it is.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED.
        """
        answer: models.BulkReplay = await self._caller.call(
            "platform-replay-dead-letters",
            body=body,
            options=options,
        )
        return answer
