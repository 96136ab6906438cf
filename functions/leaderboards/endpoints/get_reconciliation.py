"""Whether the live boards are right."""

from functions.leaderboards.models.reconciliation import Reconciliation
from functions.leaderboards.rules import reconciliation as rules
from functions.leaderboards.settings import LEADERBOARD_RATE
from functions.leaderboards.store import reconciliation as store
from shared.declare import endpoint
from shared.identity.callers import Admin


@endpoint("GET /api/v1/admin/leaderboards/reconciliation", rate=LEADERBOARD_RATE, errors=(rules.NeverReconciled,))
async def get_reconciliation(admin: Admin) -> Reconciliation:
    """Get the last board comparison.

    The live boards are compared with the ratings each hour, and some score boards with their scores. The answer says
    which differences the last comparison found.

    Cost: one read.
    """
    report = await store.last_report()
    if report is None:
        raise rules.NeverReconciled
    return report
