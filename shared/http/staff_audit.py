"""Writes down what staff asks for: in the commit of what it does or, where there is none, in one of its own.

Nothing that staff asked for is answered before its entry stands: reads of personal data as well.
"""

import uuid
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from shared.errors import DomainError, InternalError
from shared.firestore import transaction
from shared.firestore.audit import ACTIONS, LONGEST_TEXT, Pending, StaffAction, expect, new_salt
from shared.firestore.transaction import Transaction
from shared.http.responses import Response
from shared.identity.callers import Caller
from shared.settings import settings
from shared.telemetry.context import RequestContext


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a request has in its path and in its query, of what the endpoint knows."""

    in_path: dict[str, str]
    in_query: dict[str, str]


async def audited(
    context: RequestContext,
    caller: Caller,
    function: str,
    parameters: Parameters,
    run: Callable[[], Awaitable[Response]],
) -> Response:
    """Run a request of staff with its entry; raises what it raises, once the entry says so."""
    pending = Pending(_opened(context, caller, function, parameters))
    expect(pending)
    try:
        answer = await run()
    except DomainError as error:
        await _conclude(pending, error.code)
        raise
    except Exception:
        await _conclude(pending, InternalError.code)
        raise
    if not pending.written:
        await _write(pending)
    return answer


def _opened(context: RequestContext, caller: Caller, function: str, parameters: Parameters) -> StaffAction:
    target = {name: value for name, value in parameters.in_query.items() if name.endswith("_id")} | parameters.in_path
    query = {name: value for name, value in parameters.in_query.items() if name not in target}
    now = datetime.now(UTC)
    return StaffAction(
        origin_salt=new_salt(),
        subject_salt=new_salt(),
        action_id=uuid.uuid4().hex,
        actor_id=caller.id,
        roles=tuple(sorted(caller.roles)),
        session_id=caller.session_id,
        function=function,
        method=context.method,
        path=context.path[:LONGEST_TEXT],
        about=tuple(dict.fromkeys(value[:LONGEST_TEXT] for value in target.values())),
        target=_short(target),
        query=_short(query),
        request_id=context.request_id,
        ip=context.ip,
        user_agent=context.user_agent,
        at=now,
        expire_at=now + timedelta(days=settings().audit_days),
    )


def _short(values: Mapping[str, str]) -> dict[str, str]:
    return {name: value[:LONGEST_TEXT] for name, value in values.items()}


async def _conclude(pending: Pending, outcome: str) -> None:
    """Write how it ended, as an entry of its own: a commit may have had the first one, whether we know of it or not."""
    pending.tell(outcome=outcome, action_id=uuid.uuid4().hex)
    await _write(pending)


async def _write(pending: Pending) -> None:
    async def create(tx: Transaction) -> None:
        tx.create(ACTIONS, pending.action.action_id, pending.action)

    pending.written = True
    await transaction.run(create)
