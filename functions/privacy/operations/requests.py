"""What players ask of the erasure of their accounts."""

from datetime import timedelta

from functions.auth.api import erasure as auth
from functions.privacy.models.erasures import AccountErasure, ErasureStatus
from functions.privacy.rules import erasures as rules
from functions.privacy.rules import notices
from functions.privacy.settings import settings
from functions.privacy.store import erasures as store
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller
from shared.settings import settings as kit


async def ask(tx: Transaction, player: Caller) -> ErasureStatus:
    """Have an account erased after the grace period, tell its player, and end all sessions; again, nothing changes.

    Raises ReauthenticationNeeded, StaffAccount.
    """
    await tx.fetch(store.ref(player.id), *auth.refs(player))
    user = await auth.recent_owner(tx, player)
    before = await store.erasure_in(tx, player.id)
    is_anothers = before is not None and auth.was_reclaimed(user, before.requested_at)
    grace = timedelta(days=settings().erasure_grace_days)
    erasure = rules.asked(None if is_anothers and rules.waits(before) else before, player.id, tx.now, grace)
    if erasure != before:
        store.save(tx, erasure)
        tx.emit(notices.erasure_asked(erasure, page()))
        auth.give_up(tx, user)
    return rules.status(erasure)


async def status_of(player_id: str) -> ErasureStatus:
    """Whether an account is going to be erased, as its owner asked. One read, one more where one waits.

    What a stranger asked for before the address brought its owner in will not be: the owner is shown none.
    """
    erasure = await store.erasure(player_id)
    if erasure is not None and rules.waits(erasure) and await auth.is_anothers(player_id, erasure.requested_at):
        erasure = None
    return rules.status(erasure)


async def stop(tx: Transaction, player: Caller) -> ErasureStatus:
    """Keep an account that was to be erased; again, nothing changes. Raises ReauthenticationNeeded, NothingToStop."""
    await tx.fetch(store.ref(player.id), *auth.refs(player))
    await auth.recent_owner(tx, player)
    before = await store.erasure_in(tx, player.id)
    erasure = rules.stopped(before, tx.now)
    if erasure != before:
        store.save(tx, erasure)
        tx.emit(notices.erasure_stopped(erasure))
    return rules.status(erasure)


def page(path: str = "account") -> str:
    """Where mails lead to: the game's own page, or else the endpoint that asks for a sign-in."""
    return settings().privacy_page or f"{kit().public_origin}/api/v1/privacy/{path}"


def certificate_page(erasure: AccountErasure) -> str:
    """Where the certificate is, for whoever has the mail: nobody signs in to an account that is gone."""
    return f"{kit().public_origin}/api/v1/privacy/certificates/{erasure.certificate_id}"
