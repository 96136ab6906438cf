"""What is kept of the addresses of an account that is erased."""

from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.rules.merges.merging import emails_of
from functions.auth.rules.sign_in.email_codes import failures_key
from functions.auth.store import sent_mails
from functions.auth.store.accounts import USERS
from functions.auth.store.email_codes import CODES
from functions.auth.store.failures import FAILURES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


async def erase_traces_of_addresses(user_id: str) -> None:
    """Forget codes, mails and wrong passwords that count for an account's addresses; while the account is there.

    What counts for an address from one network is found by nobody: it goes after a day. One read, and five writes for
    each address.
    """

    async def erase(tx: Transaction) -> None:
        user = await tx.get(USERS, user_id)
        if user is None:
            return
        tx.delete(FAILURES, user_id)
        for email in emails_of(user):
            key = email_claim_id(email)
            tx.delete(CODES, key)
            tx.delete(FAILURES, key)
            tx.delete(FAILURES, failures_key(key))
            sent_mails.forget(tx, email)

    await transaction.run(erase)
