"""Making seasons, and taking part in them."""

from datetime import UTC, datetime

from functions.conquest.models.players import MyConquest
from functions.conquest.models.seasons import CreateConquestSeason, Season, SeasonView
from functions.conquest.rules import players as views
from functions.conquest.rules import seasons as rules
from functions.conquest.rules.default_game import GAME
from functions.conquest.store import players, seasons
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction


async def create(tx: Transaction, wanted: CreateConquestSeason) -> Season:
    """A season with its map. Reads all seasons; writes the season and each territory. Raises ConquestSeasonsOverlap."""
    season = rules.created(wanted, await seasons.seasons_now(), GAME, tx.now)
    seasons.add(tx, season, tuple(rules.territories_of(season)))
    return season


async def current() -> SeasonView:
    """The current season (a read for each thousand players). Raises UnknownConquestSeason."""
    season = await seasons.current()
    return rules.view(season, await players.count(season.season_id), datetime.now(UTC))


async def register(tx: Transaction, player_id: str, season_id: str) -> MyConquest:
    """Take part in a season; again, nothing changes. Raises UnknownConquestSeason, SeasonNotActive, EntryFeeNeeded."""
    season = await seasons.current_or(season_id)
    own = players.PLAYERS.ref(players.document_id(season.season_id, player_id))
    await tx.fetch(own, players.account_ref(player_id), *profiles.refs([player_id]))
    card = (await profiles.require(tx, [player_id]))[player_id]
    player = await players.registered(tx, season.season_id, player_id)
    if player is None:
        player = rules.joined(season, player_id, tx.now)
        players.add(tx, player)
    return views.mine(season, player, card.display_name)
