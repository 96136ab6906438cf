"""Award battle-pass XP when a match ends."""

from functions.battlepass.events import RewardEarned
from functions.battlepass.models.xp import XpGain
from functions.battlepass.rules import progress as standing
from functions.battlepass.rules import xp as rules
from functions.battlepass.rules.tiers import tiers_reached
from functions.battlepass.store import awards, progress, seasons
from functions.matches.events import MatchCompleted
from functions.profiles.api import players as profiles
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(MatchCompleted)
async def award_match_xp(match: MatchCompleted, tx: Transaction) -> None:
    """Add the match's XP to both seasons and both profiles, and log it, in one commit; once a match.

    Four reads in one call, six writes. The season is the one that was on when the match ended, so that
    a match is not lost that ends with its season; between seasons XP counts for the profile only.
    """
    season = await seasons.season_at(match.played_at)
    earned = {part.player_id: rules.match_xp(match, part) for part in match.players}
    known = await awards.progress_of(tx, season.season_id if season else None, earned)
    await profiles.credit_xp(tx, earned)
    for player_id, amount in earned.items():
        gain = XpGain(
            fact=match.match_id,
            player_id=player_id,
            season_id=season.season_id if season else None,
            source=rules.match_source(match, player_id),
            amount=amount,
            match_id=match.match_id,
            earned_at=match.played_at,
            logged_at=tx.now,
        )
        progress.log_gain(tx, gain)
        if season is None:
            continue
        before = known.get(player_id) or standing.started(season, player_id, tx.now)
        after = standing.with_gain(season, before, gain)
        progress.save(tx, after)
        if tiers := tiers_reached(season, before, after):
            tx.emit(RewardEarned(player_id=player_id, season_id=season.season_id, tiers=tiers))
