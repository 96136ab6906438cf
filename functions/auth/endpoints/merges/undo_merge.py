"""Undo a merge of two accounts."""

from functions.auth.models.merges.merging import Merge, UndoRequest
from functions.auth.operations.merges import unmerging
from functions.auth.rules.administration import administration
from functions.auth.rules.merges import unmerging as rules
from functions.auth.rules.merges.merging import UnknownMerge
from shared.declare import Resources, endpoint
from shared.extension_points import MERGING
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id
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
    extension_points=(MERGING,),
    resources=Resources(timeout=120),
)
async def undo_merge(admin: Admin, merge_id: Id, body: UndoRequest, context: RequestContext, tx: Transaction) -> Merge:
    """Undo a merge.

    Separates the two accounts again, within 30 days. The target keeps what it has earned since, and its sessions end. A
    second undo changes nothing.

    Cost: one commit. What is read is said at `operations.unmerging.undo`; besides what that writes, the histories of
    both accounts and the audit. The sessions end because they may be of whoever owns the source.
    """
    return await unmerging.undo_merge(tx, merge_id, body, admin.id, context)
