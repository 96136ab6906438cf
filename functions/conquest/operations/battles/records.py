"""Battles that players look at."""

import asyncio
from collections.abc import Iterable

from functions.conquest.models.battles import BattleView, PastBattle
from functions.conquest.rules.battles import views
from functions.conquest.rules.battles.resolving import played
from functions.conquest.store import attacks, players, seasons
from functions.profiles.api import players as profiles
from shared.http import cursors
from shared.model import Page


async def battle(player_id: str, battle_id: str) -> BattleView:
    """A battle, or an attack that is on its way: three reads in two calls, and a read for each name.

    Raises UnknownBattle.
    """
    ids, decided, attack = await asyncio.gather(
        players.ids_of(player_id), attacks.battle(battle_id), attacks.attack(battle_id)
    )
    if decided is None and attack is not None:
        if attack.player_id in ids:
            return views.waiting(attack, (await _names([attack.player_id])).get(attack.player_id))
        # it may have been decided between the two reads
        decided = await attacks.battle(battle_id)
    if decided is None:
        raise views.UnknownBattle(battle_id=battle_id)
    views.require_seen(decided, ids)
    season = await seasons.current_or(decided.season_id)
    return views.view(played(season), decided, await _names(filter(None, (decided.attacker_id, decided.defender_id))))


async def history(player_id: str, limit: int, cursor: str | None) -> Page[PastBattle]:
    """Battles that a player took part in, the latest first. Raises InvalidCursor.

    A read of the account, then one for each battle and one more, and one for each other player.
    """
    after = cursors.read_time_and_id(cursor)
    ids = await players.ids_of(player_id)
    listed = await attacks.history(ids, limit + 1, after)
    page, following = cursors.cut(listed, limit, lambda each: (each.resolved_at, each.battle_id))
    names = await _names({name for each in page if (name := views.opponent(each, ids))})
    return Page(items=tuple(views.past(each, ids, names) for each in page), next_cursor=following)


async def _names(player_ids: Iterable[str]) -> dict[str, str]:
    faces = await profiles.faces(player_ids)
    return {player_id: face.display_name for player_id, face in faces.items()}
