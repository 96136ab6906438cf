"""Accounts that come from another backend, opened as they were there: no mail, no event, no session."""

from collections.abc import Iterable
from typing import Any

from functions.auth.models.accounts.accounts import EmailClaim, User
from functions.auth.models.accounts.imports import ImportedAccount, ImportOutcome
from functions.auth.models.identities.identities import Identity
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.store import accounts, identities
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction
from shared.text.email_address import normalized


def refs(account: ImportedAccount) -> Iterable[Ref[Any]]:
    """What `open_imported` reads of an account, to be fetched together with others."""
    yield accounts.USERS.ref(account.user_id)
    if account.email:
        yield accounts.EMAILS.ref(email_claim_id(account.email))
    yield from (identities.ref(provider, subject) for provider, subject in account.identities)


async def open_imported(tx: Transaction, account: ImportedAccount) -> ImportOutcome:
    """Open an account that is not there yet, with its hash, address and identities. All or nothing of it is written.

    An address that was verified there is proven here: its owner has shown it together with the account.
    """
    if await accounts.user(tx, account.user_id) is not None:
        return ImportOutcome.THERE
    if not account.email and not account.identities:
        return ImportOutcome.NO_SIGN_IN
    taken = bool(account.email) and await accounts.is_claimed(tx, account.email or "")
    if taken or any([await identities.identity(tx, *each) for each in account.identities]):
        return ImportOutcome.ADDRESS_TAKEN
    email = normalized(account.email) if account.email else None
    if email:
        tx.create(accounts.EMAILS, email_claim_id(email), EmailClaim(user_id=account.user_id))
    for provider, subject in account.identities:
        linked = Identity(provider=provider, subject=subject, user_id=account.user_id, linked_at=account.created_at)
        identities.save(tx, linked)
    providers = dict.fromkeys([*(["email"] if email else []), *(provider.value for provider, _ in account.identities)])
    user = User(
        user_id=account.user_id,
        email=email,
        password_hash=account.password_hash if email else None,
        providers=tuple(providers),
        language=account.language,
        email_verified_at=account.verified_at if email else None,
        email_proven_at=account.verified_at if email else None,
        created_at=account.created_at,
    )
    tx.create(accounts.USERS, user.user_id, user)
    return ImportOutcome.NEW
