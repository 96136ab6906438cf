"""How many mails an address was sent, in Firestore, so that Redis may be lost."""

from functions.auth.models.mail_limits import SentMails
from functions.auth.rules import mail_limits as rules
from functions.auth.rules.accounts import email_claim_id
from functions.auth.rules.attempts import network_key
from functions.auth.store.accounts import user_by_email
from functions.auth.store.networks import is_known
from shared.firestore import transaction
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.telemetry.context import network_of
from shared.text.email_address import normalized

SENT = Collection("auth_sent_mails", SentMails)


async def admits(tx: Transaction, email: str, kind: str, request_id: str, ip: str) -> bool:
    """Whether this mail may go to an address now; then this commit counts it. One read.

    When strangers have used up what an address may be sent, networks that its account was signed in from have as many
    of their own: three reads more. The account has to have shown that the address is its own.
    """
    key = email_claim_id(email)
    sent = await tx.get(SENT, key)
    if not rules.may_send(sent, kind, request_id, tx.now):
        network = network_of(ip)
        if not await _is_the_owners(email, network):
            return False
        key = network_key(key, network)
        sent = await tx.get(SENT, key)
        if not rules.may_send(sent, kind, request_id, tx.now):
            return False
    tx.put(SENT, key, rules.counted(sent, kind, request_id, tx.now))
    return True


async def admits_notice(email: str, kind: str, request_id: str) -> bool:
    """The same for what nobody has asked for, in a transaction of its own; it uses up no mail that was asked for."""
    key = f"{email_claim_id(email)}:notices"

    async def count(tx: Transaction) -> bool:
        sent = await tx.get(SENT, key)
        if not rules.may_send(sent, kind, request_id, tx.now):
            return False
        tx.put(SENT, key, rules.counted(sent, kind, request_id, tx.now))
        return True

    return await transaction.run(count)


def forget(tx: Transaction, email: str) -> None:
    """Whoever gets an address's mail has made use of it: what it was sent counts no more."""
    tx.delete(SENT, email_claim_id(email))


async def _is_the_owners(email: str, network: str) -> bool:
    user = await user_by_email(email) if network else None
    if user is None or user.email != normalized(email) or user.email_proven_at is None:
        return False
    return await is_known(user.user_id, network)
