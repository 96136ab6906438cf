"""What support sees of an account."""

from functions.auth.api import admin_view
from functions.auth.models.administration.administration import AccountDetails
from functions.auth.rules.administration import administration as rules
from shared.declare import endpoint
from shared.identity.callers import Support
from shared.model import Id


@endpoint("GET /api/v1/admin/accounts/{user_id}", errors=(rules.UnknownAccount,))
async def get_account(support: Support, user_id: Id) -> AccountDetails:
    """Get an account.

    Status, identities, roles, when it was opened, and when it was last signed in to.

    Cost: the account and two queries, at once.
    """
    account = await admin_view.player_for_admin(user_id)
    if account is None:
        raise rules.UnknownAccount(f"There is no account {user_id}.")
    return account
