"""Merges in Firestore, and the services that take part in them."""

import uuid
from collections.abc import Iterable, Mapping
from typing import Protocol

from functions.auth.models.accounts import EmailClaim, User
from functions.auth.models.identities import Identity
from functions.auth.models.mailed import Purpose
from functions.auth.models.merging import MergeRecord, MergeRequest
from functions.auth.rules import merging as rules
from functions.auth.rules.accounts import email_claim_id
from functions.auth.rules.identities import identity_id
from functions.auth.store import mailed
from functions.auth.store.accounts import EMAILS, USERS
from functions.auth.store.identities import IDENTITIES, identities_of
from functions.battlepass.api import merging as battlepass
from functions.commerce.api import merging as commerce
from functions.cosmetics.api import merging as cosmetics
from functions.leaderboards.api import merging as leaderboards
from functions.profiles.api import merging as profiles
from functions.stats.api import merging as stats
from shared.firestore import Collection
from shared.merging import KeptPart
from shared.transaction import Transaction


class TakesPart(Protocol):
    """The api of a service that takes part. Neither call may write anything but through `tx`."""

    async def merge_players(self, tx: Transaction, source_id: str, target_id: str) -> KeptPart:
        """Give the target what it gets of the source; the source's own documents stay, as far as nobody sees them."""

    async def undo_merge(self, tx: Transaction, target_id: str, kept: str) -> tuple[str, ...]:
        """Take back from the target what it got, and no more: it may have played on.

        Returns what could not be taken back, in words for people.
        """


MERGES = Collection("auth_merges", MergeRecord)

TAKES_PART: Mapping[str, TakesPart] = {
    "profiles": profiles,
    "battlepass": battlepass,
    "leaderboards": leaderboards,
    "stats": stats,
    "commerce": commerce,
    "cosmetics": cosmetics,
}
"""The services that hold something of a player, under the names that their parts have."""

MOST_IDENTITIES = 100


async def merge(tx: Transaction, wanted: MergeRequest, merged_by: str) -> tuple[MergeRecord, bool]:
    """Take the source into the target; returns the merge, and whether it had been done before.

    Reads both accounts in one call, their identities by two queries, then what each service reads, one after the
    other, as they may share documents. Writes both accounts: of two merges at once, one goes again.
    """
    source_id, target_id = wanted.source_id, wanted.target_id
    known = await tx.get_many(USERS, (source_id, target_id))
    if earlier := rules.merge_before(known.get(source_id), target_id):
        return rules.require(await tx.get(MERGES, earlier)), True
    source, target = rules.check_pair(source_id, target_id, known, tx.now)
    theirs, own = [await identities_of(one, MOST_IDENTITIES) for one in (source_id, target_id)]
    parts = [await service.merge_players(tx, source_id, target_id) for service in TAKES_PART.values()]
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
    for user in rules.merged(source, target, theirs, own, record.merge_id):
        tx.put(USERS, user.user_id, user)
    tx.put(MERGES, record.merge_id, record)
    _give(tx, target_id, theirs, rules.emails_of(source))
    for purpose in Purpose:
        mailed.forget(tx, source_id, purpose)
    return record, False


async def undo(tx: Transaction, merge_id: str, undone_by: str) -> tuple[MergeRecord, bool]:
    """Give the source back what was its own, and take from the target what it got; returns as `merge` does.

    Reads the merge, then both accounts, then the identities and addresses in one call and the target's identities by
    a query, then what each service reads. Identities and addresses that others have by now stay with them.
    """
    record = rules.require(await tx.get(MERGES, merge_id))
    if record.undone_at is not None:
        return record, True
    known = await tx.get_many(USERS, (record.source_id, record.target_id))
    source, target = rules.check_undo(record, known, tx.now)
    back, emails, others = await _split(tx, record, source)
    returning = {identity_id(one.provider, one.subject) for one in back}
    linked = await identities_of(target.user_id, MOST_IDENTITIES)
    left = [one for one in linked if identity_id(one.provider, one.subject) not in returning]
    for user in rules.unmerged(record, source, target, left, set(others)):
        tx.put(USERS, user.user_id, user)
    for part in record.parts:
        if part.service in TAKES_PART:
            missing = await TAKES_PART[part.service].undo_merge(tx, record.target_id, part.kept)
            others += [f"{part.service}: {one}" for one in missing]
    undone = {"undone_by": undone_by, "undone_at": tx.now, "not_returned": tuple(others)}
    record = record.model_copy(update=undone)
    tx.put(MERGES, record.merge_id, record)
    _give(tx, source.user_id, back, emails)
    return record, False


def _give(tx: Transaction, owner_id: str, identities: Iterable[Identity], emails: Iterable[str]) -> None:
    """Identities and addresses lead to this account from now on."""
    for one in identities:
        moved = one.model_copy(update={"user_id": owner_id})
        tx.put(IDENTITIES, identity_id(one.provider, one.subject), moved)
    for email in emails:
        tx.put(EMAILS, email_claim_id(email), EmailClaim(user_id=owner_id))


async def _split(tx: Transaction, record: MergeRecord, source: User) -> tuple[list[Identity], list[str], list[str]]:
    """What of a merge's identities and addresses can be given back, and what another account has by now."""
    ids = {identity_id(one.provider, one.subject): one for one in record.identities}
    claims = {email_claim_id(one): one for one in rules.emails_of(source)}
    await tx.fetch(*map(IDENTITIES.ref, ids), *map(EMAILS.ref, claims))
    holders = await tx.get_many(IDENTITIES, ids)
    claimed = await tx.get_many(EMAILS, claims)
    back = [one for key, one in ids.items() if rules.is_free(record, holders.get(key))]
    emails = [one for key, one in claims.items() if rules.is_free(record, claimed.get(key))]
    others = [f"{one.provider}:{one.subject}" for one in record.identities if one not in back]
    return back, emails, others + [one for one in claims.values() if one not in emails]
