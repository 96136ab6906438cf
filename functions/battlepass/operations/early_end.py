"""Ending a season early."""

from functions.battlepass.models.calendar import SeasonEnding
from functions.battlepass.rules import calendar as rules
from functions.battlepass.rules.analytics import ending
from functions.battlepass.store import analytics, calendar
from functions.cosmetics.api import catalog as cosmetics
from shared.firestore.transaction import Transaction


async def end(tx: Transaction, season_id: str, *, dry_run: bool) -> SeasonEnding:
    """End a season with a minute's notice, and its limited items with it; or only say what that would do.

    Raises UnknownSeason, SeasonNotStarted, SeasonOver, TooLate.
    """
    others = await (calendar.seasons_now() if dry_run else calendar.seasons_to_change(tx, season_id))
    before = await calendar.season_to_change(tx, season_id)
    after = rules.ended_early(before, tx.now)
    totals = await analytics.totals(season_id)
    premium = await analytics.premium_players(season_id)
    if not dry_run:
        calendar.save_season(tx, after)
        await cosmetics.follow_season(tx, season_id, before.end_date, after.end_date)
    return ending(before, after, totals, premium, others, tx.now, dry_run=dry_run)
