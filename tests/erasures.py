"""Accounts that are to be erased, with the time that passes meanwhile."""

from datetime import UTC, datetime, timedelta

from functions.privacy.models.erasures import AccountErasure, ErasureState
from functions.privacy.models.tasks import EraseAccount
from functions.privacy.store.erasures import ERASURES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.sessions import SESSIONS
from tests.local_api import LocalApi


async def let_pass(player_id: str, time: timedelta) -> None:
    """Let an account's erasure have been asked for so long ago."""

    async def move(tx: Transaction) -> None:
        erasure = await tx.get(ERASURES, player_id)
        assert erasure is not None
        names = ("requested_at", "due_at", "told_at", "erased_at", "again_at")
        earlier = {name: getattr(erasure, name) - time for name in names if getattr(erasure, name)}
        tx.put(ERASURES, player_id, erasure.model_copy(update=earlier))

    await transaction.run(move)


async def mark_due(player_id: str, *, waits: bool = False, certificate_id: str = "") -> AccountErasure:
    """An erasure whose grace period is over, or one that still waits, as it stands in its document."""
    now = datetime.now(UTC)
    ago, due = now - timedelta(days=14), now + timedelta(days=1) if waits else now
    erasure = AccountErasure(
        certificate_id=certificate_id,
        player_id=player_id,
        state=ErasureState.WAITING,
        requested_at=ago,
        due_at=due,
        updated_at=ago,
    )
    await transaction.run(lambda tx: _write(tx, erasure))
    return erasure


async def _write(tx: Transaction, erasure: AccountErasure) -> None:
    tx.put(ERASURES, erasure.player_id, erasure, overwrite=True)


async def work(api: LocalApi, player_id: str) -> None:
    """Deliver what Cloud Tasks does."""
    answer = await api.deliver("privacy-erase-account", EraseAccount(player_id=player_id).model_dump_json().encode())
    assert answer.status_code == 204, answer.text


async def age_session(session_id: str) -> None:
    """Let a session have been opened an hour ago."""

    async def move(tx: Transaction) -> None:
        session = await tx.get(SESSIONS, session_id)
        assert session is not None
        earlier = session.created_at - timedelta(hours=1)
        tx.put(SESSIONS, session_id, session.model_copy(update={"created_at": earlier, "reauthenticated_at": None}))

    await transaction.run(move)
