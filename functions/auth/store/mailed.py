"""Mailed tokens in Firestore, as digests."""

import secrets

from functions.auth.models.accounts import User
from functions.auth.models.mailed import MailedToken, Purpose
from functions.auth.rules import mailed as rules
from functions.auth.store import mail_limits
from functions.auth.store.accounts import USERS
from shared.firestore import transaction
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.identity.tokens import digest

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
            email=email,
            epoch=epoch,
            request_id=request_id,
            mailed_at=tx.now,
            expire_at=tx.now + rules.LIFETIMES[purpose],
        )
        tx.put(TOKENS, document_id, token)
        return f"{user_id}.{secret}"

    return await transaction.run(replace)


async def redeem(tx: Transaction, purpose: Purpose, token: str) -> tuple[MailedToken, User]:
    """A shown token and its account, in one call; this commit uses the token up. Raises MailTokenRejected."""
    user_id, secret = rules.split_token(token)
    document_id = rules.token_id(user_id, purpose)
    known, user = await tx.read(TOKENS.ref(document_id), USERS.ref(user_id))
    valid = rules.check_token(known, digest(secret), tx.now)
    if user is None:
        raise rules.MailTokenRejected
    rules.check_epoch(valid, user)
    tx.delete(TOKENS, document_id)
    mail_limits.forget(tx, valid.email)
    return valid, user


def forget(tx: Transaction, user_id: str, purpose: Purpose) -> None:
    """A token that was mailed does not count any more."""
    tx.delete(TOKENS, rules.token_id(user_id, purpose))
