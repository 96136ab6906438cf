"""Opening profiles, and what players earn."""

from collections.abc import Iterable, Mapping

from functions.profiles import store
from functions.profiles.events import PlayerLeveledUp, ProfileChanged
from functions.profiles.models.profiles import OwnProfile, Profile, ProfileChanges
from functions.profiles.rules import profiles as rules
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction


def open_profile(tx: Transaction, user_id: str, display_name: str, country: str | None) -> None:
    """Write the profile of a new account. Raises UnknownCountry."""
    rules.check_country(country)
    store.add(
        tx,
        Profile(
            user_id=user_id,
            display_name=display_name.strip(),
            country=country,
            created_at=tx.now,
            updated_at=tx.now,
        ),
    )


def refs(user_ids: Iterable[str]) -> tuple[Ref[Profile], ...]:
    """The documents to fetch together with one's own, so that `require` and `credit_xp` read nothing more."""
    return tuple(store.ref(user_id) for user_id in user_ids)


async def require(tx: Transaction, user_ids: Iterable[str], *, or_erased: bool = False) -> dict[str, Profile]:
    """The profiles of these players, also of those who were erased. Raises UnknownPlayer, naming who there is not."""
    wanted = list(user_ids)
    profiles = await store.profiles(tx, wanted)
    there = {user_id for user_id, profile in profiles.items() if or_erased or not profile.is_erased}
    if missing := [user_id for user_id in wanted if user_id not in there]:
        raise rules.UnknownPlayer(f"There is no player {', '.join(missing)}.", players=list(missing))
    return profiles


async def update(tx: Transaction, user_id: str, changes: ProfileChanges) -> OwnProfile:
    """Change one's own profile; what boards show of it, too, is published. One read, and a write if it changes.

    Raises UnknownPlayer, UnknownCountry, InvalidSocialLink, TitleNotOwned, InvalidRequest.
    """
    profile = (await require(tx, [user_id]))[user_id]
    changed = rules.changed(profile, changes, tx.now)
    if changed != profile:
        store.save(tx, changed)
    if rules.shown_elsewhere(changed) != rules.shown_elsewhere(profile):
        tx.emit(ProfileChanged(user_id=user_id, changed_at=tx.now, **rules.shown_elsewhere(changed)))
    return rules.own(changed, tx.now)


async def grant_titles(tx: Transaction, player_id: str, titles: Iterable[str]) -> tuple[str, ...]:
    """Give a player titles to choose from, in the transaction of what earned them, and return those that are new.

    Raises UnknownPlayer. Writes nothing where all were earned before; one that was bought before is earned from now on.
    """
    profile = (await require(tx, [player_id]))[player_id]
    richer = rules.with_earned_titles(profile, titles, tx.now)
    if richer is None:
        return ()
    store.save(tx, richer)
    return tuple(title for title in richer.titles if title not in profile.titles)


async def credit_xp(tx: Transaction, amounts: Mapping[str, int], *, or_erased: bool = False) -> frozenset[str]:
    """Add XP to players' totals, in the transaction of what earned it; returns whose. Raises UnknownPlayer.

    Those who are `or_erased` get none.
    """
    profiles = await require(tx, amounts, or_erased=or_erased)
    credited = {user_id: profile for user_id, profile in profiles.items() if not profile.is_erased}
    for user_id, profile in credited.items():
        richer = rules.with_xp(profile, amounts[user_id], tx.now)
        store.save(tx, richer)
        if richer.level > profile.level:
            tx.emit(PlayerLeveledUp(user_id=user_id, level=richer.level, total_xp=richer.total_xp))
    return frozenset(credited)
