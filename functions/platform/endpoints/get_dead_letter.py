"""One delivery that was given up."""

from functions.platform.models.dead_letters import DeadLetter
from functions.platform.rules import dead_letters as rules
from functions.platform.store import dead_letters as store
from shared.declare import endpoint
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("GET /api/v1/admin/dead-letters/{dead_letter_id}", errors=(rules.UnknownDeadLetter,))
async def get_dead_letter(admin: Admin, dead_letter_id: Id) -> DeadLetter:
    """Get a dead letter.

    Returns the event, the function that it was delivered to, why that failed, and what has been done about it.

    Cost: one read.
    """
    return await store.dead_letter(dead_letter_id)
