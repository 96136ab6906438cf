"""Whether the live boards are right."""

from functions.leaderboards.models.reconciliation import Reconciliation
from functions.leaderboards.rules import reconciliation as rules
from functions.leaderboards.store import reconciliation as store
from shared.declare import Rate, endpoint
from shared.identity.callers import Admin


@endpoint("GET /api/v1/admin/leaderboards/reconciliation", rate=Rate.LEADERBOARD, errors=(rules.NeverReconciled,))
async def get_reconciliation(admin: Admin) -> Reconciliation:
    """What the last comparison of the live boards with the ratings found; there is one each hour. One read."""
    report = await store.last_report()
    if report is None:
        raise rules.NeverReconciled
    return report
