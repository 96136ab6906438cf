"""What one has agreed to."""

from functions.privacy.models.consents import Consents
from functions.privacy.rules import consents as rules
from functions.privacy.store import consents as store
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/privacy/consents")
async def get_consents(player: Player) -> Consents:
    """Get my consents.

    Returns which version of the game's terms you have agreed to, whether the game may send you mails that advertise,
    and since when.

    Cost: one read.
    """
    return rules.shown(await store.consents(player.id))
