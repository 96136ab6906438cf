"""What other services may ask of players."""

from collections.abc import Iterable

from functions.profiles import store
from functions.profiles.api.cards import PlayerCard, PlayerFace
from functions.profiles.models.profiles import ProfileChanges
from functions.profiles.operations import players
from functions.profiles.operations.players import credit_xp, grant_titles, open_profile, refs
from functions.profiles.rules.profiles import UnknownCountry, UnknownPlayer
from shared.firestore.transaction import Transaction

__all__ = (
    "STATISTICS_PAGE",
    "PlayerCard",
    "PlayerFace",
    "UnknownCountry",
    "UnknownPlayer",
    "cards",
    "credit_xp",
    "faces",
    "faces_and_who_shows_presence",
    "grant_titles",
    "is_erased",
    "merged_into",
    "name_of",
    "open_profile",
    "page",
    "refs",
    "rename",
    "require",
    "who_take_friend_requests",
)

STATISTICS_PAGE = store.STATISTICS_PAGE


async def require(tx: Transaction, user_ids: Iterable[str], *, or_erased: bool = False) -> dict[str, PlayerCard]:
    """What these players show (a read each, unless they were fetched). Raises UnknownPlayer, naming who is missing.

    What happened to two players, one of whom is erased by now, counts for the other: it asks for those `or_erased`.
    """
    profiles = await players.require(tx, user_ids, or_erased=or_erased)
    return {user_id: PlayerCard.of(profile) for user_id, profile in profiles.items()}


async def is_erased(tx: Transaction, user_id: str) -> bool:
    """Whether a player was erased: what comes late is nobody's (one read, unless it was fetched)."""
    card = (await cards(tx, [user_id])).get(user_id)
    return card is not None and card.is_erased


async def cards(tx: Transaction, user_ids: Iterable[str]) -> dict[str, PlayerCard]:
    """What those of these players show who are there (a read each, unless they were fetched)."""
    return {user_id: PlayerCard.of(profile) for user_id, profile in (await store.profiles(tx, user_ids)).items()}


async def faces(user_ids: Iterable[str]) -> dict[str, PlayerFace]:
    """What these players show of themselves in a list of others, by player; those that there are (a read each)."""
    return {user_id: PlayerFace.of(profile) for user_id, profile in (await store.PROFILES.get_many(user_ids)).items()}


async def faces_and_who_shows_presence(user_ids: Iterable[str]) -> tuple[dict[str, PlayerFace], frozenset[str]]:
    """The same, and who of them lets friends see that they are online."""
    profiles = await store.PROFILES.get_many(user_ids)
    shown = frozenset(user_id for user_id, profile in profiles.items() if profile.show_presence)
    return {user_id: PlayerFace.of(profile) for user_id, profile in profiles.items()}, shown


async def merged_into(user_id: str) -> tuple[str, ...]:
    """The accounts that were merged into one, or into one of these (a read each, and one more for each)."""
    ids: list[str] = []
    waiting = [user_id]
    while waiting and len(ids) < store.MOST_MERGED:
        merged = [other for other in await store.merged_into(waiting.pop()) if other not in ids]
        ids += merged
        waiting += merged
    return tuple(ids)


async def who_take_friend_requests(user_ids: Iterable[str]) -> dict[str, PlayerFace]:
    """The same of those who take friend requests (a read each)."""
    profiles = await store.PROFILES.get_many(user_ids)
    return {user_id: PlayerFace.of(profile) for user_id, profile in profiles.items() if profile.accept_friend_requests}


async def name_of(user_id: str) -> str:
    """What a player is called (one read). Raises UnknownPlayer."""
    profile = await store.PROFILES.get(user_id)
    if profile is None or profile.is_erased:
        raise UnknownPlayer(players=[user_id])
    return profile.display_name


async def rename(tx: Transaction, user_id: str, name: str) -> str:
    """Call a player by another name; returns it. One read, and a write if it changes. Raises UnknownPlayer."""
    return (await players.update(tx, user_id, ProfileChanges(display_name=name))).display_name


async def page(after: str, limit: int) -> tuple[PlayerCard, ...]:
    """Players by their ids, after the given one (a read each)."""
    return tuple(PlayerCard.of(profile) for profile in await store.page(after, limit))
