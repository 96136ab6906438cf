"""How far players are and by which gains, in Firestore, and the cached page of one's own progress."""

from collections.abc import Iterable

from functions.battlepass.models.progress import Progress
from functions.battlepass.models.xp import XpGain
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import AlreadyDone, Transaction

PROGRESS = Collection("battlepass_progress", Progress)
XP_LOG = Collection("battlepass_xp_log", XpGain)
OWN_PAGE = "battlepass:me:{player}"
LIVE_SECTION = "battle_pass"
MOST_SEASONS = 200


def progress_id(season_id: str, player_id: str) -> str:
    """What the document of a player's season is called."""
    return f"{season_id}:{player_id}"


def ref(season_id: str, player_id: str) -> Ref[Progress]:
    """One player's season."""
    return PROGRESS.ref(progress_id(season_id, player_id))


async def progress(season_id: str, player_id: str) -> Progress | None:
    """One player's season (one read)."""
    return await PROGRESS.get(progress_id(season_id, player_id))


async def of_seasons(season_ids: Iterable[str], player_id: str) -> dict[str, Progress]:
    """One player's progress in those seasons, by season, in one call (a read each)."""
    stored = await PROGRESS.get_many([progress_id(season_id, player_id) for season_id in season_ids])
    return {progress.season_id: progress for progress in stored.values()}


async def to_change(tx: Transaction, season_id: str, player_id: str) -> Progress | None:
    """One player's season, in a transaction that changes it (one read, unless it was fetched)."""
    return await tx.get(PROGRESS, progress_id(season_id, player_id))


async def seasons_played(player_id: str) -> list[Progress]:
    """A player's progress in every season that they played in (a read each)."""
    return await PROGRESS.select(("player_id", "==", player_id), limit=MOST_SEASONS)


async def progress_in(tx: Transaction, season_ids: Iterable[str], player_id: str) -> dict[str, Progress]:
    """One player's progress in those seasons, by season, in one call."""
    stored = await tx.get_many(PROGRESS, [progress_id(season_id, player_id) for season_id in season_ids])
    return {progress.season_id: progress for progress in stored.values()}


async def of_players(tx: Transaction, season_id: str, player_ids: Iterable[str]) -> dict[str, Progress]:
    """Those players' progress in a season, by player, in one call."""
    stored = await tx.get_many(PROGRESS, [progress_id(season_id, player_id) for player_id in player_ids])
    return {progress.player_id: progress for progress in stored.values()}


def save(tx: Transaction, changed: Progress) -> None:
    """Write progress that this transaction read, forget its page, and show it to a player who listens."""
    tx.put(PROGRESS, progress_id(changed.season_id, changed.player_id), changed)
    tx.invalidate(OWN_PAGE.format(player=changed.player_id))
    tx.show(changed.player_id, LIVE_SECTION)


def gain_id(fact: str, player_id: str) -> str:
    """What the document of a gain is called."""
    return f"{fact}:{player_id}"


def gain_ref(fact: str, player_id: str) -> Ref[XpGain]:
    """One gain's document."""
    return XP_LOG.ref(gain_id(fact, player_id))


async def gains(tx: Transaction, facts: Iterable[str], player_id: str) -> list[XpGain]:
    """Those of a player's gains that were logged by these facts, in one call."""
    return list((await tx.get_many(XP_LOG, [gain_id(fact, player_id) for fact in facts])).values())


async def gains_of(tx: Transaction, fact: str, player_ids: Iterable[str]) -> dict[str, XpGain]:
    """Those players' gains that were logged by this fact, by player, in one call."""
    stored = await tx.get_many(XP_LOG, [gain_id(fact, player_id) for player_id in player_ids])
    return {gain.player_id: gain for gain in stored.values()}


def add_gain(tx: Transaction, gain: XpGain) -> None:
    """Log a gain that this transaction looked for and did not find."""
    tx.put(XP_LOG, gain_id(gain.fact, gain.player_id), gain)


def log_gain(tx: Transaction, gain: XpGain) -> None:
    """Log a gain; the commit raises AlreadyDone when this fact was logged for the player before."""
    tx.create(XP_LOG, gain_id(gain.fact, gain.player_id), gain, otherwise=AlreadyDone())
