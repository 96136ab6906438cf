"""What is only done for an owner who has signed in, or confirmed their identity, a moment ago."""

from functions.auth.models.accounts.accounts import User
from functions.auth.rules.identities.reauthentication import check_current, check_recent
from functions.auth.store import sessions
from shared.errors import Unauthenticated
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller


async def recent_owner(tx: Transaction, player: Caller) -> User:
    """The account of a caller who has shown within five minutes who they are. Two reads, unless they were fetched.

    The transaction fails if the session ends meanwhile. Raises ReauthenticationNeeded, Unauthenticated.
    """
    session, user = await sessions.session_and_user(tx, player.session_id, player.id)
    if user is None:
        raise Unauthenticated
    check_current(check_recent(session, tx.now), user)
    sessions.stays(tx, player.session_id)
    return user
