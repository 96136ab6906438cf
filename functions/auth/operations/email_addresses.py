"""Moving an account to another address."""

from functions.auth.models.accounts import EmailClaim, User
from functions.auth.models.mail_tokens import Purpose
from functions.auth.models.mails import Notice
from functions.auth.operations import notices
from functions.auth.rules import accounts as rules
from functions.auth.rules.addresses import with_email
from functions.auth.store import mail_tokens
from functions.auth.store.accounts import EMAILS, USERS
from shared.firestore.transaction import Transaction


def move_email(tx: Transaction, user: User, email: str) -> User:
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
    mail_tokens.forget(tx, user.user_id, Purpose.PASSWORD_RESET)
    mail_tokens.forget(tx, user.user_id, Purpose.EMAIL_VERIFICATION)
    notices.tell_address(tx, Notice.EMAIL_CHANGED, user)
    return changed
