"""Ending the sessions of an account."""

from datetime import UTC, datetime

from shared import sessions, transaction
from shared.session import Session
from shared.sessions import SESSIONS
from shared.transaction import Transaction

AT_ONCE = 100
"""How many sessions one commit ends."""


async def end_sessions(tx: Transaction, user_id: str, because: str, *, keep: str = "") -> None:
    """End an account's sessions but one: those that are found now in this commit, others right after it.

    Others are those beyond the first hundred, and those that an earlier password opened while this one was changed.
    A query before and one after, a write for each session.
    """
    for one in await _open(user_id, keep):
        sessions.end(tx, one, because)

    async def sweep() -> None:
        while found := await _open(user_id, keep):

            async def end(again: Transaction, found: list[Session] = found) -> None:
                for one in found:
                    sessions.end(again, one, because)

            await transaction.run(end)

    tx.after_commit(sweep)


async def _open(user_id: str, keep: str) -> list[Session]:
    found = await SESSIONS.select(
        ("user_id", "==", user_id),
        ("ended_at", "==", None),
        ("expires_at", ">", datetime.now(UTC)),
        order=[("expires_at", "DESCENDING")],
        limit=AT_ONCE,
    )
    return [one for one in found if one.session_id != keep]
