"""What others may see of a player's statistics."""

from functions.leaderboards.api.cards import PlayerRating
from functions.profiles.api.cards import PlayerCard
from functions.stats.models.totals import PlayerStats, PublicStatistics
from functions.stats.rules.totals import lifetime
from shared.errors import DomainError


class StatisticsPrivate(DomainError):
    """The player's profile is private."""

    status = 403
    code = "STATISTICS_PRIVATE"
    message = "This player keeps their statistics private."


def public(profile: PlayerCard, stats: PlayerStats, rating: PlayerRating) -> PublicStatistics:
    """The statistics that everybody may see. Raises StatisticsPrivate when the profile is."""
    if not profile.is_public:
        raise StatisticsPrivate
    return PublicStatistics(
        **dict(lifetime(stats, rating)),
        user_id=profile.user_id,
        display_name=profile.display_name,
        elo=rating.elo,
    )
