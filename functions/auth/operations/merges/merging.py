"""Taking one account into another."""

import uuid

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.identities.links import LinkAction
from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.models.merges.merging import Merge, MergeRecord, MergeRequest
from functions.auth.operations.identities import connected
from functions.auth.operations.sessions import session_revocation
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.rules.email_addresses.set_aside import is_unproven
from functions.auth.rules.merges import merging as rules
from functions.auth.store import audit, links, mail_tokens
from functions.auth.store.accounts import EMAILS, USERS
from functions.auth.store.identities import identities_of
from functions.auth.store.merges import MERGES, MOST_IDENTITIES, give
from shared.extension_points import MERGING
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


async def merge_accounts(wanted: MergeRequest, admin_id: str, context: RequestContext) -> Merge:
    """Take one account into another, or show what that would do: the same transaction, which is not committed then.

    Raises MergeWithItself, MergeOfStaff, MergeOfBlocked, UnknownAccount, AccountMerged.
    """

    async def attempt(tx: Transaction) -> Merge:
        record, repeated = await merge(tx, wanted, admin_id)
        if not repeated:
            pair = (record.source_id, record.target_id)
            links.record_merge(tx, LinkAction.MERGE, record.merge_id, pair, performed_by=admin_id, reason=wanted.reason)
            into = {"merge_id": record.merge_id, "target_id": record.target_id, "reason": wanted.reason}
            audit.record(tx, AuditKind.MERGED, record.source_id, context, actor_id=admin_id, **into)
            session_revocation.end_all_sessions(tx, record.source_id, "merged")
        return rules.shown(record, performed=wanted.perform or repeated)

    return await transaction.run(attempt) if wanted.perform else await attempt(Transaction())


async def merge(tx: Transaction, wanted: MergeRequest, merged_by: str) -> tuple[MergeRecord, bool]:
    """Take the source into the target; returns the merge, and whether it had been done before.

    Reads both accounts in one call, their identities by two queries, then what each service reads, one after the
    other, as they may share documents. What an unproven source has linked that signs nobody in is unlinked: a query,
    and a read and two writes for each. Writes both accounts: of two merges at once, one goes again.
    """
    source_id, target_id = wanted.source_id, wanted.target_id
    users = await tx.get_many(USERS, (source_id, target_id))
    if earlier := rules.merge_before(users.get(source_id), target_id):
        return rules.require(await tx.get(MERGES, earlier)), True
    source, target = rules.check_pair(source_id, target_id, users, tx.now)
    theirs, own = [await identities_of(user_id, MOST_IDENTITIES) for user_id in (source_id, target_id)]
    if is_unproven(source):
        await connected.disconnect_all(tx, source_id)
    parts = [await service.merge_players(tx, source_id, target_id) for service in MERGING.implementations().values()]
    record = MergeRecord(
        **wanted.model_dump(exclude={"perform"}),
        merge_id=uuid.uuid4().hex,
        merged_by=merged_by,
        merged_at=tx.now,
        undo_until=rules.undo_until(tx.now),
        identities=tuple(theirs),
        email_adopted=rules.adopts_email(source, target),
        parts=(rules.part(source, target, theirs, own), *parts),
    )
    moved = rules.given(source, theirs, tx.now)
    for user in rules.merged(source, target, moved, own, record.merge_id):
        tx.put(USERS, user.user_id, user)
    tx.create(MERGES, record.merge_id, record)
    give(tx, target_id, moved, rules.emails_given(source))
    if is_unproven(source) and source.email:
        tx.delete(EMAILS, email_claim_id(source.email))
    for purpose in Purpose:
        mail_tokens.forget(tx, source_id, purpose)
    return record, False
