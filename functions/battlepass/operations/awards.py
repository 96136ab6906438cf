"""XP that matches give."""

from collections.abc import Iterable
from datetime import datetime

from functions.battlepass.events import RewardEarned
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.models.xp import XpGain
from functions.battlepass.rules import progress as standing
from functions.battlepass.rules import xp as rules
from functions.battlepass.rules.tiers import tiers_reached
from functions.battlepass.rules.xp_events import event_at, worth
from functions.battlepass.store import progress, seasons
from functions.matches.events import MatchCompleted, Participant
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction


async def award(tx: Transaction, match: MatchCompleted) -> None:
    """Add a match's XP to both seasons and both profiles, and log it; the commit raises AlreadyDone when it was.

    Four reads in one call, six writes; an event where a reward was reached. Who was erased by now gets none. Raises
    UnknownPlayer.
    """
    season = await seasons.season_at(match.played_at)
    gains = [_gain(match, part, season, tx.now) for part in match.players]
    earned = {gain.player_id: gain.amount for gain in gains}
    before = await _progress(tx, season.season_id if season else None, earned)
    credited = await profiles.credit_xp(tx, earned, or_erased=True)
    for gain in gains:
        player_id = gain.player_id
        if player_id not in credited:
            continue
        progress.log_gain(tx, gain)
        if season is None:
            continue
        played = before.get(player_id) or standing.started(season, player_id, tx.now)
        after = standing.with_gain(season, played, gain)
        progress.save(tx, after)
        if tiers := tiers_reached(season, played, after):
            tx.emit(RewardEarned(player_id=player_id, season_id=season.season_id, tiers=tiers))


def _gain(match: MatchCompleted, part: Participant, season: Season | None, now: datetime) -> XpGain:
    """What a match gives one of its players; in a live event, more."""
    source, amount = rules.match_source(match, part.player_id), rules.match_xp(match, part)
    event = event_at(season, match.played_at, source)
    return XpGain(
        fact=match.match_id,
        player_id=part.player_id,
        season_id=season.season_id if season else None,
        source=source,
        amount=worth(amount, event),
        base_amount=amount if event else None,
        event_id=event.event_id if event else None,
        match_id=match.match_id,
        earned_at=match.played_at,
        logged_at=now,
    )


async def _progress(tx: Transaction, season_id: str | None, player_ids: Iterable[str]) -> dict[str, Progress]:
    """Those players' seasons that exist, by player; their profiles come in the same call."""
    wanted = list(player_ids)
    refs = [progress.ref(season_id, player_id) for player_id in wanted] if season_id else []
    await tx.fetch(*refs, *profiles.refs(wanted))
    return await progress.of_players(tx, season_id, wanted) if season_id else {}
