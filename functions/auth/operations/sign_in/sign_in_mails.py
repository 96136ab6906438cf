"""Mails with a code and a link that sign in."""

import secrets

from functions.auth.models.sign_in.email_codes import EmailCode, SendSignInCode
from functions.auth.operations.mail import mail_limits
from functions.auth.operations.passwords import password_hashing
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.rules.mail.origins import asked_from
from functions.auth.rules.sign_in import email_codes as rules
from functions.auth.settings import settings
from functions.auth.store.email_codes import CODES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.digests import digest
from shared.mail import smtp
from shared.mail.languages import FALLBACK
from shared.text.email_address import normalized


async def send(work: SendSignInCode) -> None:
    """Mail a new code and a new link in the place of older ones; nothing when the address was sent too many of late.

    The mail goes to the address in the form that accounts are found by: two spellings of it are one mailbox or none.
    Reads what was sent, and writes it and the code, which is hashed only if it goes out. Raises what `smtp.send` does.
    """
    email = normalized(work.email)
    document_id = email_claim_id(email)
    code = f"{secrets.randbelow(10**rules.DIGITS):0{rules.DIGITS}}"
    secret = secrets.token_urlsafe(32)

    async def replace(tx: Transaction) -> bool:
        if not await mail_limits.admits(tx, email, rules.PAGE, work.request_id, ip=work.ip, network=asked_from(work)):
            return False
        made = EmailCode(
            email=email,
            code_hash=await password_hashing.hash_password(code),
            token_digest=digest(secret),
            language=work.language or FALLBACK,
            request_id=work.request_id,
            mailed_at=tx.now,
            expire_at=tx.now + rules.LIFETIME,
        )
        tx.put(CODES, document_id, made, overwrite=True)
        return True

    if await transaction.run(replace):
        token = f"{document_id}.{secret}"
        mail = rules.sign_in_mail(code, token, settings().account_pages, work.language or FALLBACK, work.asked)
        await smtp.send(mail, email, f"{rules.PAGE}.{work.request_id}")
