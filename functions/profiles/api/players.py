"""What other services may ask of players."""

from collections.abc import Iterable

from functions.profiles import store
from functions.profiles.api.cards import PlayerCard
from functions.profiles.operations import players
from functions.profiles.operations.players import credit_xp, grant_titles, open_profile, refs
from functions.profiles.rules.profiles import UnknownCountry, UnknownPlayer
from shared.firestore.transaction import Transaction

__all__ = (
    "STATISTICS_PAGE",
    "PlayerCard",
    "UnknownCountry",
    "UnknownPlayer",
    "cards",
    "credit_xp",
    "grant_titles",
    "open_profile",
    "refs",
    "require",
)

STATISTICS_PAGE = store.STATISTICS_PAGE


async def require(tx: Transaction, user_ids: Iterable[str]) -> dict[str, PlayerCard]:
    """What these players show (a read each, unless they were fetched). Raises UnknownPlayer, naming who is missing."""
    return {user_id: PlayerCard.of(profile) for user_id, profile in (await players.require(tx, user_ids)).items()}


async def cards(tx: Transaction, user_ids: Iterable[str]) -> dict[str, PlayerCard]:
    """What those of these players show who are there (a read each, unless they were fetched)."""
    return {user_id: PlayerCard.of(profile) for user_id, profile in (await store.profiles(tx, user_ids)).items()}
