"""Take a tribe's emblem away."""

from typing import Annotated

from pydantic import Field

from functions.conquest.models.tribes import TribeBrief
from functions.conquest.operations.tribes import emblems
from functions.conquest.rules.tribes.emblems import NoEmblem
from functions.conquest.rules.tribes.tribe_views import brief
from functions.conquest.rules.tribes.tribes import UnknownTribe
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Moderator
from shared.model import Id
from shared.text.reasons import Reason


@endpoint("DELETE /api/v1/admin/conquest/tribes/{tribe_id}/emblem", errors=(UnknownTribe, NoEmblem))
async def remove_tribe_emblem(
    moderator: Moderator,
    tribe_id: Id,
    reason: Annotated[Reason, Field(description="Why, for the audit.")],
    tx: Transaction,
) -> TribeBrief:
    """Remove a tribe's emblem.

    Takes away the emblem that a tribe shows, and one that is on its way. Its files are deleted at once; copies that a
    CDN or a browser has may be seen longer. The chieftain is told, without the reason, and may send another one.

    Cost: two reads, a write, the events, and the audit.
    """
    return brief(await emblems.remove(tx, tribe_id))
