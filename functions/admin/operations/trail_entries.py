"""What was done, as the audit trail shows it: each list's entries in the one form."""

from collections.abc import Iterable
from datetime import datetime

from functions.admin.models.audit import TrailEntry, TrailSource
from functions.auth.api.account_audit import AuditRecord
from functions.battlepass.api.trail import Claim, XpGain
from functions.commerce.api.trail import GiftRecord, LedgerEntry, OrderRecord
from functions.ugc.api.trail import Transition
from shared.firestore.audit import DONE, StaffAction
from shared.granting import Granted


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


def of_account(entry: AuditRecord) -> TrailEntry:
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


def of_gift(record: GiftRecord) -> TrailEntry:
    """What a player was given without an order."""
    return _record(
        TrailSource.GIFT,
        record.record_id,
        action="gift_given",
        actor_id=record.player_id,
        about=(record.player_id, record.fact),
        details={"fact": record.fact, "items": ", ".join(map(_given, record.granted))},
        at=record.at,
    )


def _given(granted: Granted) -> str:
    item = granted.item
    return f"{item.quantity} {item.kind} {item.id}: {granted.outcome.value}"


def of_claim(claim: Claim) -> TrailEntry:
    """A reward of a battle pass that was claimed."""
    return _record(
        TrailSource.CLAIM,
        claim.claim_id,
        action="reward_claimed",
        actor_id=claim.claimed_by,
        about=(claim.player_id, claim.season_id),
        details={
            "track": claim.track.value,
            "tier": str(claim.tier),
            "kind": claim.reward.kind,
            "reference": claim.reward.reference or "",
            "quantity": str(claim.reward.quantity),
        },
        at=claim.given_at or claim.claimed_at,
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


def latest(every: Iterable[TrailEntry], limit: int) -> list[TrailEntry]:
    """So many at most, the latest first: as many of each list are in it."""
    return sorted(every, key=lambda entry: (entry.at, entry.entry_id), reverse=True)[:limit]
