"""How many mails an address was sent, in Firestore, so that Redis may be lost."""

from functions.auth.models.mail.mail_limits import SentMails
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.rules.mail.mail_limits import mailbox_of
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.text.email_address import normalized

SENT = Collection("auth_sent_mails", SentMails)


def aliases_key(email: str) -> str | None:
    """Under which key mails to all aliases of an address's mailbox count; None for an address that is no alias."""
    mailbox = mailbox_of(normalized(email))
    return f"{email_claim_id(mailbox)}:aliases" if mailbox else None


def forget(tx: Transaction, email: str) -> None:
    """Whoever gets an address's mail has made use of it: what it was sent counts no more."""
    tx.delete(SENT, email_claim_id(email))
    if of_aliases := aliases_key(email):
        tx.delete(SENT, of_aliases)
