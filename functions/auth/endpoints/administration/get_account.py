"""What support sees of an account."""

import asyncio

from functions.auth.models.administration.administration import AccountDetails
from functions.auth.rules.administration import administration as rules
from functions.auth.store import accounts, identities, sessions
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Support
from shared.model import Id


@endpoint("GET /api/v1/admin/accounts/{user_id}", errors=(rules.UnknownAccount,))
async def get_account(support: Support, user_id: Id, tx: Transaction) -> AccountDetails:
    """Get an account.

    Status, identities, roles, when it was opened, and when it was last signed in to.

    Cost: the account and two queries, at once.
    """
    user, linked, last = await asyncio.gather(
        accounts.user(tx, user_id), identities.identities_of(user_id), sessions.last_session(user_id)
    )
    if user is None:
        raise rules.UnknownAccount(f"There is no account {user_id}.")
    return rules.shown(user, linked, last, tx.now)
