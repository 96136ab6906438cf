"""How many mails an address was sent, in Firestore, so that Redis may be lost."""

from functions.auth.models.mail.mail_limits import SentMails
from functions.auth.rules.accounts.accounts import email_claim_id
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

SENT = Collection("auth_sent_mails", SentMails)


def forget(tx: Transaction, email: str) -> None:
    """Whoever gets an address's mail has made use of it: what it was sent counts no more."""
    tx.delete(SENT, email_claim_id(email))
