"""Tokens that are mailed: made, checked, used up."""

import secrets

from functions.auth.models.accounts.accounts import User
from functions.auth.models.mail.mail_tokens import EmailProof, MailedToken, Purpose
from functions.auth.operations.mail import mail_limits
from functions.auth.rules.mail import mail_tokens as rules
from functions.auth.store import mail_tokens as store
from functions.auth.store import sent_mails
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.digests import digest


async def renew(
    user_id: str, purpose: Purpose, email: str, request_id: str, epoch: int = 0, *, ip: str = "", network: str = ""
) -> str | None:
    """A new token in the place of older ones; None when the address was sent too many of late. One read, two writes."""
    secret = secrets.token_urlsafe(32)

    async def replace(tx: Transaction) -> str | None:
        if not await mail_limits.admits(tx, email, purpose, request_id, ip=ip, network=network):
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
        store.save(tx, token)
        return f"{user_id}.{secret}"

    return await transaction.run(replace)


async def check(tx: Transaction, purpose: Purpose, token: str) -> tuple[MailedToken, User]:
    """The token that was mailed, and its account, in one call; this commits only if the token still counts then.

    Raises MailTokenRejected.
    """
    user_id, secret = rules.split_token(token)
    mailed, user = await store.token_and_user(tx, user_id, purpose)
    valid = rules.check_token(mailed, digest(secret), tx.now)
    if user is None:
        raise rules.MailTokenRejected
    rules.check_epoch(valid, user)
    tx.verify(store.TOKENS, rules.token_id(user_id, purpose))
    sent_mails.forget(tx, valid.email)
    return valid, user


async def redeem(tx: Transaction, purpose: Purpose, token: str) -> tuple[MailedToken, User]:
    """The token that was mailed, and its account, in one call; this commit uses it up. Raises MailTokenRejected."""
    valid, user = await check(tx, purpose, token)
    store.forget(tx, user.user_id, purpose)
    return valid, user


async def check_in_session(tx: Transaction, user_id: str, mail: EmailProof) -> tuple[MailedToken, User]:
    """What was mailed of an address, if this is it, and the account, in one call.

    Raises MailTokenRejected, after the commit: a wrong code is counted.
    """
    tokens, user = await store.address_tokens_and_user(tx, user_id)
    if user is None:
        raise rules.MailTokenRejected
    counting = [token for token in tokens if rules.counts_for(token, user, tx.now)]
    right = next((token for token in counting if rules.is_shown(token, mail)), None)
    if right is None:
        for token in counting if mail.code is not None else ():
            store.save(tx, token.model_copy(update={"attempts": token.attempts + 1}))
        raise rules.MailTokenRejected().committing()
    sent_mails.forget(tx, right.email)
    return right, user


async def check_refusal(tx: Transaction, token: str) -> tuple[MailedToken, User]:
    """The mail whose reader says that it was not them, and the account, in one call. Raises MailTokenRejected."""
    user_id, secret = rules.split_token(token)
    tokens, user = await store.address_tokens_and_user(tx, user_id)
    if user is not None:
        for mailed in tokens:
            if rules.counts_for(mailed, user, tx.now) and rules.is_refused(mailed, secret):
                return mailed, user
    raise rules.MailTokenRejected
