"""Mailed tokens in Firestore, as digests."""

from functions.auth.models.accounts.accounts import User
from functions.auth.models.mail.mail_tokens import MailedToken, Purpose
from functions.auth.rules.mail.mail_tokens import token_id
from functions.auth.store.accounts import USERS
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.identity.sessions import SESSIONS

TOKENS = Collection("auth_mailed_tokens", MailedToken)


async def fetch(tx: Transaction, session_id: str, user_id: str, *purposes: Purpose) -> None:
    """Read a session, its account and what was mailed for it in one call, so that getting them later costs nothing."""
    mailed = (TOKENS.ref(token_id(user_id, purpose)) for purpose in purposes)
    await tx.fetch(SESSIONS.ref(session_id), USERS.ref(user_id), *mailed)


async def token_and_user(tx: Transaction, user_id: str, purpose: Purpose) -> tuple[MailedToken | None, User | None]:
    """The token that was mailed last for a purpose, and the account, in one call."""
    return await tx.read(TOKENS.ref(token_id(user_id, purpose)), USERS.ref(user_id))


async def address_tokens_and_user(tx: Transaction, user_id: str) -> tuple[list[MailedToken], User | None]:
    """What was mailed of an address and of a change of it, and the account, in one call."""
    purposes = (Purpose.EMAIL_VERIFICATION, Purpose.EMAIL_CHANGE)
    first, second = (TOKENS.ref(token_id(user_id, purpose)) for purpose in purposes)
    verification, change, user = await tx.read(first, second, USERS.ref(user_id))
    return [token for token in (verification, change) if token is not None], user


def save(tx: Transaction, token: MailedToken) -> None:
    """Write a token, in the place of the one that was mailed before; one that was read only if it is as it was."""
    tx.put(TOKENS, token_id(token.user_id, token.purpose), token, overwrite=True)


def forget(tx: Transaction, user_id: str, purpose: Purpose) -> None:
    """A token that was mailed does not count any more."""
    tx.delete(TOKENS, token_id(user_id, purpose))
