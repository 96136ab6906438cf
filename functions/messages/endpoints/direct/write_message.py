"""Write to another player."""

from functions.friends.api.standing import NotWithOneself, PlayerIsBlocked
from functions.messages.models.direct import WriteMessage
from functions.messages.models.messages import SentMessage
from functions.messages.operations.direct import writing
from functions.messages.rules.direct import writing as rules
from functions.messages.settings import DIRECT_MESSAGES_RATE
from functions.profiles.api.players import UnknownPlayer
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "POST /api/v1/messages/direct/{user_id}",
    status=201,
    rate=DIRECT_MESSAGES_RATE,
    errors=(UnknownPlayer, NotWithOneself, PlayerIsBlocked, rules.MessagesRefused, rules.DailyMessagesUsed),
)
async def write_message(player: Player, user_id: Id, body: WriteMessage, tx: Transaction) -> SentMessage:
    """Write to a player.

    Puts a message into another player's inbox, if they take messages (`allow_messages` of their profile). The number of
    messages a day to players who are not your friends is limited. A message to a player who blocks you does not arrive,
    and the answer does not show that.

    Cost: six reads in one call; a write, and one more to who is no friend.

    Source: Player Platform, sprint 4.
    """
    return await writing.write(tx, player.id, user_id, body)
