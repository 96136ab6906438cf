"""Bans by the rules of other services; staff's accounts are for admins alone."""

from functions.auth.models.accounts.accounts import Status, User
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.operations.sessions import session_revocation
from functions.auth.rules.accounts.accounts import signed_out
from functions.auth.rules.administration import bans as rules
from functions.auth.store import accounts, audit
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


async def ban(tx: Transaction, user_id: str, service: str, reason: str) -> None:
    """Ban an account, and end all its sessions; one of staff, and one that is banned or merged, stays as it is.

    A read (unless it was fetched); writes the account and its audit. `service` is who does it, and `reason` is by what
    `lift` knows the ban again.
    """
    user = await accounts.user(tx, user_id)
    if user is not None and rules.may_ban(user):
        session_revocation.end_all_sessions(tx, user_id, Status.BANNED)
        _save(tx, user, signed_out(rules.banned(user, reason)), service, reason)


async def lift(tx: Transaction, user_id: str, service: str, reason: str) -> None:
    """Let an account in again that was banned for this reason; an admin's ban stays.

    A read (unless it was fetched); writes the account and its audit.
    """
    user = await accounts.user(tx, user_id)
    if user is not None and rules.is_banned_for(user, reason):
        _save(tx, user, rules.let_in(user), service, reason)


def _save(tx: Transaction, before: User, after: User, service: str, reason: str) -> None:
    accounts.save_user(tx, after)
    context = RequestContext(request_id="", method="", path="")
    details = {"before": before.status.value, "after": after.status.value, "until": "", "reason": reason}
    audit.record(tx, AuditKind.STATUS_CHANGED, before.user_id, context, actor_id=service, **details)
