"""Tell everyone, or a segment of the players."""

from functions.messages.models.broadcasts import BroadcastAnswer, SendBroadcast
from functions.messages.operations.broadcasts import broadcasts
from functions.messages.rules.broadcasts import broadcasts as rules
from functions.messages.rules.inbox.sending import ExpiryNotPossible, InvalidAttachments
from shared.declare import endpoint
from shared.extension_points import GRANTING
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin


@endpoint(
    "POST /api/v1/admin/messages/broadcast",
    status=201,
    errors=(rules.TwoAudiences, rules.TooManyAnnouncements, InvalidAttachments, ExpiryNotPossible),
    extension_points=(GRANTING,),
)
async def broadcast_message(admin: Admin, body: SendBroadcast, tx: Transaction) -> BroadcastAnswer:
    """Broadcast a message.

    Sends a message to all players, to a segment (a country, levels), or to a list of players. It may bring coins and
    items, which each player claims once. A message to all players shows in their inboxes within a minute, and in those
    of players who register later. A message to a segment or a list reaches one player after another; `GET
    /api/v1/admin/messages/broadcasts/{broadcast_id}` says how far it is. With `dry_run`, nothing is sent: the answer
    estimates how many players it is for, and what it costs to tell them.

    Cost: counts the players, a read for each thousand. To everyone: two writes. Else: writes the broadcast, up to 256
    ranges and an event; then for each player a read and a write, and for each 300 of them two reads and a write.

    Source: Player Platform, sprint 4.
    """
    return await broadcasts.send(tx, admin.id, body)
