# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `matches`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class Matches:
    """The service `matches`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    def report_match(
        self,
        body: models.MatchReport,
        *,
        options: CallOptions | None = None,
    ) -> models.Receipt:
        """Report a match.

        Takes in the result of a finished match. Statistics, ratings and XP follow within a second. The same report again
        changes nothing.

        Roles: server. A game server's key needs the scope `matches`.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, MATCH_CONTRADICTED, SCOPE_MISSING, UNKNOWN_PLAYER.
        """
        answer: models.Receipt = self._caller.call(
            "matches-report-match",
            body=body,
            options=options,
        )
        return answer
