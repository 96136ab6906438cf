"""Undoing a merge of two accounts."""

from collections.abc import Iterable

from functions.auth.models.accounts.accounts import User
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.identities.identities import Identity
from functions.auth.models.identities.links import LinkAction
from functions.auth.models.merges.merging import Merge, MergeRecord, UndoRequest
from functions.auth.operations.sessions import session_revocation
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.rules.identities.identities import identity_id
from functions.auth.rules.merges import unmerging as rules
from functions.auth.rules.merges.merging import emails_of, require, shown
from functions.auth.store import audit, links
from functions.auth.store.accounts import EMAILS, USERS
from functions.auth.store.identities import IDENTITIES, identities_of
from functions.auth.store.merges import MERGES, MOST_IDENTITIES, give
from shared.extension_points import MERGING
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext

MOST_MERGES = 100
"""Into one account."""


async def undo_merge(
    tx: Transaction, merge_id: str, wanted: UndoRequest, admin_id: str, context: RequestContext
) -> Merge:
    """Make two accounts of one again; the target's sessions end, as they may be of whoever owns the source.

    Raises UnknownMerge, MergeTooOld, MergeLocksOut, UnknownAccount, AccountMerged.
    """
    record, repeated = await undo(tx, merge_id, admin_id)
    if not repeated:
        pair = (record.source_id, record.target_id)
        links.record_merge(tx, LinkAction.UNMERGE, merge_id, pair, performed_by=admin_id, reason=wanted.reason)
        details = {"merge_id": merge_id, "target_id": record.target_id, "reason": wanted.reason}
        audit.record(tx, AuditKind.MERGE_UNDONE, record.source_id, context, actor_id=admin_id, **details)
        session_revocation.end_all_sessions(tx, record.target_id, "merge_undone")
    return shown(record)


async def undo(tx: Transaction, merge_id: str, undone_by: str) -> tuple[MergeRecord, bool]:
    """Give the source back what was its own, and take from the target what it got; returns as `merging.merge` does.

    Reads the merge, then both accounts, then the identities and addresses in one call, the target's identities and the
    merges into it by a query each, then what each service reads. Identities and addresses that others have by now stay
    with them. Writes later merges into the target, too, which account from now on for what both had brought.
    """
    record = require(await tx.get(MERGES, merge_id))
    if record.undone_at is not None:
        return record, True
    users = await tx.get_many(USERS, (record.source_id, record.target_id))
    source, target = rules.check_undo(record, users, tx.now)
    back, emails, others = await _split(tx, record, source)
    returning = {identity_id(identity.provider, identity.subject) for identity in back}
    linked = await identities_of(target.user_id, MOST_IDENTITIES)
    left = [identity for identity in linked if identity_id(identity.provider, identity.subject) not in returning]
    later = rules.later_than(record, await _standing(target.user_id))
    heir = rules.heir(record, source, target, await _sources(tx, later) if record.email_adopted else ())
    later = [rules.adopting(merge, heir) for merge in later]
    for user in rules.unmerged(record, source, target, left, set(others), heir):
        tx.put(USERS, user.user_id, user)
    for part in record.parts:
        if part.service in MERGING.implementations():
            theirs = tuple(rules.kept_of(merge, part.service) for merge in later)
            done = await MERGING.implementations()[part.service].undo_merge(tx, record.target_id, part.kept, theirs)
            others += [f"{part.service}: {missing}" for missing in done.missing]
            later = [rules.with_kept(merge, part.service, kept) for merge, kept in zip(later, done.later, strict=True)]
    for merge in later:
        tx.put(MERGES, merge.merge_id, merge, overwrite=True)  # whoever undoes it writes the target, too
    undone = {"undone_by": undone_by, "undone_at": tx.now, "not_returned": tuple(others)}
    record = record.model_copy(update=undone)
    tx.put(MERGES, record.merge_id, record)
    give(tx, source.user_id, back, emails)
    return record, False


async def _standing(target_id: str) -> list[MergeRecord]:
    """The merges into an account that were not undone: whoever changes these writes that account, too."""
    return await MERGES.select(("target_id", "==", target_id), ("undone_at", "==", None), limit=MOST_MERGES)


async def _sources(tx: Transaction, merges: Iterable[MergeRecord]) -> list[User]:
    """The accounts that were taken in, in that order, in one call."""
    ids = [merge.source_id for merge in merges]
    users = await tx.get_many(USERS, ids)
    return [users[user_id] for user_id in ids if user_id in users]


async def _split(tx: Transaction, record: MergeRecord, source: User) -> tuple[list[Identity], list[str], list[str]]:
    """What of a merge's identities and addresses can be given back, and what another account has by now."""
    ids = {identity_id(identity.provider, identity.subject): identity for identity in record.identities}
    claims = {email_claim_id(email): email for email in emails_of(source)}
    await tx.fetch(*map(IDENTITIES.ref, ids), *map(EMAILS.ref, claims))
    holders = await tx.get_many(IDENTITIES, ids)
    claimed = await tx.get_many(EMAILS, claims)
    back = [identity for key, identity in ids.items() if rules.is_free(record, holders.get(key))]
    emails = [email for key, email in claims.items() if rules.is_free(record, claimed.get(key))]
    others = [f"{identity.provider}:{identity.subject}" for identity in record.identities if identity not in back]
    return back, emails, others + [email for email in claims.values() if email not in emails]
