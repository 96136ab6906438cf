"""Opening accounts."""

from functions.auth.models.accounts.accounts import User
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.rules.accounts.names import given_name
from functions.auth.store import accounts, audit
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


def open_account(tx: Transaction, user: User, display_name: str, context: RequestContext) -> User:
    """A new account with its profile; whose address it has, if any, this transaction has found to be nobody's."""
    accounts.add_user(tx, user, found_free=True)
    profiles.open_profile(tx, user.user_id, display_name or given_name(user.user_id), None)
    audit.record(tx, AuditKind.REGISTERED, user.user_id, context, way=user.providers[0])
    return user
