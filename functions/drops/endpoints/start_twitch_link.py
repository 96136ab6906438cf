"""Begin the link of a Twitch account."""

from functions.drops.models.links import TwitchLinkStarted
from functions.drops.operations import linking
from functions.drops.rules.linking import TwitchNotConfigured
from functions.drops.settings import TWITCH
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint("GET /api/v1/drops/twitch/link", errors=(TwitchNotConfigured,), secrets=(TWITCH,))
async def start_twitch_link(player: Player, tx: Transaction) -> TwitchLinkStarted:
    """Get a page that links my Twitch account.

    Open `authorize_url` in a browser. After the player has agreed at Twitch, a page names the Twitch account and the
    player and asks before it links them. The link is void when this session ends.

    Cost: one write.

    Source: Player Platform.
    """
    return linking.begin(tx, player)
