"""Keep an account that was to be erased."""

from functions.auth.api.erasure import ReauthenticationNeeded
from functions.privacy.models.erasures import ErasureStatus
from functions.privacy.operations import requests
from functions.privacy.rules.erasures import NothingToStop
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint("POST /api/v1/privacy/account/cancel", errors=(ReauthenticationNeeded, NothingToStop))
async def cancel_erasure(player: Player, tx: Transaction) -> ErasureStatus:
    """Keep my account.

    Stops the erasure of your account, until it begins. Confirm your identity first, if your sign-in is older than five
    minutes. Stopped again, nothing changes.

    Cost: reads the session, the account and the erasure in one call; writes the erasure and an event, which is deleted
    once it is published; verifies the session.
    """
    return await requests.stop(tx, player)
