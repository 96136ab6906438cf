"""Mailed codes in Firestore: bcrypt of the code, a digest of the link's token."""

import secrets

from functions.auth.models.accounts import EmailClaim
from functions.auth.models.email_codes import EmailCode, EmailSignIn, SendSignInCode
from functions.auth.rules import email_codes as rules
from functions.auth.rules.accounts import email_claim_id
from functions.auth.store import passwords
from functions.auth.store.accounts import EMAILS
from shared.firestore import transaction
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.identity.tokens import digest
from shared.mail import smtp
from shared.mail.languages import FALLBACK
from shared.settings import settings
from shared.text.email_address import normalized

CODES = Collection("auth_email_codes", EmailCode)


async def send(work: SendSignInCode) -> None:
    """Mail a new code and a new link in the place of older ones; nothing when another mail has just gone out.

    The mail goes to the address in the form that accounts are found by: two spellings of it are one mailbox or none.
    Reads and writes the last code. Raises what `shared.mail.smtp.send` does.
    """
    email = normalized(work.email)
    document_id = email_claim_id(email)
    code = f"{secrets.randbelow(10**rules.DIGITS):0{rules.DIGITS}}"
    secret = secrets.token_urlsafe(32)
    code_hash = await passwords.hash_password(code)

    async def replace(tx: Transaction) -> bool:
        known = await tx.get(CODES, document_id)
        if not rules.may_mail(known, work.request_id, tx.now):
            return False
        made = EmailCode(
            email=email,
            code_hash=code_hash,
            token_digest=digest(secret),
            language=work.language or FALLBACK,
            request_id=work.request_id,
            mailed_at=tx.now,
            expire_at=tx.now + rules.LIFETIME,
        )
        tx.put(CODES, document_id, made)
        return True

    if await transaction.run(replace):
        token = f"{document_id}.{secret}"
        letter = rules.letter(code, token, settings().account_pages, work.language or FALLBACK, work.asked)
        await smtp.send(letter, email, f"{rules.PAGE}.{work.request_id}")


class Shown:
    """A code or a token that somebody shows; a code is compared once with each hash, however often this is tried.

    `key` is the digest of the address that it is for.
    """

    def __init__(self, body: EmailSignIn) -> None:
        self._digest = ""
        if body.token is not None:
            self.key, secret = rules.split_token(body.token.get_secret_value())
            self._digest = digest(secret)
        else:
            self.key = email_claim_id(body.email or "")
        self._code = passwords.Shown(body.code.get_secret_value() if body.code else "")

    async def redeem(self, tx: Transaction) -> tuple[EmailCode | None, EmailClaim | None]:
        """What was mailed, if this is it, and whose address it is (two reads in one call).

        This commit uses it up; a wrong code is counted instead, and without a mail it takes as long.
        """
        known, claim = await tx.read(CODES.ref(self.key), EMAILS.ref(self.key))
        counts = known is not None and rules.still_counts(known, tx.now)
        if self._digest:
            right = counts and known is not None and rules.is_token(known, self._digest)
        else:
            right = await self._code.opens(known.code_hash if counts and known is not None else None)
        if right:
            tx.delete(CODES, self.key)
            return known, claim
        if counts and known is not None and not self._digest:
            tx.put(CODES, self.key, known.model_copy(update={"attempts": known.attempts + 1}))
        return None, claim
