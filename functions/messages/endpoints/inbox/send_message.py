"""Send a message to a player."""

from functions.messages.models.messages import SendMessage, SentMessage
from functions.messages.operations.inbox import sending
from functions.messages.rules.inbox import sending as rules
from functions.profiles.api.players import UnknownPlayer
from shared.declare import endpoint
from shared.extension_points import GRANTING
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/messages/players/{user_id}",
    status=201,
    errors=(UnknownPlayer, rules.InvalidAttachments, rules.ExpiryNotPossible, rules.AlreadySent),
    extension_points=(GRANTING,),
)
async def send_message(admin: Admin, user_id: Id, body: SendMessage, tx: Transaction) -> SentMessage:
    """Send a player a message.

    The message comes from the game, in each language that it is written in, and may bring coins and items that the
    player claims once. With `fact`, a second message for the same fact is refused. The audit trail keeps the reason.

    Cost: a read and a write; items of catalogues are looked up.
    """
    return await sending.by_staff(tx, user_id, body)
