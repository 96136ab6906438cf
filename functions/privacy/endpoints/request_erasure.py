"""Ask for the erasure of one's account."""

from functions.auth.api.erasure import ReauthenticationNeeded, StaffAccount
from functions.privacy.models.erasures import ErasureStatus
from functions.privacy.operations import requests
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint("DELETE /api/v1/privacy/account", status=202, errors=(ReauthenticationNeeded, StaffAccount))
async def request_erasure(player: Player, tx: Transaction) -> ErasureStatus:
    """Erase my account.

    Your account is erased at `due_at`, two weeks from now unless the game has another time. Until then you can play on,
    and stop it (`POST /api/v1/privacy/account/cancel`); signing in does not stop it. All your sessions end now. A mail
    says when it is, and how to stop it. Confirm your identity first, if your sign-in is older than five minutes. Asked
    for again, nothing changes.

    Cost: reads the session, the account and the erasure in one call; writes the account, the erasure and two events,
    which are deleted once they are published; verifies the session. Then a query and a commit for the sessions.
    """
    return await requests.ask(tx, player)
