"""Merges in Firestore."""

from collections.abc import Iterable

from functions.auth.models.accounts.accounts import EmailClaim
from functions.auth.models.identities.identities import Identity
from functions.auth.models.merges.merging import MergeRecord
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.rules.identities.identities import identity_id
from functions.auth.store.accounts import EMAILS
from functions.auth.store.identities import IDENTITIES
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

MERGES = Collection("auth_merges", MergeRecord)

MOST_IDENTITIES = 100


def give(tx: Transaction, owner_id: str, identities: Iterable[Identity], emails: Iterable[str]) -> None:
    """Identities and addresses lead to this account from now on."""
    for identity in identities:
        moved = identity.model_copy(update={"user_id": owner_id})
        tx.put(IDENTITIES, identity_id(identity.provider, identity.subject), moved, overwrite=True)
    for email in emails:
        tx.put(EMAILS, email_claim_id(email), EmailClaim(user_id=owner_id), overwrite=True)
