"""Link a Twitch account that its owner has agreed to."""

from functions.drops.models.links import ConfirmTwitchLink, TwitchLink
from functions.drops.operations import linking
from functions.drops.rules import linking as rules
from functions.drops.settings import LINK_RATE
from shared.declare import endpoint
from shared.firestore.transaction import Transaction


@endpoint(
    "POST /api/v1/drops/twitch/callback",
    rate=LINK_RATE,
    errors=(rules.LinkExpired, rules.TwitchAccountTaken, rules.TwitchLinked),
)
async def confirm_twitch_link(body: ConfirmTwitchLink, tx: Transaction) -> TwitchLink:
    """Confirm a Twitch link.

    The page of `GET /api/v1/drops/twitch/callback` sends it; games do not. The player can link one Twitch account, and
    a Twitch account can be linked to one player.

    Cost: four reads in two calls; writes the account, the player, that the page was used, the session as it was, and
    two events.
    """
    return await linking.confirm(tx, body)
