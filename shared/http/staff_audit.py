"""Writes down what staff asks for: in the commit of what it does or, where there is none, in one of its own.

Nothing that staff asked for is answered before its entry stands: reads of personal data as well.
"""

import uuid
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta

from shared.errors import DomainError, InternalError
from shared.firestore import transaction
from shared.firestore.audit import ACTIONS, LONGEST_TEXT, Pending, StaffAction, expect, new_salt
from shared.firestore.transaction import Transaction
from shared.http.responses import Response
from shared.identity.callers import Caller
from shared.settings import settings
from shared.telemetry.context import RequestContext


async def audited(
    context: RequestContext,
    caller: Caller,
    function: str,
    target: Mapping[str, str],
    run: Callable[[], Awaitable[Response]],
) -> Response:
    """Run a request of staff with its entry; raises what it raises, once the entry says so."""
    pending = Pending(_opened(context, caller, function, target))
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


def _opened(context: RequestContext, caller: Caller, function: str, target: Mapping[str, str]) -> StaffAction:
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
        target={name: value[:LONGEST_TEXT] for name, value in target.items()},
        request_id=context.request_id,
        ip=context.ip,
        user_agent=context.user_agent,
        at=now,
        expire_at=now + timedelta(days=settings().audit_days),
    )


async def _conclude(pending: Pending, outcome: str) -> None:
    """Write how it ended, as an entry of its own: a commit may have had the first one, whether we know of it or not."""
    pending.tell(outcome=outcome, action_id=uuid.uuid4().hex)
    await _write(pending)


async def _write(pending: Pending) -> None:
    async def create(tx: Transaction) -> None:
        tx.create(ACTIONS, pending.action.action_id, pending.action)

    pending.written = True
    await transaction.run(create)
