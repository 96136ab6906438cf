"""Seasons' rankings by query, as far as matches have come in."""

from functions.leaderboards.models.boards import LeaderboardState, SeasonLeaderboard
from functions.leaderboards.models.ratings import Rating, SeasonLine
from functions.leaderboards.rules import rankings as rules
from functions.leaderboards.store.ratings import LINES, RATINGS
from shared.redis import cache

CLOSING_PAGE = "leaderboards:closing:{season}"

CLOSING_SECONDS = 60


async def queried_top(season_id: str, state: LeaderboardState) -> SeasonLeaderboard:
    """The top of a season by query (up to 200 reads and two counts), kept for a minute."""

    async def load() -> SeasonLeaderboard:
        lines = await lines_after(season_id, None, rules.PAGE_SIZE)
        moved_on = await LINES.count(
            ("season_id", "==", season_id),
            ("standing", ">=", 0),
            order=[("standing", "DESCENDING"), ("player_id", "DESCENDING")],
        )
        still_in = await RATINGS.count(
            ("season.season_id", "==", season_id),
            ("season.standing", ">=", 0),
            order=[("season.standing", "DESCENDING"), ("player_id", "DESCENDING")],
        )
        return SeasonLeaderboard(
            season_id=season_id,
            state=state,
            total_players=moved_on + still_in,
            entries=tuple(rules.entries(lines, 1)),
        )

    page = CLOSING_PAGE.format(season=season_id)
    return await cache.remember(page, SeasonLeaderboard, CLOSING_SECONDS, load) or await load()


async def lines_after(season_id: str, after: tuple[int, str] | None, size: int) -> list[SeasonLine]:
    """The first `size` lines of a season after a standing and player, in order.

    A player who goes on to another season leaves the ratings for the lines, with the same standing: so the ratings
    are read first, and nobody is missed. Whoever is off the boards is in no ranking.
    """
    rated: list[Rating] = await RATINGS.select(
        ("season.season_id", "==", season_id),
        ("season.standing", ">=", 0),
        order=[("season.standing", "DESCENDING"), ("player_id", "DESCENDING")],
        limit=size,
        after=after or (),
    )
    kept = await LINES.select(
        ("season_id", "==", season_id),
        ("standing", ">=", 0),
        order=[("standing", "DESCENDING"), ("player_id", "DESCENDING")],
        limit=size,
        after=after or (),
    )
    return rules.merged([*(rules.line(rating, rating.season) for rating in rated if rating.season), *kept], size)
