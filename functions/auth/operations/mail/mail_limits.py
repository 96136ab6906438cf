"""Which mails may go to an address now."""

from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.rules.mail import mail_limits as rules
from functions.auth.rules.passwords.lockout import network_key
from functions.auth.store.accounts import user_by_email
from functions.auth.store.sent_mails import SENT
from functions.auth.store.sessions import was_signed_in_from
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry.context import network_of
from shared.text.email_address import normalized


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


async def _is_the_owners(email: str, network: str) -> bool:
    user = await user_by_email(email) if network else None
    if user is None or user.email != normalized(email) or user.email_proven_at is None:
        return False
    return await was_signed_in_from(user.user_id, network)
