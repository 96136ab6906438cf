"""Create a season with its tiers."""

from functions.battlepass import rules, store
from functions.battlepass.models import NewSeason, SeasonShown
from shared.callers import Admin
from shared.declare import endpoint
from shared.transaction import Transaction


@endpoint("POST /api/v1/admin/battlepass/seasons", status=201, errors=(rules.SeasonExists, rules.SeasonsOverlap))
async def create_season(admin: Admin, body: NewSeason, tx: Transaction) -> SeasonShown:
    """Create a season; it becomes active by its dates. Reads all seasons, writes it, its tiers, and the calendar."""
    season = rules.new_season(body, await store.seasons_to_change(tx), tx.now)
    store.add_season(tx, season, body.tiers)
    return rules.shown(season, tx.now)
