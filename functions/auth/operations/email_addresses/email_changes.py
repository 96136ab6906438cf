"""Asking for another address of an account, or for its first one."""

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.mail.mail_tokens import EmailChangeRequest, EmailLinkRequest, MailSent
from functions.auth.models.mail.mails import Notice
from functions.auth.operations.identities.recent_sign_in import recent_owner
from functions.auth.operations.mail import mail_requests, notices
from functions.auth.operations.passwords import password_checks, password_hashing
from functions.auth.rules.email_addresses.addresses import check_new_email, with_first_password
from functions.auth.rules.passwords.new_passwords import check_new_password
from functions.auth.store import accounts, audit
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller
from shared.telemetry.context import RequestContext


async def ask_for_change(player: Caller, wanted: EmailChangeRequest, context: RequestContext) -> MailSent:
    """Mail a token to the new address and a notice to the old one, for the password, which is compared once.

    Raises WrongPassword, AccountLocked, EmailTaken, EmailUnchanged, Unavailable.
    """
    password = password_hashing.SubmittedPassword(wanted.password.get_secret_value())

    async def attempt(tx: Transaction) -> int:
        user = await password_checks.check_owner(tx, player.id, password, context)
        check_new_email(user, wanted.email, taken=await accounts.is_claimed(tx, wanted.email))
        audit.record(tx, AuditKind.EMAIL_CHANGE_ASKED, player.id, context)
        notices.tell_address(tx, Notice.EMAIL_CHANGE_ASKED, user)
        return user.epoch

    epoch = await transaction.run(attempt)
    return await mail_requests.email_change(player.id, epoch, wanted.email, context)


async def ask_for_first(player: Caller, wanted: EmailLinkRequest, context: RequestContext) -> MailSent:
    """Mail a token to the address that an account without one wants, with a password that is hashed once.

    Raises EmailLinked, EmailTaken, ReauthenticationNeeded, WeakPassword, BreachedPassword, Unavailable.
    """
    password = wanted.password.get_secret_value()
    check_new_password(password, wanted.email)
    hashed = await password_hashing.hash_password(password)

    async def attempt(tx: Transaction) -> int:
        user = await recent_owner(tx, player)
        changed = with_first_password(user, hashed)
        check_new_email(user, wanted.email, taken=await accounts.is_claimed(tx, wanted.email))
        accounts.save_user(tx, changed)
        audit.record(tx, AuditKind.EMAIL_CHANGE_ASKED, player.id, context)
        return user.epoch

    epoch = await transaction.run(attempt)
    return await mail_requests.email_change(player.id, epoch, wanted.email, context)
