"""Listening to one's live document."""

from functions.realtime.models.live import ListeningToken
from functions.realtime.operations import listening
from functions.realtime.settings import LISTENING_RATE
from shared.declare import endpoint
from shared.errors import PartnerUnavailable
from shared.extension_points import LIVE, SHARED_LIVE
from shared.identity.callers import Player


@endpoint(
    "POST /api/v1/realtime/token",
    rate=LISTENING_RATE,
    errors=(PartnerUnavailable,),
    extension_points=(LIVE, SHARED_LIVE),
)
async def create_token(player: Player) -> ListeningToken:
    """Get a token to listen to my live data.

    Your live data shows your battle pass (`battle_pass`), your rating (`rating`), your wallet (`wallet`), the number of
    your unread messages (`inbox`), what you have in a season of conquest with your latest five battles (`conquest`),
    each as it changes, and which of your friends are online (`friends`, a hundred at most), a minute or two
    after they come, or have asked for nothing for six minutes. Sign in with the token by the Firebase SDK, open the
    `database`, and listen to the `path`. `shared` in it has the paths of what you see together with others, and may
    listen to as well: your tribe's
    (at most once a second) and the world's (at most every 15 seconds); when you join or leave a tribe, it changes.
    Nobody else can read it, and no client can write it. Listening ends at `expires_at`, in an hour at most, and
    with the session. Ask for another token before that.

    Cost: a read of the document, one of each session that listens, one of the battle pass, one of the rating, one of
    the wallet, two of the inbox, one of the friends and one for each who is online, two of conquest and one a battle,
    those of the tribe and the world, and one write.
    """
    return await listening.open_document(player)
