"""Codes and links of mails that are shown: checked once, and counted by address when they are wrong."""

from dataclasses import dataclass

from functions.auth.models.accounts.accounts import EmailClaim
from functions.auth.models.passwords.lockout import Failures
from functions.auth.models.sign_in.email_codes import EmailCode, EmailSignIn
from functions.auth.operations.passwords import password_checks as counts
from functions.auth.operations.passwords import password_hashing
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.rules.passwords import lockout
from functions.auth.rules.sign_in import email_codes as rules
from functions.auth.store import sent_mails
from functions.auth.store.accounts import EMAILS
from functions.auth.store.email_codes import CODES
from functions.auth.store.failures import FAILURES
from shared.firestore.transaction import Transaction
from shared.identity.digests import digest


@dataclass(frozen=True, slots=True)
class Redeemed:
    """What was mailed, if it was shown; whose address it is; and how often it was not, by now."""

    mailed: EmailCode | None
    claim: EmailClaim | None
    failures: Failures | None = None


class SubmittedEmailCode:
    """A code or a token that somebody shows; a code is compared once with each hash, however often this is tried.

    `key` is the digest of the address that it is for.
    """

    def __init__(self, body: EmailSignIn, ip: str) -> None:
        self._digest, self._ip = "", ip
        if body.token is not None:
            self.key, secret = rules.split_token(body.token.get_secret_value())
            self._digest = digest(secret)
        else:
            self.key = email_claim_id(body.email or "")
        self._code = password_hashing.SubmittedPassword(body.code.get_secret_value() if body.code else "")

    async def redeem(self, tx: Transaction) -> Redeemed:
        """What was mailed, if this is it: this commit uses it up. Three reads in one call.

        A wrong code is counted instead, by address, over all mails; where there is nothing to guess it takes as long.
        Raises EmailCodesLocked after ten in a row, before a code is compared. Nobody guesses a link, so it still works.
        """
        key = rules.failures_key(self.key)
        mailed, claim, failures = await tx.read(CODES.ref(self.key), EMAILS.ref(self.key), FAILURES.ref(key))
        valid = mailed if rules.still_counts(mailed, tx.now) else None
        if self._digest:
            right = valid is not None and rules.is_token(valid, self._digest)
        else:
            user_id = claim.user_id if claim else ""
            key, failures = await counts.of_caller(tx, key, failures, user_id, self._ip)
            rules.check_not_locked(failures, tx.now)
            right = await self._code.opens(valid.code_hash if valid else None)
        if right and valid is not None:
            self._forgive(tx, valid, key, failures)
            return Redeemed(valid, claim)
        if self._digest or valid is None:
            return Redeemed(None, claim)
        tx.put(CODES, self.key, valid.model_copy(update={"attempts": valid.attempts + 1}))
        failed = lockout.failed(failures, tx.now)
        tx.put(FAILURES, key, failed)
        return Redeemed(None, claim, failed)

    def _forgive(self, tx: Transaction, used: EmailCode, key: str, failures: Failures | None) -> None:
        tx.delete(CODES, self.key)
        sent_mails.forget(tx, used.email)
        if failures is not None:
            tx.delete(FAILURES, key)
