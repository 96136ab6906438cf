"""What conquest shows support of one player."""

from functions.conquest.models.game import Building
from functions.conquest.models.players import Army
from functions.conquest.rules.buildings.economy import level_of
from functions.conquest.rules.territories.territories import army
from functions.conquest.store import players
from shared.model import Model, Moment

LATEST = 5


class ConquestSeasonForAdmin(Model):
    """A season that a player takes part in, as it was at the player's last change."""

    season_id: str
    of_account: str | None
    gold: int
    gold_at: Moment
    army: Army
    levels: dict[Building, int]
    victory_points: int
    tribe_id: str | None
    registered_at: Moment


class PlayerForAdmin(Model):
    """The seasons that a player registered for last."""

    merged_ids: tuple[str, ...]
    seasons: tuple[ConquestSeasonForAdmin, ...]


async def player_for_admin(player_id: str) -> PlayerForAdmin | None:
    """The five latest seasons (a read, and one each)."""
    account = await players.ACCOUNTS.get(player_id)
    ids = account.ids if account else (player_id,)
    latest = await players.latest(ids, LATEST)
    if not latest:
        return None
    return PlayerForAdmin(
        merged_ids=ids[1:],
        seasons=tuple(
            ConquestSeasonForAdmin(
                season_id=kept.season_id,
                of_account=None if kept.player_id == player_id else kept.player_id,
                gold=kept.gold,
                gold_at=kept.gold_at,
                army=army(kept.army),
                levels={building: level_of(kept, building) for building in Building},
                victory_points=kept.victory_points,
                tribe_id=kept.tribe_id,
                registered_at=kept.registered_at,
            )
            for kept in latest
        ),
    )
