"""Undo a merge of two accounts."""

from functions.auth.models.audit import AuditKind
from functions.auth.models.links import LinkAction
from functions.auth.models.merging import MergeShown, UndoRequest
from functions.auth.operations import session_revocation, unmerging
from functions.auth.rules import administration
from functions.auth.rules import unmerging as rules
from functions.auth.rules.merging import UnknownMerge, shown
from functions.auth.store import audit, links
from shared.declare import Resources, endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id
from shared.parts import MERGING
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/admin/accounts/merges/{merge_id}/undo",
    errors=(
        UnknownMerge,
        rules.MergeTooOld,
        rules.MergeLocksOut,
        administration.UnknownAccount,
        administration.AccountMerged,
    ),
    parts=(MERGING,),
    resources=Resources(timeout=120),
)
async def undo_merge(
    admin: Admin, merge_id: Id, body: UndoRequest, context: RequestContext, tx: Transaction
) -> MergeShown:
    """Undo a merge.

    Separates the two accounts again, within 30 days. The target keeps what it has earned since, and its sessions end. A
    second undo changes nothing.

    Cost: one commit. What is read is said at `operations.unmerging.undo`; besides what that writes, the histories of
    both accounts and the audit. The sessions end because they may be of whoever owns the source.
    """
    record, repeated = await unmerging.undo(tx, merge_id, admin.id)
    if not repeated:
        pair = (record.source_id, record.target_id)
        links.record_merge(tx, LinkAction.UNMERGE, record.merge_id, pair, performed_by=admin.id, reason=body.reason)
        what = {"merge_id": merge_id, "target_id": record.target_id, "reason": body.reason}
        audit.record(tx, AuditKind.MERGE_UNDONE, record.source_id, context, actor_id=admin.id, **what)
        session_revocation.end_all_sessions(tx, record.target_id, "merge_undone")
    return shown(record)
