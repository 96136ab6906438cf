"""In which language a player is spoken to."""

from typing import Any

from functions.auth.store import accounts
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction
from shared.mail.languages import FALLBACK


def ref(player_id: str) -> Ref[Any]:
    """The document to fetch together with one's own, so that `language_of` reads nothing more."""
    return accounts.USERS.ref(player_id)


async def language_of(tx: Transaction, player_id: str) -> str:
    """The language that a player has chosen (BCP 47; one read, unless it was fetched)."""
    user = await accounts.user(tx, player_id)
    return user.language if user else FALLBACK
