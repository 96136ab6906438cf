"""Which accounts may be merged, and what happens to their sign-in methods."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from functions.auth.models.accounts.accounts import Status, User
from functions.auth.models.identities.identities import Identity
from functions.auth.models.merges.merging import Merge, MergeRecord
from functions.auth.rules.accounts.accounts import signed_out, status_at
from functions.auth.rules.administration.administration import AccountMerged, UnknownAccount, is_staff
from functions.auth.rules.email_addresses.set_aside import is_unproven, set_aside
from functions.auth.rules.identities.identities import with_providers
from shared.errors import DomainError, NotFound
from shared.merging import KeptPart, MergeLine, MergePart

UNDO_DAYS = 30


class MergeWithItself(DomainError):
    """Both accounts are the same."""

    status = 422
    code = "MERGE_WITH_ITSELF"
    message = "An account cannot be merged into itself; name two."


class MergeOfStaff(DomainError):
    """One of the accounts has a role besides player."""

    status = 409
    code = "MERGE_OF_STAFF"
    message = "Accounts with a role are not merged; take the role away first."


class MergeOfBlocked(DomainError):
    """One of the accounts is banned or suspended."""

    status = 409
    code = "MERGE_OF_BLOCKED"
    message = "A banned or suspended account is not merged; reactivate it first."


class UnknownMerge(NotFound):
    """There is no such merge."""

    code = "UNKNOWN_MERGE"
    message = "There is no merge with this id; use the merge_id that the merge returned."


def check_pair(source_id: str, target_id: str, accounts: Mapping[str, User], now: datetime) -> tuple[User, User]:
    """The accounts to merge. Raises what is wrong with them, naming which."""
    if source_id == target_id:
        raise MergeWithItself
    for user_id in (source_id, target_id):
        if user_id not in accounts:
            raise UnknownAccount(f"There is no account {user_id}.", user_id=user_id)
    for user in (accounts[source_id], accounts[target_id]):
        if user.status is Status.MERGED:
            raise AccountMerged(user_id=user.user_id, merged_into=user.merged_into)
        if is_staff(user):
            raise MergeOfStaff(user_id=user.user_id, roles=list(user.roles))
        if (status := status_at(user, now)) is not Status.ACTIVE:
            raise MergeOfBlocked(user_id=user.user_id, status=status.value)
    return accounts[source_id], accounts[target_id]


def merged(
    source: User, target: User, theirs: Sequence[Identity], own: Sequence[Identity], merge_id: str
) -> tuple[User, User]:
    """Both accounts after a merge: the source's sign-in methods open the target, whose own address and password count.

    What somebody may have left in the source who never got its mail does not open the target: an address that was not
    proven does not come, and identities beside it are set aside (`theirs` as `given` says). The source's document keeps
    what it had, so that undoing needs no copy of it.
    """
    gone = {"status": Status.MERGED, "merged_into": target.user_id, "merge_id": merge_id}
    if adopts_email(source, target):
        gained = own_address(source) | {"other_emails": source.other_emails}
    else:
        gained = {"other_emails": (*target.other_emails, *emails_given(source))}
    return signed_out(source.model_copy(update=gone)), with_providers(target.model_copy(update=gained), [*own, *theirs])


def own_address(source: User) -> dict[str, object]:
    """What an account that has no address gets of another's."""
    return {
        "email": source.email,
        "password_hash": source.password_hash,
        "email_linked_at": source.email_linked_at or source.created_at,
        "email_verified_at": source.email_verified_at,
        "email_proven_at": source.email_proven_at,
    }


def adopts_email(source: User, target: User) -> bool:
    """Whether the source's address becomes the target's own."""
    return target.email is None and source.email is not None and not is_unproven(source)


def emails_of(user: User) -> tuple[str, ...]:
    """Every address that signs in to an account."""
    return ((user.email,) if user.email else ()) + user.other_emails


def emails_given(source: User) -> tuple[str, ...]:
    """The addresses that sign in to the target from now on; one that was not proven is nobody's."""
    return source.other_emails if is_unproven(source) else emails_of(source)


def given(source: User, theirs: Sequence[Identity], now: datetime) -> list[Identity]:
    """The source's identities as the target gets them: of an account that was not proven, set aside."""
    return [set_aside(identity, now) if is_unproven(source) else identity for identity in theirs]


def part(source: User, target: User, theirs: Sequence[Identity], own: Sequence[Identity]) -> KeptPart:
    """What the merge does to the sign-in methods, for those who decide on it."""
    notes = []
    if is_unproven(source):
        notes.append(
            "The source's address was never confirmed in one of its sessions: it is nobody's from now on, and what is "
            "linked to the source opens the target once its player links it again, within 30 days. Its Twitch "
            "account is unlinked."
        )
    elif source.email and target.email:
        notes.append("Either address signs in with the target's password; the source's password is no more.")
    if source.two_factor and not target.two_factor:
        notes.append("The source's second factor is not the target's: the account is without one.")
    if both := {identity.provider.value for identity in theirs} & {identity.provider.value for identity in own}:
        notes.append(f"The target has two identities of {', '.join(sorted(both))}: unlinking removes both.")
    return KeptPart(
        service="auth",
        kept="",
        lines=(
            MergeLine(
                what="email",
                source=source.email,
                target=target.email,
                result=target.email or (source.email if adopts_email(source, target) else None),
                rule="target's",
            ),
            MergeLine(
                what="identities", source=len(theirs), target=len(own), result=len(theirs) + len(own), rule="both"
            ),
        ),
        notes=(*notes, "What is reported for the source later stays with it, and comes back with an undo."),
    )


def merge_before(source: User | None, target_id: str) -> str | None:
    """The merge that took the source into this target before, if one did."""
    return source.merge_id if source is not None and source.merged_into == target_id else None


def require(record: MergeRecord | None) -> MergeRecord:
    """A merge that there is. Raises UnknownMerge."""
    if record is None:
        raise UnknownMerge
    return record


def undo_until(now: datetime) -> datetime:
    """How long a merge of this moment can be undone."""
    return now + timedelta(days=UNDO_DAYS)


def shown(record: MergeRecord, *, performed: bool = True) -> Merge:
    """A merge as operators see it; of a preview without what only a merge that was performed has."""
    return Merge(
        merge_id=record.merge_id if performed else None,
        performed=performed,
        source_id=record.source_id,
        target_id=record.target_id,
        undo_until=record.undo_until if performed else None,
        undone_at=record.undone_at,
        parts=tuple(MergePart(**part.model_dump(exclude={"kept"})) for part in record.parts),
        not_returned=record.not_returned,
    )
