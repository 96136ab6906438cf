"""What the operator of a deployment does outside of any request, with its environment and rights."""

import json
import uuid
from collections.abc import Iterable, Mapping
from datetime import timedelta

from functions.auth.models.accounts import User
from functions.auth.models.audit import AuditKind
from functions.auth.models.server_keys import CreateServerKey
from functions.auth.models.sessions import SignedIn
from functions.auth.operations import server_keys, session_tokens
from functions.auth.rules import staff as rules
from functions.auth.rules.accounts import email_claim_id
from functions.auth.store import accounts, audit
from shared.errors import NotFound
from shared.firestore.audit import ACTIONS, StaffAction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.scopes import Scope
from shared.settings import settings
from shared.telemetry.context import RequestContext

BY_HAND = RequestContext(request_id="", method="", path="")


async def open_session(tx: Transaction, user_id: str) -> SignedIn:
    """A session of an account in which all its roles count, for what sets a cloud up. Raises NotFound."""
    user = await accounts.user(tx, user_id)
    if user is None:
        raise NotFound(f"There is no account {user_id}.")
    shown = user.model_copy(update={"two_factor": True})
    return session_tokens.sign_in(tx, shown, BY_HAND, cookies=False, second_factor=True).data


async def make_first_admin(tx: Transaction, email: str, operator: str, *, another: bool = False) -> User:
    """Make the account of an address an admin; `another` says that there may be one already.

    Raises UnknownAccount, AccountBlocked, EmailUnproven, AdminThere.
    """
    claim = await tx.get(accounts.EMAILS, email_claim_id(email))
    user = await accounts.user(tx, claim.user_id) if claim else None
    admins = await accounts.USERS.select(("roles", "array_contains", "admin"), limit=2)
    admin = rules.check_first_admin(user, email, [account.user_id for account in admins], tx.now, another=another)
    if Role.ADMIN in admin.roles:
        return admin
    promoted = admin.model_copy(update={"roles": (*admin.roles, Role.ADMIN)})
    accounts.save_user(tx, promoted)
    details = {"before": ",".join(admin.roles), "after": ",".join(promoted.roles), "operator": operator}
    audit.record(tx, AuditKind.ROLES_CHANGED, admin.user_id, BY_HAND, actor_id="operator", **details)
    _write_down(tx, "make first-admin", operator, {"user_id": admin.user_id}, {"another": another})
    return promoted


def create_server_key(tx: Transaction, name: str, scopes: Iterable[Scope] = tuple(Scope)) -> str:
    """A new key for game servers, for what sets a cloud up, shown this once: `lsk_<id>.<secret>`."""
    return server_keys.add_server_key(tx, name, scopes)[1]


def make_server_key(tx: Transaction, wanted: CreateServerKey, operator: str) -> str:
    """A new key for game servers, shown this once. Raises EndIsPast."""
    key, whole = server_keys.add_server_key(tx, wanted.name, wanted.scopes, wanted.expires_at)
    body = wanted.model_dump(mode="json")
    _write_down(tx, "make server-key", operator, {"key_id": key.key_id}, body)
    return whole


def _write_down(
    tx: Transaction, what: str, operator: str, target: Mapping[str, str], body: Mapping[str, object]
) -> None:
    action_id = uuid.uuid4().hex
    action = StaffAction(
        action_id=action_id,
        actor_id=f"operator:{operator}",
        roles=(),
        function=what,
        method="",
        path="",
        target=dict(target),
        body=json.dumps(body),
        request_id="",
        ip="",
        user_agent="",
        at=tx.now,
        expire_at=tx.now + timedelta(days=settings().audit_days),
    )
    tx.create(ACTIONS, action_id, action)
