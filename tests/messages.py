"""Messages to read and to claim."""

import uuid
from typing import Any

from functions.messages.models.messages import SendMessage
from functions.messages.operations.inbox import sending
from shared.events.notices import PlayerNotice
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


def thanks(**changes: Any) -> dict[str, Any]:
    """A message as an admin sends it."""
    return {
        "texts": {
            "en": {"subject": "Thank you", "body": "For your patience."},
            "de": {"subject": "Danke", "body": "Für deine Geduld."},
        },
        "reason": "The servers were down.",
    } | changes


def coins(amount: int = 100) -> dict[str, Any]:
    """An attachment."""
    return {"kind": "currency", "id": "coins", "quantity": amount}


async def send(player_id: str, **changes: Any) -> str:
    """A message that a player has got, without asking who grants its attachments; returns its id."""
    body = SendMessage.model_validate(thanks(**changes))

    async def keep(tx: Transaction) -> str:
        return sending.keep(tx, player_id, body).message_id

    return await transaction.run(keep)


def premium_pass(player_id: str) -> PlayerNotice:
    """What the battle pass tells a player, once more than ever before."""
    return PlayerNotice(
        notice_id=f"premium_purchased:{uuid.uuid4().hex}",
        player_id=player_id,
        service="battlepass",
        name="premium_purchased",
        values={"season": "Winter", "amount": "950", "currency": "premium"},
    )
