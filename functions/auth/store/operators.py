"""What the operator of a deployment does outside of any request, with its environment and rights."""

from functions.auth.models.sessions import SignedIn
from functions.auth.store import accounts, tokens
from shared.errors import NotFound
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext

BY_HAND = RequestContext(request_id="", method="", path="")


async def open_session(tx: Transaction, user_id: str) -> SignedIn:
    """A session of an account in which all its roles count, for what sets a cloud up. Raises NotFound."""
    user = await accounts.user(tx, user_id)
    if user is None:
        raise NotFound(f"There is no account {user_id}.")
    shown = user.model_copy(update={"two_factor": True})
    return tokens.sign_in(tx, shown, BY_HAND, cookies=False, second_factor=True).data
