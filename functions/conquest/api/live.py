"""What a player's live document shows of the war."""

from datetime import UTC, datetime

from functions.conquest.models.battles import LiveBattle
from functions.conquest.models.game import Building
from functions.conquest.models.players import Army, BuildingView, TrainingView
from functions.conquest.rules.battles.views import latest
from functions.conquest.rules.buildings import economy
from functions.conquest.rules.players import players as views
from functions.conquest.rules.seasons.seasons import NotRegistered, UnknownConquestSeason
from functions.conquest.store import attacks, players, seasons
from shared.model import Model, Moment

SECTION = players.LIVE_SECTION
MOST_BATTLES = 5


class LiveConquest(Model):
    """What a player has in the season, as of `gold_at`: since then `gold_a_tick` came at each sixth of an hour.

    `battles` are the latest five of the season, the latest first.
    """

    season_id: str
    ends_at: Moment
    gold: int
    gold_at: Moment
    gold_a_tick: int
    gold_capacity: int
    army: Army
    army_away: int
    buildings: dict[Building, BuildingView]
    training_queue: tuple[TrainingView, ...]
    victory_points: int
    tribe_id: str | None
    battles: tuple[LiveBattle, ...]


async def live_section(player_id: str) -> LiveConquest | None:
    """What a player has in the current season; None: the player takes no part, or there is none.

    One read, and one for each of the latest five battles, one at least.
    """
    try:
        season = await seasons.current()
        kept = await players.player(season.season_id, player_id)
    except (UnknownConquestSeason, NotRegistered):
        return None
    player = economy.advance(season, kept, datetime.now(UTC)).player
    mine = views.mine(season, player, "").model_dump(include=set(LiveConquest.model_fields))
    tick = economy.gold_a_tick(season.game, player)
    fought = await attacks.history((player.player_id,), MOST_BATTLES, None)
    battles = tuple(latest(battle, player.player_id) for battle in fought if battle.season_id == season.season_id)
    return LiveConquest(ends_at=season.ends_at, gold_at=player.gold_at, gold_a_tick=tick, battles=battles, **mine)
