"""XP that game servers grant."""

from collections.abc import Sequence

from functions.battlepass.events import RewardEarned
from functions.battlepass.models.grants import GrantedXp, GrantXp
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.models.xp import XpGain
from functions.battlepass.rules import grants as rules
from functions.battlepass.rules import progress as standing
from functions.battlepass.rules.grants import check_repetition, granted
from functions.battlepass.store import progress, seasons
from functions.profiles.api import players as profiles
from shared.firestore.audit import new_salt
from shared.firestore.transaction import Transaction


async def grant(
    tx: Transaction, grant_ids: Sequence[str], server_id: str, player_id: str, wanted: GrantXp
) -> GrantedXp:
    """Add granted XP, once for what it is known by, the first of its ids. Raises GrantContradicted, UnknownPlayer."""
    earned_at = rules.earned_at(wanted, tx.now)
    season = await seasons.season_at(earned_at)
    season_id = season.season_id if season else None
    logged, stored = await _known(tx, grant_ids, season_id, player_id)
    if logged is not None:
        check_repetition(logged, wanted.amount, wanted.reason)
        return await repeated(tx, logged)
    gain = rules.gain(wanted, grant_ids[0], player_id, wanted.amount, season, server_id, tx.now, new_salt())
    await profiles.credit_xp(tx, {player_id: gain.amount})
    return counted(tx, season, stored, gain)


def counted(tx: Transaction, season: Season | None, stored: Progress | None, gain: XpGain) -> GrantedXp:
    """Log a gain that is new, and add it to the player's season. The profile is its caller's."""
    progress.add_gain(tx, gain)
    if season is None:
        return granted(gain)
    before = stored or standing.started(season, gain.player_id, tx.now)
    after = standing.with_gain(season, before, gain)
    progress.save(tx, after)
    answer = granted(gain, season, before, after)
    if answer.levels_reached:
        tx.emit(RewardEarned(player_id=gain.player_id, season_id=season.season_id, tiers=answer.levels_reached))
    return answer


async def _known(
    tx: Transaction, grant_ids: Sequence[str], season_id: str | None, player_id: str
) -> tuple[XpGain | None, Progress | None]:
    """The gain of this grant, if it was logged, and the player's season; the profile comes in the same call."""
    facts = [rules.fact_of(grant_id) for grant_id in grant_ids]
    refs = [progress.ref(season_id, player_id)] if season_id else []
    await tx.fetch(*(progress.gain_ref(fact, player_id) for fact in facts), *refs, *profiles.refs([player_id]))
    logged = await progress.gains(tx, facts, player_id)
    earlier = next((gain for gain in logged if rules.is_repetition(gain, grant_ids[0], tx.now)), None)
    return earlier, await progress.to_change(tx, season_id, player_id) if season_id else None


async def repeated(tx: Transaction, gain: XpGain) -> GrantedXp:
    """How the player stands in the season that a grant counted for (no read more, unless another is on since)."""
    if gain.season_id is None:
        return granted(gain, repeated=True)
    season = await seasons.season(gain.season_id)
    stored = await progress.to_change(tx, season.season_id, gain.player_id)
    return granted(gain, season, stored, stored, repeated=True)
