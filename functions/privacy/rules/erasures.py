"""When an account is erased, in which order, and when that is done again."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from functions.privacy.models.erasures import (
    AccountErasure,
    ErasedPart,
    ErasureCertificate,
    ErasureState,
    ErasureStatus,
    ListedErasure,
)
from shared.errors import DomainError, NotFound
from shared.privacy import Kept

FIRST, LAST = "profiles", "auth"
"""An empty profile keeps what comes late from counting; the account has the address that the player is told at."""

AGAIN = (timedelta(hours=1), timedelta(days=8), timedelta(days=32))
"""When what came late is erased: what was under way is over in an hour, events are delivered for seven days, and dead
letters can be replayed for thirty-one."""

BACKUPS_LIVE = timedelta(days=98)
"""Weekly backups are kept for fourteen weeks, exports of the database for ninety days."""

TOLD_WITHIN = timedelta(days=3)
"""How long an erasure waits until its mail has gone, should mail be down."""


class NothingToStop(DomainError):
    """No erasure of the account waits."""

    status = 409
    code = "NOTHING_TO_STOP"
    message = "Your account is not going to be erased, or it has begun already; GET /api/v1/privacy/account says which."


class UnknownErasure(NotFound):
    """Nobody has asked for the erasure of this account."""

    code = "UNKNOWN_ERASURE"
    message = "There is no erasure of an account with this id."


def asked(before: AccountErasure | None, player_id: str, now: datetime, grace: timedelta) -> AccountErasure:
    """An erasure that waits; one that waits or has begun stays as it is."""
    if before is not None and before.state is not ErasureState.STOPPED:
        return before
    return AccountErasure(
        player_id=player_id, state=ErasureState.WAITING, requested_at=now, due_at=now + grace, updated_at=now
    )


def waits(erasure: AccountErasure | None) -> bool:
    """Whether an erasure was asked for and has not begun."""
    return erasure is not None and erasure.state is ErasureState.WAITING


def stopped(before: AccountErasure | None, now: datetime) -> AccountErasure:
    """An erasure that will not be. Raises NothingToStop for one that does not wait."""
    if before is not None and before.state is ErasureState.STOPPED:
        return before
    if before is None or not waits(before):
        raise NothingToStop(state=before.state.value if before else ErasureState.NONE.value)
    return before.model_copy(update={"state": ErasureState.STOPPED, "stopped_at": now, "updated_at": now})


def begun(
    before: AccountErasure | None, player_ids: Sequence[str], now: datetime, certificate_id: str = ""
) -> AccountErasure | None:
    """An erasure that goes on: its time has come, or that of its next round, or it has begun; None for another.

    `certificate_id` is what nobody can guess: the certificate's from now on, if it has none.
    """
    if before is None or before.state is ErasureState.ERASING:
        return before
    if before.state is ErasureState.WAITING and before.due_at <= now:
        begin = {"begun_at": now, "player_ids": tuple(player_ids)}
    elif before.state is ErasureState.ERASED and before.again_at is not None and before.again_at <= now:
        begin = {"services": (), "again_at": None}
    else:
        return None
    begin["certificate_id"] = before.certificate_id or certificate_id
    return before.model_copy(update={"state": ErasureState.ERASING, "updated_at": now, **begin})


def next_service(erasure: AccountErasure, services: Collection[str]) -> str | None:
    """The service that erases next; None when all have."""
    left = [service for service in in_order(services) if service not in erasure.services]
    return left[0] if left else None


def in_order(services: Collection[str]) -> list[str]:
    """Services as they erase."""
    return sorted(services, key=lambda service: (service == LAST, service != FIRST, service))


def with_service(
    erasure: AccountErasure, service: str, documents: Mapping[str, int], kept: Sequence[Kept], now: datetime
) -> AccountErasure:
    """An erasure that one service more has done its part of; the certificate adds up all rounds."""
    if service in erasure.services:
        return erasure
    reasons = {each.what: each for each in (*erasure.kept, *kept)}
    return erasure.model_copy(
        update={
            "services": (*erasure.services, service),
            "documents": dict(Counter(erasure.documents) + Counter(documents)),
            "kept": tuple(reasons.values()),
            "parts": _with_part(erasure.parts, service, documents, kept),
            "updated_at": now,
        }
    )


def _with_part(
    parts: Sequence[ErasedPart], service: str, documents: Mapping[str, int], kept: Sequence[Kept]
) -> tuple[ErasedPart, ...]:
    """The parts with what a service has erased in this round, added to what it had before."""
    by_service = {part.service: part for part in parts}
    before = by_service.get(service, ErasedPart(service=service))
    total = dict(Counter(before.entries) + Counter(documents))
    by_service[service] = ErasedPart(service=service, entries=total, kept=tuple(kept))
    return tuple(by_service.values())


def finished(erasure: AccountErasure, now: datetime) -> AccountErasure:
    """An erasure whose round is done; what comes late is erased in the next, if there is one."""
    later = AGAIN[erasure.rounds] if erasure.rounds < len(AGAIN) else None
    erased_at = erasure.erased_at or now
    return erasure.model_copy(
        update={
            "state": ErasureState.ERASED,
            "erased_at": erased_at,
            "again_at": erased_at + later if later else None,
            "rounds": erasure.rounds + 1,
            "updated_at": now,
        }
    )


def restored(before: AccountErasure | None, listed: ListedErasure, now: datetime) -> AccountErasure:
    """The erasure of an account that a restored backup may have brought back: it is done again now."""
    done = before or AccountErasure(
        player_id=listed.player_id,
        state=ErasureState.ERASED,
        requested_at=listed.erased_at,
        due_at=listed.erased_at,
        updated_at=now,
    )
    return done.model_copy(
        update={
            "state": ErasureState.ERASED,
            "player_ids": listed.player_ids,
            "erased_at": listed.erased_at,
            "told_at": done.told_at or listed.erased_at,
            "again_at": now,
            "rounds": 0,
            "updated_at": now,
        }
    )


def status(erasure: AccountErasure | None) -> ErasureStatus:
    """How an erasure stands, for its player."""
    if erasure is None:
        return ErasureStatus(state=ErasureState.NONE, requested_at=None, due_at=None, stopped_at=None)
    return ErasureStatus(**erasure.model_dump(include=set(ErasureStatus.model_fields)))


def certificate(erasure: AccountErasure | None) -> ErasureCertificate:
    """What was erased and what is kept. Raises UnknownErasure."""
    if erasure is None:
        raise UnknownErasure
    same = ErasureCertificate.model_fields.keys() - {"entries", "kept", "parts", "last_backup_gone_at"}
    return ErasureCertificate(
        **erasure.model_dump(include=same),
        entries=erasure.documents,
        kept=erasure.kept,
        parts=erasure.parts,
        last_backup_gone_at=erasure.erased_at + BACKUPS_LIVE if erasure.erased_at else None,
    )
