"""Undoing a merge of two accounts."""

from collections.abc import Iterable

from functions.auth.models.accounts import User
from functions.auth.models.identities import Identity
from functions.auth.models.merging import MergeRecord
from functions.auth.rules import unmerging as rules
from functions.auth.rules.accounts import email_claim_id
from functions.auth.rules.identities import identity_id
from functions.auth.rules.merging import emails_of, require
from functions.auth.store.accounts import EMAILS, USERS
from functions.auth.store.identities import IDENTITIES, identities_of
from functions.auth.store.merges import MERGES, MOST_IDENTITIES, give
from shared.firestore.transaction import Transaction
from shared.parts import MERGING

MOST_MERGES = 100
"""Into one account."""


async def undo(tx: Transaction, merge_id: str, undone_by: str) -> tuple[MergeRecord, bool]:
    """Give the source back what was its own, and take from the target what it got; returns as `merging.merge` does.

    Reads the merge, then both accounts, then the identities and addresses in one call, the target's identities and the
    merges into it by a query each, then what each service reads. Identities and addresses that others have by now stay
    with them. Writes later merges into the target, too, which account from now on for what both had brought.
    """
    record = require(await tx.get(MERGES, merge_id))
    if record.undone_at is not None:
        return record, True
    known = await tx.get_many(USERS, (record.source_id, record.target_id))
    source, target = rules.check_undo(record, known, tx.now)
    back, emails, others = await _split(tx, record, source)
    returning = {identity_id(one.provider, one.subject) for one in back}
    linked = await identities_of(target.user_id, MOST_IDENTITIES)
    left = [one for one in linked if identity_id(one.provider, one.subject) not in returning]
    later = rules.later_than(record, await _standing(target.user_id))
    heir = rules.heir(record, source, target, await _sources(tx, later) if record.email_adopted else ())
    later = [rules.adopting(one, heir) for one in later]
    for user in rules.unmerged(record, source, target, left, set(others), heir):
        tx.put(USERS, user.user_id, user)
    for part in record.parts:
        if part.service in MERGING.offered():
            theirs = tuple(rules.kept_of(one, part.service) for one in later)
            done = await MERGING.offered()[part.service].undo_merge(tx, record.target_id, part.kept, theirs)
            others += [f"{part.service}: {one}" for one in done.missing]
            later = [rules.with_kept(one, part.service, kept) for one, kept in zip(later, done.later, strict=True)]
    for one in later:
        tx.put(MERGES, one.merge_id, one, overwrite=True)  # whoever undoes it writes the target, too
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
    ids = [one.source_id for one in merges]
    known = await tx.get_many(USERS, ids)
    return [known[one] for one in ids if one in known]


async def _split(tx: Transaction, record: MergeRecord, source: User) -> tuple[list[Identity], list[str], list[str]]:
    """What of a merge's identities and addresses can be given back, and what another account has by now."""
    ids = {identity_id(one.provider, one.subject): one for one in record.identities}
    claims = {email_claim_id(one): one for one in emails_of(source)}
    await tx.fetch(*map(IDENTITIES.ref, ids), *map(EMAILS.ref, claims))
    holders = await tx.get_many(IDENTITIES, ids)
    claimed = await tx.get_many(EMAILS, claims)
    back = [one for key, one in ids.items() if rules.is_free(record, holders.get(key))]
    emails = [one for key, one in claims.items() if rules.is_free(record, claimed.get(key))]
    others = [f"{one.provider}:{one.subject}" for one in record.identities if one not in back]
    return back, emails, others + [one for one in claims.values() if one not in emails]
