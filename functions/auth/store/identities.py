"""Identities in Firestore."""

from functions.auth.models.accounts import User
from functions.auth.models.identities import Identity, Provider
from functions.auth.rules.identities import IdentityTaken, identity_id, with_providers
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

IDENTITIES = Collection("auth_identities", Identity)
MOST = 100


def ref(provider: Provider, subject: str) -> Ref[Identity]:
    """One identity's document."""
    return IDENTITIES.ref(identity_id(provider, subject))


async def identity(tx: Transaction, provider: Provider, subject: str) -> Identity | None:
    """Whose identity this is, if it is anybody's."""
    return await tx.get(IDENTITIES, identity_id(provider, subject))


async def identities_of(user_id: str, limit: int = 20) -> list[Identity]:
    """An account's identities beside its e-mail address (a read each)."""
    return await IDENTITIES.select(("user_id", "==", user_id), limit=limit)


async def release_all(tx: Transaction, user: User) -> User:
    """The account with its address alone, of whose owner nobody knows whether the rest is theirs.

    A query where there are identities, and a write for each.
    """
    alone = with_providers(user, ())
    if user.providers != alone.providers:
        for one in await identities_of(user.user_id, MOST):
            release(tx, one)
    return alone


def claim(tx: Transaction, new: Identity) -> None:
    """An identity becomes an account's. The commit raises IdentityTaken when it is another's."""
    tx.create(IDENTITIES, identity_id(new.provider, new.subject), new, otherwise=IdentityTaken(provider=new.provider))


def claim_first(tx: Transaction, new: Identity) -> None:
    """An identity that this transaction has found free becomes an account's; the loser of a race reads again."""
    tx.create(IDENTITIES, identity_id(new.provider, new.subject), new)


def release(tx: Transaction, known: Identity) -> None:
    """An identity is nobody's any more."""
    tx.delete(IDENTITIES, identity_id(known.provider, known.subject))
