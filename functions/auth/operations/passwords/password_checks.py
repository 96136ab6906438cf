"""Checking passwords, and counting the wrong ones."""

from functions.auth.models.accounts.accounts import User
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.mail.mails import Notice
from functions.auth.models.passwords.lockout import Failures
from functions.auth.operations.mail import notices
from functions.auth.operations.passwords.password_hashing import SubmittedPassword
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.rules.email_addresses.set_aside import ConfirmByMail, is_unproven, waiting_password, with_password
from functions.auth.rules.passwords import lockout as rules
from functions.auth.rules.passwords.passwords import WrongCredentials
from functions.auth.store import audit, sessions
from functions.auth.store.accounts import EMAILS, USERS
from functions.auth.store.failures import FAILURES
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext, network_of


async def check_sign_in(tx: Transaction, email: str, password: SubmittedPassword, context: RequestContext) -> User:
    """The account of this address and password; wrong ones are counted and written down.

    Raises WrongCredentials, after the commit, and AccountLocked after ten wrong ones in a row, except to networks that
    the account was signed in from before: they have ten of their own, so that strangers can lock nobody out. An
    address without an account costs the same two reads in one call, the read of an account, the same bcrypt, the same
    writes, and is locked the same.
    Raises ConfirmByMail for a right one that was set aside. A hash that costs less than hashes do now is renewed.
    """
    key = email_claim_id(email)
    claim, failures = await tx.read(EMAILS.ref(key), FAILURES.ref(key))
    user_id = claim.user_id if claim else key
    key, failures = await of_caller(tx, key, failures, user_id, context.ip)
    rules.check_not_locked(failures, tx.now)
    user = await tx.get(USERS, user_id)
    waiting = waiting_password(user, tx.now) if user else None
    right = await password.opens(waiting or user.password_hash if user else None)
    if user is None or not right:
        _count(tx, key, failures, user, email, context)
        raise WrongCredentials().committing()
    if waiting is not None:
        raise ConfirmByMail
    _forgive(tx, key, failures, user)
    if user.password_hash and (renewed := await password.renewed(user.password_hash)):
        user = user.model_copy(update={"password_hash": renewed})
        tx.put(USERS, user.user_id, user)
    return user


async def check_owner(
    tx: Transaction, user_id: str, password: SubmittedPassword, context: RequestContext, *, restores: bool = False
) -> User:
    """The signed-in account, if this is its password. Two reads in one call.

    If it `restores`, one that was set aside counts again: its caller knows that the session is the owner's.
    Raises WrongPassword, which is counted, and AccountLocked: who has a stolen access token has ten guesses, too.
    """
    user, failures = await tx.read(USERS.ref(user_id), FAILURES.ref(user_id))
    rules.check_not_locked(failures, tx.now)
    waiting = waiting_password(user, tx.now) if restores and user and not is_unproven(user) else None
    if user is None or not await password.opens(waiting or user.password_hash):
        _count(tx, user_id, failures, user, user.email if user else None, context)
        raise rules.WrongPassword().committing()
    _forgive(tx, user_id, failures, user)
    if waiting is not None:
        user = with_password(user, waiting)
        tx.put(USERS, user_id, user)
    return user


def lift(tx: Transaction, user: User) -> None:
    """Forget the wrong passwords of an account: its owner has shown who they are."""
    tx.delete(FAILURES, user.user_id)
    for email in (user.email, *user.other_emails):
        if email:
            tx.delete(FAILURES, email_claim_id(email))


async def of_caller(
    tx: Transaction, key: str, failures: Failures | None, user_id: str, ip: str
) -> tuple[str, Failures | None]:
    """What counts for this caller, and under which key: of a locked address, a known network's own (two reads more)."""
    network = network_of(ip)
    if not rules.is_locked(failures, tx.now) or not await sessions.was_signed_in_from(user_id, network):
        return key, failures
    key = rules.network_key(key, network)
    return key, await tx.get(FAILURES, key)


def _count(
    tx: Transaction,
    key: str,
    failures: Failures | None,
    user: User | None,
    email: str | None,
    context: RequestContext,
) -> None:
    """One more wrong password, in the audit under the account, or under nobody with the key it counts for."""
    counted = rules.failed(failures, tx.now)
    tx.put(FAILURES, key, counted)
    kind = AuditKind.LOCKED_OUT if counted.locked_until else AuditKind.LOGIN_FAILED
    user_id = user.user_id if user else ""
    audit.record(tx, kind, user_id, context, path=context.path, key=key, in_a_row=str(counted.count))
    if counted.locked_until:
        notices.tell(tx, Notice.LOCKED_OUT, email, limited=True)


def _forgive(tx: Transaction, key: str, failures: Failures | None, user: User) -> None:
    """A right password counts only if no wrong one was counted, and the account not changed, while it was checked."""
    if failures is None:
        tx.verify(FAILURES, key)
    else:
        tx.delete(FAILURES, key)
    tx.verify(USERS, user.user_id)
