"""Whether one's account is going to be erased."""

from functions.privacy.models.erasures import ErasureStatus
from functions.privacy.operations import requests
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/privacy/account")
async def get_erasure(player: Player) -> ErasureStatus:
    """Get the erasure of my account.

    Returns whether your account is going to be erased, and until when you can stop that. Show it to the player after a
    sign-in.

    Cost: one read, and one more where an erasure waits.
    """
    return await requests.status_of(player.id)
