"""What the operator of a deployment does outside of any request, with its environment and rights."""

import json
import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from functions.auth.models.accounts.accounts import User
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.game_servers.server_keys import (
    CreateServerKey,
    KeyRevocation,
    KeyRotation,
    ServerKey,
    ServerKeyDetails,
)
from functions.auth.models.sessions.sessions import SignedIn
from functions.auth.operations.game_servers import server_keys
from functions.auth.operations.sessions import session_revocation, session_tokens
from functions.auth.rules.accounts.accounts import email_claim_id, signed_out
from functions.auth.rules.administration import staff as rules
from functions.auth.rules.game_servers import server_keys as server_key_rules
from functions.auth.store import accounts, audit
from functions.auth.store import server_keys as server_key_store
from shared.errors import NotFound
from shared.firestore.audit import ACTIONS, StaffAction, new_salt
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.scopes import Scope
from shared.settings import settings
from shared.telemetry.context import RequestContext

BY_HAND = RequestContext(request_id="", method="", path="")

PAGE = 100


async def open_session(tx: Transaction, user_id: str) -> SignedIn:
    """A session of an account in which all its roles count, for what sets a cloud up. Raises NotFound."""
    user = await accounts.user(tx, user_id)
    if user is None:
        raise NotFound(f"There is no account {user_id}.")
    shown = user.model_copy(update={"two_factor": True})
    return session_tokens.sign_in(tx, shown, BY_HAND, cookies=False, second_factor=True).data


async def make_first_admin(tx: Transaction, email: str, operator: str, *, another: bool = False) -> User:
    """Make the account of an address an admin, whose sessions end; `another` says that there may be one already.

    Raises UnknownAccount, AccountBlocked, EmailUnproven, AdminThere.
    """
    claim = await tx.get(accounts.EMAILS, email_claim_id(email))
    user = await accounts.user(tx, claim.user_id) if claim else None
    admins = await accounts.USERS.select(("roles", "array_contains", "admin"), limit=2)
    admin = rules.check_first_admin(user, email, [account.user_id for account in admins], tx.now, another=another)
    if Role.ADMIN in admin.roles:
        return admin
    promoted = signed_out(admin.model_copy(update={"roles": (*admin.roles, Role.ADMIN)}))
    accounts.save_user(tx, promoted)
    session_revocation.end_all_sessions(tx, admin.user_id, "roles_changed")
    details = {"before": ",".join(admin.roles), "after": ",".join(promoted.roles), "operator": operator}
    audit.record(tx, AuditKind.ROLES_CHANGED, admin.user_id, BY_HAND, actor_id="operator", **details)
    _write_down(tx, "make first-admin", operator, {"user_id": admin.user_id}, {"another": another})
    return promoted


def create_server_key(tx: Transaction, name: str, scopes: Iterable[Scope] = tuple(Scope)) -> str:
    """A new key for game servers, for what sets a cloud up, shown this once: `lsk_<id>.<secret>`."""
    return server_keys.add_server_key(tx, name, scopes)[1]


def make_server_key(tx: Transaction, wanted: CreateServerKey, operator: str) -> str:
    """A new key for game servers, shown this once. Raises EndInPast."""
    key, whole = server_keys.add_server_key(tx, wanted.name, wanted.scopes, wanted.expires_at)
    body = wanted.model_dump(mode="json")
    _write_down(tx, "make server-key", operator, {"key_id": key.key_id}, body)
    return whole


async def list_server_keys(tx: Transaction, operator: str) -> list[ServerKeyDetails]:
    """All keys of game servers, the latest first; that they were looked at is written down."""
    keys: list[ServerKey] = []
    last: tuple[datetime, str] | None = None
    while page := await server_key_store.server_keys(PAGE, last):
        keys += page
        last = page[-1].created_at, page[-1].key_id
    _write_down(tx, "make server-keys", operator, {}, {})
    return [server_key_rules.shown(key, tx.now) for key in keys]


async def rotate_server_key(tx: Transaction, key_id: str, wanted: KeyRotation, operator: str) -> str:
    """The key with another secret, shown this once.

    Raises UnknownServerKey, ServerKeyExpired, NoSecretToRotate.
    """
    made = await server_keys.renew(tx, key_id, timedelta(seconds=wanted.keep_old_seconds))
    _write_down(tx, "make rotate-server-key", operator, {"key_id": key_id}, wanted.model_dump(mode="json"))
    return made.key


async def revoke_server_key(tx: Transaction, key_id: str, wanted: KeyRevocation, operator: str) -> ServerKeyDetails:
    """End a key and what was traded for it; the same again changes nothing. Raises UnknownServerKey."""
    shown = await server_keys.revoke(tx, key_id)
    _write_down(tx, "make revoke-server-key", operator, {"key_id": key_id}, wanted.model_dump(mode="json"))
    return shown


def _write_down(
    tx: Transaction, what: str, operator: str, target: Mapping[str, str], body: Mapping[str, object]
) -> None:
    action_id = uuid.uuid4().hex
    action = StaffAction(
        origin_salt=new_salt(),
        subject_salt=new_salt(),
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
