"""Where Twitch sends a browser back."""

from typing import Annotated

from pydantic import Field

from functions.drops.operations import asking
from functions.drops.rules.linking import LinkExpired, TwitchNotConfigured, TwitchRefused
from functions.drops.settings import LINK_RATE, TWITCH, TWITCH_TOKEN_KEY
from shared.declare import endpoint
from shared.errors import PartnerUnavailable, Unavailable
from shared.http.responses import HtmlPage

Given = Annotated[str, Field(max_length=1000)]


@endpoint(
    "GET /api/v1/drops/twitch/callback",
    rate=LINK_RATE,
    enveloped=False,
    errors=(PartnerUnavailable,),
    secrets=(TWITCH, TWITCH_TOKEN_KEY),
)
async def show_twitch_link(
    state: Given = "",
    code: Given = "",
    scope: Given = "",
    error: Given = "",
    error_description: Given = "",
) -> HtmlPage:
    """Ask whether to link a Twitch account.

    Twitch sends the player's browser here; games do not call it. The page names the Twitch account and the player, and
    links them when its button is pressed. Where that is not possible, it says why.

    Cost: four reads and a write; two calls of Twitch.

    Source: Player Platform.
    """
    if error or not code:
        return asking.refuse("You did not agree at Twitch. Start again in the game if you want to.")
    try:
        return await asking.ask(state, code)
    except (LinkExpired, TwitchRefused, TwitchNotConfigured) as refused:
        return asking.refuse(str(refused))
    except (PartnerUnavailable, Unavailable):
        return asking.refuse("Twitch does not answer just now. Start again in the game in a few minutes.")
