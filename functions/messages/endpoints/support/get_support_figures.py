"""How support does."""

from functions.messages.models.support import SupportFigures
from functions.messages.operations.support import desk
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Support


@endpoint("GET /api/v1/admin/support/figures")
async def get_support_figures(support: Support, tx: Transaction) -> SupportFigures:
    """Get the figures of support.

    Returns how many threads are in each state, and how long players waited for the first answer, on average.

    Cost: six aggregations, a read for each thousand threads.
    """
    return await desk.figures(tx)
