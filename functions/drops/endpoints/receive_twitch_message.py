"""What Twitch tells us by EventSub."""

from functions.drops.operations import receiving
from functions.drops.rules.linking import TwitchNotConfigured
from functions.drops.rules.webhooks import Malformed, NotFromTwitch
from functions.drops.settings import TWITCH, WEBHOOK_RATE
from shared.declare import endpoint
from shared.http.raw_request import RawRequest
from shared.http.responses import PlainText


@endpoint(
    "POST /webhooks/twitch",
    rate=WEBHOOK_RATE,
    enveloped=False,
    errors=(NotFromTwitch, Malformed, TwitchNotConfigured),
    secrets=(TWITCH,),
)
async def receive_twitch_message(request: RawRequest) -> PlainText:
    """Receive a message of Twitch.

    Twitch calls this address; games do not. The signature in `Twitch-Eventsub-Message-Signature` must be valid for the
    message's id, its timestamp and the body, and the message no older than ten minutes. A challenge is answered with
    itself, anything else with nothing.

    Cost: one write; the work is a task's.

    Source: Player Platform.
    """
    return PlainText(await receiving.receive(request.headers, request.body))
