"""Registering with an e-mail address and a password."""

import uuid

from functions.auth.events import AccountRegistered
from functions.auth.models.accounts.accounts import Registration, User
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.sessions.sessions import SignedIn
from functions.auth.operations.accounts.new_accounts import old_enough
from functions.auth.operations.passwords import password_hashing
from functions.auth.operations.sessions import session_tokens
from functions.auth.rules.mail.origins import origin_of
from functions.auth.rules.passwords.new_passwords import check_new_password
from functions.auth.store import accounts, audit
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction
from shared.http.responses import Reply
from shared.telemetry.context import RequestContext
from shared.text.email_address import normalized


async def register(tx: Transaction, wanted: Registration, context: RequestContext) -> Reply[SignedIn]:
    """Open an account with its profile and its first session, and have a mail ask to verify the address.

    Raises WeakPassword, BreachedPassword, UnknownCountry, AgeNeeded, TooYoung; the commit raises EmailTaken.
    """
    password = wanted.password.get_secret_value()
    check_new_password(password, wanted.email, wanted.display_name)
    user = User(
        user_id=str(uuid.uuid4()),
        email=normalized(wanted.email),
        password_hash=None,
        language=wanted.language,
        created_at=tx.now,
    )
    user = old_enough(tx, user, wanted.age)
    user = user.model_copy(update={"password_hash": await password_hashing.hash_password(password)})
    accounts.add_user(tx, user)
    profiles.open_profile(tx, user.user_id, wanted.display_name, wanted.country)
    audit.record(tx, AuditKind.REGISTERED, user.user_id, context, way="password")
    asked = origin_of(context.ip, context.user_agent, tx.now)
    tx.emit(AccountRegistered(user_id=user.user_id, registered_at=tx.now, asked=asked))
    return session_tokens.sign_in(tx, user, context, cookies=wanted.cookies)
