"""Confirming addresses in a session of the account."""

from functions.auth.models.accounts.accounts import EmailClaim, User
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.mail.mail_tokens import EmailProof, EmailState, Purpose
from functions.auth.models.mail.mails import Notice
from functions.auth.operations.mail import mail_tokens, notices
from functions.auth.operations.sessions import session_revocation
from functions.auth.rules.accounts import accounts as rules
from functions.auth.rules.email_addresses.addresses import state_of, with_email
from functions.auth.rules.email_addresses.set_aside import proven
from functions.auth.rules.mail.mail_tokens import MailTokenRejected, split_token
from functions.auth.store import audit
from functions.auth.store.accounts import EMAILS, USERS, save_user
from functions.auth.store.mail_tokens import fetch, forget
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller
from shared.telemetry.context import RequestContext


async def prove(tx: Transaction, player: Caller, mail: EmailProof, context: RequestContext) -> EmailState:
    """Confirm the account's address, or move the account to the one that it is to have.

    The session has to live as this commits: it vouches for all that is in the account. Raises MailTokenRejected, after
    the commit, as a wrong code is counted, and EmailTaken.
    """
    await fetch(tx, player.session_id, player.id, Purpose.EMAIL_VERIFICATION, Purpose.EMAIL_CHANGE)
    await session_revocation.current_session(tx, player)
    mailed, user = await mail_tokens.check_in_session(tx, player.id, mail)
    if mailed.email == user.email:
        changed, kind = proven(user, tx.now), AuditKind.EMAIL_PROVEN
        save_user(tx, changed)
        forget(tx, user.user_id, Purpose.EMAIL_VERIFICATION)
    else:
        changed, kind = _move(tx, user, mailed.email), AuditKind.EMAIL_CHANGED
    if mailed.purpose is Purpose.EMAIL_CHANGE:
        forget(tx, user.user_id, Purpose.EMAIL_CHANGE)
    audit.record(tx, kind, user.user_id, context)
    return state_of(changed)


async def confirm_change(tx: Transaction, player: Caller, token: str, context: RequestContext) -> EmailState:
    """Move the account to the address that a token of its own was mailed to, in a session that lives as this commits.

    Raises MailTokenRejected, EmailTaken.
    """
    if split_token(token)[0] != player.id:
        raise MailTokenRejected
    await fetch(tx, player.session_id, player.id, Purpose.EMAIL_CHANGE)
    await session_revocation.current_session(tx, player)
    mailed, user = await mail_tokens.check(tx, Purpose.EMAIL_CHANGE, token)
    if mailed.email == user.email:
        return state_of(user)
    changed = _move(tx, user, mailed.email)
    audit.record(tx, AuditKind.EMAIL_CHANGED, user.user_id, context)
    return state_of(changed)


def _move(tx: Transaction, user: User, email: str) -> User:
    """The account with another address, which one of its sessions has shown the mail of.

    The old one is told, and what was mailed to it counts no more. The commit raises EmailTaken when the address belongs
    to another by now.
    """
    changed = with_email(user, email, tx.now)
    claim = EmailClaim(user_id=user.user_id)
    tx.create(EMAILS, rules.email_claim_id(email), claim, otherwise=rules.EmailTaken())
    if user.email:
        tx.delete(EMAILS, rules.email_claim_id(user.email))
    tx.put(USERS, user.user_id, changed)
    forget(tx, user.user_id, Purpose.PASSWORD_RESET)
    forget(tx, user.user_id, Purpose.EMAIL_VERIFICATION)
    notices.tell_address(tx, Notice.EMAIL_CHANGED, user)
    return changed
