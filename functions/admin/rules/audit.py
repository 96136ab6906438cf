"""One trail of two: what staff asked for, and what happened to accounts."""

from collections.abc import Iterable

from functions.admin.models.audit import TrailEntry, TrailSource
from functions.auth.api.account_audit import AuditEntry
from shared.errors import DomainError
from shared.firestore.audit import DONE, StaffAction


class AskOneThing(DomainError):
    """The audit trail is read of a player, by somebody, or of a thing: of exactly one of them."""

    status = 422
    code = "ASK_ONE_THING"
    message = "Give exactly one of player_id, actor_id and resource."


def check_one(*given: str | None) -> None:
    """Raise AskOneThing unless exactly one is given."""
    if sum(value is not None for value in given) != 1:
        raise AskOneThing


def of_staff(action: StaffAction) -> TrailEntry:
    """A request of staff."""
    return TrailEntry(
        entry_id=action.action_id,
        source=TrailSource.STAFF,
        action=action.function,
        details=action.target,
        **action.model_dump(include={"actor_id", "about", "outcome", "body", "request_id", "ip", "user_agent", "at"}),
        changes=action.changes,
    )


def of_account(entry: AuditEntry) -> TrailEntry:
    """What happened to an account."""
    return TrailEntry(
        entry_id=entry.entry_id,
        source=TrailSource.ACCOUNT,
        action=entry.kind.value,
        about=(entry.user_id,),
        outcome=DONE,
        body="",
        changes=(),
        **entry.model_dump(include={"actor_id", "details", "request_id", "ip", "user_agent", "at"}),
    )


def merged(actions: Iterable[StaffAction], entries: Iterable[AuditEntry], limit: int) -> list[TrailEntry]:
    """Both, the latest first, so many at most: each came in that order, and as many of each."""
    both = [*map(of_staff, actions), *map(of_account, entries)]
    return sorted(both, key=lambda entry: (entry.at, entry.entry_id), reverse=True)[:limit]
