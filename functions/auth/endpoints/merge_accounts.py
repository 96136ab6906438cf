"""Merge one account into another, or see what that would do."""

from functions.auth.models.audit import AuditKind
from functions.auth.models.links import LinkAction
from functions.auth.models.merging import MergeRequest, MergeShown
from functions.auth.operations import merging, session_revocation
from functions.auth.rules import administration
from functions.auth.rules import merging as rules
from functions.auth.store import audit, links
from shared.declare import Resources, endpoint
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.parts import MERGING
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
    parts=(MERGING,),
    resources=Resources(timeout=120),
)
async def merge_accounts(admin: Admin, body: MergeRequest, context: RequestContext) -> MergeShown:
    """Merge two accounts.

    Takes the source account into the target account. Without `perform`, nothing changes: the answer is a preview. The
    same merge again returns the first one. A merge can be undone for 30 days.

    Cost: one commit; a preview is the same transaction, not committed. What is read is said at
    `operations.merging.merge`; besides what that writes, the histories of both accounts and the audit.
    """

    async def merge(tx: Transaction) -> MergeShown:
        record, repeated = await merging.merge(tx, body, admin.id)
        if not repeated:
            pair = (record.source_id, record.target_id)
            links.record_merge(tx, LinkAction.MERGE, record.merge_id, pair, performed_by=admin.id, reason=body.reason)
            into = {"merge_id": record.merge_id, "target_id": record.target_id, "reason": body.reason}
            audit.record(tx, AuditKind.MERGED, record.source_id, context, actor_id=admin.id, **into)
            session_revocation.end_all_sessions(tx, record.source_id, "merged")
        return rules.shown(record, performed=body.perform or repeated)

    return await transaction.run(merge) if body.perform else await merge(Transaction())
