"""Identities in Firestore."""

from functions.auth.models.identities.identities import Identity, Provider
from functions.auth.rules.identities.identities import identity_id
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

IDENTITIES = Collection("auth_identities", Identity)


def ref(provider: Provider, subject: str) -> Ref[Identity]:
    """One identity's document."""
    return IDENTITIES.ref(identity_id(provider, subject))


async def identity(tx: Transaction, provider: Provider, subject: str) -> Identity | None:
    """Whose identity this is, if it is anybody's."""
    return await tx.get(IDENTITIES, identity_id(provider, subject))


async def identity_of(provider: Provider, subject: str) -> Identity | None:
    """Whose a partner's account is, outside of a transaction (one read)."""
    return await IDENTITIES.get(identity_id(provider, subject))


async def identities_of(user_id: str, limit: int = 20) -> list[Identity]:
    """An account's identities beside its e-mail address (a read each)."""
    return await IDENTITIES.select(("user_id", "==", user_id), limit=limit)


def save(tx: Transaction, changed: Identity) -> None:
    """Write an identity that this transaction read, or found free; the loser of a race reads again."""
    tx.put(IDENTITIES, identity_id(changed.provider, changed.subject), changed, overwrite=True)


def release(tx: Transaction, identity: Identity) -> None:
    """An identity is nobody's any more."""
    tx.delete(IDENTITIES, identity_id(identity.provider, identity.subject))
