"""My statistics of all time."""

from functions.leaderboards import api as leaderboards
from functions.stats import rules, store
from functions.stats.models import LifetimeStatistics, PersonalBests
from shared.callers import Player
from shared.declare import endpoint


@endpoint("GET /api/v1/stats/me/lifetime")
async def get_my_lifetime(player: Player) -> LifetimeStatistics:
    """Everything since the account began, with personal bests. Two reads: the statistics and the rating."""
    stats, peak_elo = await store.player(player.id), await leaderboards.peak_elo(player.id)
    return LifetimeStatistics(
        span="lifetime",
        key=None,
        totals=stats.lifetime,
        derived=rules.derived(stats.lifetime),
        current_win_streak=stats.current_win_streak,
        personal_bests=PersonalBests(
            best_win_streak=stats.best_win_streak,
            fastest_answer_ms=stats.fastest_answer_ms,
            peak_elo=peak_elo,
        ),
        last_match_at=stats.last_match_at,
    )
