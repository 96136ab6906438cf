"""Opening accounts."""

import uuid

from functions.auth.models.accounts.accounts import User
from functions.auth.models.accounts.ages import AgeDeclaration
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.rules.accounts.accounts import EmailTaken
from functions.auth.rules.accounts.ages import minimum_ages, of_age
from functions.auth.rules.accounts.names import given_name
from functions.auth.settings import settings
from functions.auth.store import accounts, audit
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext
from shared.text.email_address import normalized


def old_enough(tx: Transaction, user: User, age: AgeDeclaration | None) -> User:
    """The account of somebody new, with what is kept of their age. Raises AgeNeeded, TooYoung."""
    ages = minimum_ages(settings().minimum_ages)
    return user.model_copy(update={"of_age": of_age(ages, age, tx.now)})


def open_account(tx: Transaction, user: User, display_name: str, context: RequestContext) -> User:
    """A new account with its profile; whose address it has, if any, this transaction has found to be nobody's."""
    accounts.add_user(tx, user, found_free=True)
    profiles.open_profile(tx, user.user_id, display_name or given_name(user.user_id), None)
    audit.record(tx, AuditKind.REGISTERED, user.user_id, context, way=user.providers[0])
    return user


async def open_for_address(tx: Transaction, email: str, context: RequestContext) -> str:
    """A new account without a password: whoever reads the address's mail signs in. One read.

    It is for staff, who are not asked for their age. Raises EmailTaken.
    """
    if await accounts.is_claimed(tx, email):
        raise EmailTaken
    user = User(user_id=str(uuid.uuid4()), email=normalized(email), password_hash=None, created_at=tx.now)
    return open_account(tx, user, "", context).user_id
