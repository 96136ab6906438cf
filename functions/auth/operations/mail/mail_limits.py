"""Which mails may go to an address now."""

from functions.auth.models.accounts.accounts import User
from functions.auth.models.mail.mail_limits import SentMail
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.rules.mail import mail_limits as rules
from functions.auth.rules.passwords.lockout import network_key
from functions.auth.store.accounts import user_by_email
from functions.auth.store.sent_mails import SENT, aliases_key
from functions.auth.store.sessions import was_signed_in_from
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry.context import network_of
from shared.text.email_address import normalized


async def admits(tx: Transaction, email: str, kind: str, request_id: str, *, ip: str = "", network: str = "") -> bool:
    """Whether this mail may go to an address now; then this commit counts it. One read, of an alias two in one call.

    `network` is what has asked, as mails tell it. When strangers have used up what an address may be sent, networks
    that its account was signed in from have as many of their own: three reads more. The account has to have shown that
    the address is its own. What all aliases of a mailbox may be sent does not bind such an account either.
    """
    key, of_aliases = email_claim_id(email), aliases_key(email)
    mail = SentMail(kind=kind, request_id=request_id, at=tx.now, network=network)
    await tx.fetch(SENT.ref(key), *([SENT.ref(of_aliases)] if of_aliases else ()))
    if of_aliases and not await _aliases_admit(tx, of_aliases, email, mail):
        return False
    sent = await tx.get(SENT, key)
    if not rules.may_send(sent, mail):
        theirs = network_of(ip)
        owner = await _proven_owner(email) if theirs else None
        if owner is None or not await was_signed_in_from(owner.user_id, theirs):
            return False
        key = network_key(key, theirs)
        sent = await tx.get(SENT, key)
        if not rules.may_send(sent, mail, by_network=False):
            return False
    await _count(tx, mail, key, of_aliases)
    return True


async def admits_notice(email: str, kind: str, request_id: str) -> bool:
    """The same for what nobody has asked for, in a transaction of its own; it uses up no mail that was asked for."""
    key, of_aliases = f"{email_claim_id(email)}:notices", aliases_key(email)

    async def count(tx: Transaction) -> bool:
        mail = SentMail(kind=kind, request_id=request_id, at=tx.now)
        await tx.fetch(SENT.ref(key), *([SENT.ref(of_aliases)] if of_aliases else ()))
        sent = await tx.get(SENT, key)
        if not rules.may_send(sent, mail, by_network=False):
            return False
        if of_aliases and not await _aliases_admit(tx, of_aliases, email, mail):
            return False
        await _count(tx, mail, key, of_aliases)
        return True

    return await transaction.run(count)


async def _aliases_admit(tx: Transaction, key: str, email: str, mail: SentMail) -> bool:
    """Whether all aliases of a mailbox were sent little enough, or this one is proven to be somebody's."""
    return rules.may_send_to_alias(await tx.get(SENT, key), mail) or await _proven_owner(email) is not None


async def _count(tx: Transaction, mail: SentMail, *keys: str | None) -> None:
    """Count a mail under each key."""
    for key in filter(None, keys):
        tx.put(SENT, key, rules.counted(await tx.get(SENT, key), mail))


async def _proven_owner(email: str) -> User | None:
    """The account that has shown that this address is its own."""
    user = await user_by_email(email)
    return user if user and user.email == normalized(email) and user.email_proven_at else None
