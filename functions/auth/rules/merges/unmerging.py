"""When a merge may be undone, and what happens to the sign-in methods."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime

from functions.auth.models.accounts.accounts import EmailClaim, Status, User
from functions.auth.models.identities.identities import Identity
from functions.auth.models.merges.merging import MergeRecord
from functions.auth.rules.accounts.accounts import signed_out
from functions.auth.rules.administration.administration import AccountMerged, UnknownAccount
from functions.auth.rules.identities.identities import with_providers
from functions.auth.rules.merges.merging import UNDO_DAYS, emails_of, own_address
from shared.errors import DomainError


class MergeTooOld(DomainError):
    """The merge is too old to be undone."""

    status = 409
    code = "MERGE_TOO_OLD"
    message = f"A merge can be undone for {UNDO_DAYS} days; this one is older."


class MergeLocksOut(DomainError):
    """After the undo, nobody could sign in to the target account."""

    status = 409
    code = "MERGE_LOCKS_OUT"
    message = "The target would have no sign-in method; its player has to link an identity before the merge is undone."


def check_undo(record: MergeRecord, accounts: Mapping[str, User], now: datetime) -> tuple[User, User]:
    """The accounts of a merge that can be undone. Raises MergeTooOld; AccountMerged, when the target is, too."""
    if record.undo_until <= now:
        raise MergeTooOld(undo_until=record.undo_until.isoformat())
    for user_id in (record.source_id, record.target_id):
        if user_id not in accounts:
            raise UnknownAccount(f"There is no account {user_id} any more.", user_id=user_id)
    source, target = accounts[record.source_id], accounts[record.target_id]
    if target.status is Status.MERGED:
        raise AccountMerged(user_id=target.user_id, merged_into=target.merged_into, merge_id=target.merge_id)
    return source, target


def later_than(record: MergeRecord, standing: Sequence[MergeRecord]) -> list[MergeRecord]:
    """The merges after this one, the oldest first."""
    after = [merge for merge in standing if merge.merged_at > record.merged_at]
    return sorted(after, key=lambda merge: merge.merged_at)


def heir(record: MergeRecord, source: User, target: User, later_sources: Sequence[User]) -> User | None:
    """Whose address and password the target gets when those that it has go back to the source, if anybody's."""
    if not record.email_adopted or target.email != source.email:
        return None
    return next((source for source in later_sources if source.email in target.other_emails), None)


def adopting(record: MergeRecord, heir: User | None) -> MergeRecord:
    """A later merge, by which the target has its address from now on if its source is the heir."""
    return record.model_copy(update={"email_adopted": True}) if heir and heir.user_id == record.source_id else record


def kept_of(record: MergeRecord, service: str) -> str:
    """What a service needs to undo a merge."""
    return next(part.kept for part in record.parts if part.service == service)


def with_kept(record: MergeRecord, service: str, kept: str) -> MergeRecord:
    """The merge with what a service needs from now on to undo it."""
    parts = tuple(part.model_copy(update={"kept": kept}) if part.service == service else part for part in record.parts)
    return record.model_copy(update={"parts": parts})


def is_free(record: MergeRecord, holder: Identity | EmailClaim | None) -> bool:
    """Whether an identity or an address can be given back: nobody else has it."""
    return holder is None or holder.user_id in {record.source_id, record.target_id}


def unmerged(
    record: MergeRecord,
    source: User,
    target: User,
    left: Sequence[Identity],
    lost: AbstractSet[str],
    heir: User | None = None,
) -> tuple[User, User]:
    """Both accounts after a merge was undone; `left` are the target's identities then, `lost` addresses are others'.

    The `heir` of an address that goes is the source of a later merge. Raises MergeLocksOut.
    """
    addresses = emails_of(source)
    back: dict[str, object] = {"status": Status.ACTIVE, "merged_into": None, "merge_id": None}
    back["other_emails"] = tuple(email for email in source.other_emails if email not in lost)
    if source.email in lost:
        back |= {"email": None, "password_hash": None}
    kept: dict[str, object] = {"other_emails": tuple(email for email in target.other_emails if email not in addresses)}
    if record.email_adopted and target.email == source.email:
        kept |= dict.fromkeys(("email", "password_hash", "email_linked_at", "email_verified_at", "email_proven_at"))
    if heir is not None:
        kept |= own_address(heir)
        kept["other_emails"] = tuple(email for email in target.other_emails if email not in (*addresses, heir.email))
    target = signed_out(target.model_copy(update=kept))
    if all(identity.set_aside_until is not None for identity in left) and target.email is None:
        raise MergeLocksOut(user_id=target.user_id)
    return source.model_copy(update=back), with_providers(target, left)
