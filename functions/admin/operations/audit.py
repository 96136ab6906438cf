"""The audit trail, read as one."""

import asyncio
from collections.abc import Iterable
from datetime import datetime

from functions.admin.models.audit import TrailEntry, TrailSource
from functions.admin.store import audit as store
from functions.auth.api import account_audit
from functions.auth.api.account_audit import AuditEntry
from functions.battlepass.api import trail as xp_trail
from functions.battlepass.api.trail import XpGain
from functions.commerce.api import trail
from functions.commerce.api.trail import LedgerEntry, OrderRecord
from functions.ugc.api import trail as ugc_trail
from functions.ugc.api.trail import Transition
from shared.firestore.audit import DONE, StaffAction


async def of_player(
    player_id: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[TrailEntry]:
    """What staff did about a player, what befell the account, orders and the wallet, and XP that was granted."""
    actions, entries, orders, movements, grants, steps = await asyncio.gather(
        store.actions(player_id, "", start, end, limit, after),
        account_audit.trail("user_id", player_id, start, end, limit, after),
        trail.records_of_player(player_id, start, end, limit, after),
        trail.moved_between(player_id, start, end, limit, after),
        xp_trail.grants_between(player_id, start, end, limit, after),
        ugc_trail.between(player_id, start, end, limit, after),
    )
    records = [*map(of_order, orders), *map(of_wallet, movements), *map(of_xp, grants), *map(of_creation, steps)]
    return merged(actions, entries, limit, records)


async def by_actor(
    actor_id: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[TrailEntry]:
    """What somebody did, as staff and to accounts."""
    actions, entries = await asyncio.gather(
        store.actions(None, actor_id, start, end, limit, after),
        account_audit.trail("actor_id", actor_id, start, end, limit, after),
    )
    return merged(actions, entries, limit)


async def of_thing(
    resource: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[TrailEntry]:
    """What staff did about anything that has an id."""
    return merged(await store.actions(resource, "", start, end, limit, after), (), limit)


def of_staff(action: StaffAction) -> TrailEntry:
    """A request of staff."""
    return TrailEntry(
        entry_id=action.action_id,
        source=TrailSource.STAFF,
        action=action.function,
        details=action.target | action.query,
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


def of_order(record: OrderRecord) -> TrailEntry:
    """A change of an order."""
    details = {"provider": record.provider.value, "sku_id": record.sku_id, "environment": record.environment.value}
    if record.amount is not None and record.currency:
        details |= {"currency": record.currency, "amount_micros": str(record.amount)}
    if record.refunded_amount:
        details |= {"refunded_micros": str(record.refunded_amount)}
    return _record(
        TrailSource.ORDER,
        record.record_id,
        action=f"order_{record.status.value}",
        actor_id=record.player_id,
        about=(record.player_id, record.order_id),
        details=details,
        at=record.at,
    )


def of_wallet(entry: LedgerEntry) -> TrailEntry:
    """A movement of a wallet."""
    return _record(
        TrailSource.WALLET,
        entry.entry_id,
        action=f"wallet_{entry.movement.value}",
        actor_id=entry.actor_id,
        about=(entry.player_id, *filter(None, (entry.order_id,))),
        details={
            "currency": entry.currency,
            "amount": str(entry.amount),
            "balance": str(entry.balance),
            "fact": entry.fact,
            "reason": entry.reason,
        },
        at=entry.at,
    )


def of_xp(gain: XpGain) -> TrailEntry:
    """XP that a game server granted."""
    return _record(
        TrailSource.XP,
        gain.fact,
        action="xp_granted",
        actor_id=gain.granted_by or "",
        about=(gain.player_id,),
        details={"amount": str(gain.amount), "reason": gain.source.value, "season_id": gain.season_id or ""},
        at=gain.logged_at,
    )


def of_creation(step: Transition) -> TrailEntry:
    """A change of the status of what a player made."""
    return _record(
        TrailSource.CREATION,
        step.ugc_id,
        action=f"creation_{step.after.value}",
        actor_id=step.by,
        about=(step.creator_id, step.ugc_id),
        details={
            "before": step.before.value,
            "after": step.after.value,
            "cause": step.cause,
            "reason": step.reason,
            "version": str(step.version),
        },
        at=step.at,
    )


def _record(
    source: TrailSource,
    entry_id: str,
    *,
    action: str,
    actor_id: str,
    about: tuple[str, ...],
    details: dict[str, str],
    at: datetime,
) -> TrailEntry:
    """A record that others keep, which knows nothing of a request."""
    return TrailEntry(
        entry_id=entry_id,
        source=source,
        action=action,
        actor_id=actor_id,
        about=about,
        outcome=DONE,
        details=details,
        body="",
        changes=(),
        request_id="",
        ip="",
        user_agent="",
        at=at,
    )


def merged(
    actions: Iterable[StaffAction], entries: Iterable[AuditEntry], limit: int, records: Iterable[TrailEntry] = ()
) -> list[TrailEntry]:
    """All, the latest first, so many at most: each list came in that order, and as many of each."""
    both = [*map(of_staff, actions), *map(of_account, entries), *records]
    return sorted(both, key=lambda entry: (entry.at, entry.entry_id), reverse=True)[:limit]
