"""Mailed tokens in Firestore, as digests."""

import secrets

from functions.auth.models.accounts import User
from functions.auth.models.mailed import MailedToken, MailShown, Purpose
from functions.auth.rules import mailed as rules
from functions.auth.store import mail_limits
from functions.auth.store.accounts import USERS
from shared.firestore import transaction
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.identity.digests import digest

TOKENS = Collection("auth_mailed_tokens", MailedToken)


async def renew(
    user_id: str, purpose: Purpose, email: str, request_id: str, epoch: int = 0, *, ip: str = ""
) -> str | None:
    """A new token in the place of older ones; None when the address was sent too many of late. One read, two writes."""
    document_id = rules.token_id(user_id, purpose)
    secret = secrets.token_urlsafe(32)

    async def replace(tx: Transaction) -> str | None:
        if not await mail_limits.admits(tx, email, purpose, request_id, ip):
            return None
        token = MailedToken(
            user_id=user_id,
            purpose=purpose,
            digest=digest(secret),
            code_digest=rules.code_digest(user_id, rules.code_of(secret)),
            refusal_digest=digest(rules.refusal_of(secret)),
            email=email,
            epoch=epoch,
            request_id=request_id,
            mailed_at=tx.now,
            expire_at=tx.now + rules.LIFETIMES[purpose],
        )
        tx.put(TOKENS, document_id, token, overwrite=True)
        return f"{user_id}.{secret}"

    return await transaction.run(replace)


async def shown(tx: Transaction, purpose: Purpose, token: str) -> tuple[MailedToken, User]:
    """A shown token and its account, in one call; this commits only if the token still counts then.

    Raises MailTokenRejected.
    """
    user_id, secret = rules.split_token(token)
    document_id = rules.token_id(user_id, purpose)
    known, user = await tx.read(TOKENS.ref(document_id), USERS.ref(user_id))
    valid = rules.check_token(known, digest(secret), tx.now)
    if user is None:
        raise rules.MailTokenRejected
    rules.check_epoch(valid, user)
    tx.verify(TOKENS, document_id)
    mail_limits.forget(tx, valid.email)
    return valid, user


async def redeem(tx: Transaction, purpose: Purpose, token: str) -> tuple[MailedToken, User]:
    """A shown token and its account, in one call; this commit uses the token up. Raises MailTokenRejected."""
    valid, user = await shown(tx, purpose, token)
    forget(tx, user.user_id, purpose)
    return valid, user


async def shown_in_session(tx: Transaction, user_id: str, mail: MailShown) -> tuple[MailedToken | None, User]:
    """What was mailed of an address, if this is it, and the account, in one call; a wrong code is counted instead.

    Raises MailTokenRejected for an account that is gone.
    """
    tokens, user = await _of_address(tx, user_id)
    counting = [token for token in tokens if rules.counts_for(token, user, tx.now)]
    right = next((token for token in counting if rules.is_shown(token, mail)), None)
    if right is None and mail.code is not None:
        for token in counting:
            more = token.model_copy(update={"attempts": token.attempts + 1})
            tx.put(TOKENS, rules.token_id(user_id, token.purpose), more)
    if right is not None:
        mail_limits.forget(tx, right.email)
    return right, user


async def refused(tx: Transaction, token: str) -> tuple[MailedToken, User]:
    """The mail whose reader says that it was not them, and the account, in one call. Raises MailTokenRejected."""
    user_id, secret = rules.split_token(token)
    tokens, user = await _of_address(tx, user_id)
    for mailed in tokens:
        if rules.counts_for(mailed, user, tx.now) and rules.is_refused(mailed, secret):
            return mailed, user
    raise rules.MailTokenRejected


async def _of_address(tx: Transaction, user_id: str) -> tuple[list[MailedToken], User]:
    purposes = (Purpose.EMAIL_VERIFICATION, Purpose.EMAIL_CHANGE)
    first, second = (TOKENS.ref(rules.token_id(user_id, purpose)) for purpose in purposes)
    verification, change, user = await tx.read(first, second, USERS.ref(user_id))
    if user is None:
        raise rules.MailTokenRejected
    return [token for token in (verification, change) if token is not None], user


def forget(tx: Transaction, user_id: str, purpose: Purpose) -> None:
    """A token that was mailed does not count any more."""
    tx.delete(TOKENS, rules.token_id(user_id, purpose))
