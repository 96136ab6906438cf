"""What other services may ask of an account: the language that it is spoken to in, and whether it is of staff."""

from typing import Any

from functions.auth.store import accounts
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.mail.languages import FALLBACK


def ref(player_id: str) -> Ref[Any]:
    """The document to fetch together with one's own, so that nothing more is read."""
    return accounts.USERS.ref(player_id)


async def language_of(tx: Transaction, player_id: str) -> str:
    """The language that a player has chosen (BCP 47; one read, unless it was fetched)."""
    user = await accounts.user(tx, player_id)
    return user.language if user else FALLBACK


async def has_role(tx: Transaction, player_id: str, *roles: Role) -> bool:
    """Whether an account has one of these roles (one read, unless it was fetched)."""
    user = await accounts.user(tx, player_id)
    return user is not None and not set(roles).isdisjoint(user.roles)
