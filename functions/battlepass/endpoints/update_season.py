"""Change a season."""

from functions.battlepass.models.calendar import SeasonChanges
from functions.battlepass.models.shown import SeasonShown
from functions.battlepass.rules import calendar as rules
from functions.battlepass.rules.seasons import UnknownSeason
from functions.battlepass.rules.shown import shown
from functions.battlepass.store import calendar
from functions.cosmetics.api import catalog as cosmetics
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "PUT /api/v1/admin/battlepass/seasons/{season}",
    errors=(
        UnknownSeason,
        rules.SeasonLocked,
        rules.SeasonOver,
        rules.TooLate,
        rules.SeasonsOverlap,
        cosmetics.UnknownCosmetic,
    ),
)
async def update_season(admin: Admin, season: Id, body: SeasonChanges, tx: Transaction) -> SeasonShown:
    """Update a season.

    Everything of an upcoming season can change. Of a season that is on, only the name, the theme and a later end can
    change. A change of dates needs a minute's notice. When the end moves, the season's limited items stay on sale until
    the new end.

    Cost: reads all seasons, and this one once more, to see it unchanged at the commit. Writes it, the calendar, and its
    tiers where they are given. When the end moves: a read for each item of the season, another and a write for each
    that moves with it.
    """
    await cosmetics.require(rules.cosmetics_of(body.tiers or ()))
    others = await calendar.seasons_to_change(tx, season)
    before = await calendar.season_to_change(tx, season)
    changed = rules.changed(before, body, others, tx.now)
    calendar.save_season(tx, changed)
    if changed.end_date != before.end_date:
        await cosmetics.follow_season(tx, season, before.end_date, changed.end_date)
    calendar.save_rewards(tx, changed, body.tiers)
    return shown(changed, tx.now)
