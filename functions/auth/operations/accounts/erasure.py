"""An account that is erased: that its owner wants it, and what is kept of its addresses."""

from datetime import datetime
from typing import Any

from functions.auth.models.accounts.accounts import User
from functions.auth.operations.sessions import session_revocation
from functions.auth.rules.accounts.accounts import email_claim_id, signed_out
from functions.auth.rules.accounts.erasure import check_player, closed, was_reclaimed
from functions.auth.rules.merges.merging import emails_of
from functions.auth.rules.sign_in.email_codes import failures_key
from functions.auth.store import accounts, mailed_notices, sent_mails
from functions.auth.store.accounts import USERS
from functions.auth.store.email_codes import CODES
from functions.auth.store.failures import FAILURES
from shared.firestore import transaction
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller
from shared.identity.sessions import SESSIONS


def refs(player: Caller) -> tuple[Ref[Any], ...]:
    """The documents that `recent_owner` reads, to be fetched together with others."""
    return SESSIONS.ref(player.session_id), USERS.ref(player.id)


def give_up(tx: Transaction, user: User) -> None:
    """End all sessions of an account: it is going to be erased. Raises StaffAccount."""
    check_player(user)
    accounts.save_user(tx, signed_out(user))
    session_revocation.end_all_sessions(tx, user.user_id, "erasure")


async def close(user_id: str) -> None:
    """Let nobody play an account whose erasure has begun: all sessions end, and none is opened.

    One read; two writes the first time, and those of the sessions.
    """

    async def shut(tx: Transaction) -> None:
        user = await accounts.user(tx, user_id)
        if user is not None and (after := closed(user)) is not None:
            accounts.save_user(tx, after)
            session_revocation.end_all_sessions(tx, user_id, "erasure")

    await transaction.run(shut)


async def ids_of(user_id: str) -> tuple[str, ...]:
    """The account and those that were merged into it, or into one of these (a read each, and one more a merge)."""
    ids, waiting = [user_id], [user_id]
    while waiting:
        merged = await accounts.merged_into(waiting.pop())
        ids += merged
        waiting += merged
    return tuple(ids)


async def is_anothers(user_id: str, since: datetime) -> bool:
    """Whether an account has become somebody else's since a moment: by a merge, or by its address (one read)."""
    user = await USERS.get(user_id)
    return user is not None and (user.merged_into is not None or was_reclaimed(user, since))


async def gets_mail(user_id: str) -> bool:
    """Whether an account has an address that is its owner's (one read)."""
    user = await USERS.get(user_id)
    return user is not None and user.email is not None and user.email_proven_at is not None


async def is_told(key: str) -> bool:
    """Whether a notice of this key is on its way by mail (one read)."""
    return await mailed_notices.is_mailed(key)


async def erase_traces_of_addresses(user_id: str) -> None:
    """Forget codes, mails and wrong passwords that count for an account's addresses; while the account is there.

    What counts for an address from one network is found by nobody: it goes after a day. One read, and five writes for
    each address.
    """

    async def erase(tx: Transaction) -> None:
        user = await tx.get(USERS, user_id)
        if user is None:
            return
        tx.delete(FAILURES, user_id)
        for email in emails_of(user):
            key = email_claim_id(email)
            tx.delete(CODES, key)
            tx.delete(FAILURES, key)
            tx.delete(FAILURES, failures_key(key))
            sent_mails.forget(tx, email)

    await transaction.run(erase)
