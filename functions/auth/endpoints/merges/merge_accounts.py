"""Merge one account into another, or see what that would do."""

from functions.auth.models.merges.merging import Merge, MergeRequest
from functions.auth.operations.merges import merging
from functions.auth.rules.administration import administration
from functions.auth.rules.merges import merging as rules
from shared.declare import Resources, endpoint
from shared.extension_points import CONNECTIONS, MERGING
from shared.identity.callers import Admin
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/admin/accounts/merge",
    errors=(
        rules.MergeWithItself,
        rules.MergeOfStaff,
        rules.MergeOfBlocked,
        administration.UnknownAccount,
        administration.AccountMerged,
    ),
    extension_points=(CONNECTIONS, MERGING),
    resources=Resources(timeout=120),
)
async def merge_accounts(admin: Admin, body: MergeRequest, context: RequestContext) -> Merge:
    """Merge two accounts.

    Takes the source account into the target account. Without `perform`, nothing changes: the answer is a preview. The
    same merge again returns the first one. A merge can be undone for 30 days.

    Cost: one commit; a preview is the same transaction, not committed. What is read is said at
    `operations.merging.merge`; besides what that writes, the histories of both accounts and the audit.
    """
    return await merging.merge_accounts(body, admin.id, context)
