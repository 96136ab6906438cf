"""Who stands where by the record alone: what live boards are filled from, and what a season's end is decided by."""

import asyncio
from collections import defaultdict
from typing import NamedTuple

from async_lru import alru_cache

from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.tribes import Tribe, TribePoints
from functions.conquest.rules.leaderboards import standings as rules
from functions.conquest.rules.leaderboards.leaderboards import DEEPEST_OF_RECORD, LONGEST
from functions.conquest.rules.leaderboards.standings import Standing
from functions.conquest.store import boards, tribes


class TribeStanding(NamedTuple):
    """A tribe where it stands."""

    standing: Standing
    tribe: Tribe


async def of_tribes(season_id: str) -> list[TribeStanding]:
    """The tribes of a season with victory points that were not disbanded, the best first.

    A read for each tribe, and one for each part of its points: ten at most.
    """
    listed, parts = await asyncio.gather(tribes.of_season(season_id), boards.points_of_season(season_id))
    by_tribe: defaultdict[str, list[TribePoints]] = defaultdict(list)
    for part in parts:
        by_tribe[part.tribe_id].append(part)
    standing = {tribe.tribe_id: tribe for tribe in listed if tribe.disbanded_at is None}
    placed = rules.ordered(filter(None, map(rules.of_tribe, by_tribe.values())))
    return [TribeStanding(place, standing[place.id]) for place in placed if place.id in standing]


@alru_cache(maxsize=4, ttl=15)
async def of_players_lately(season_id: str) -> list[SeasonPlayer]:
    """The first players of a season, up to 15 seconds old: while the live board is not there (600 reads)."""
    return await boards.players_in_order(season_id, DEEPEST_OF_RECORD + LONGEST)


@alru_cache(maxsize=4, ttl=15)
async def of_tribes_lately(season_id: str) -> list[TribeStanding]:
    """The same, up to 15 seconds old: for readers while the live board is not there."""
    return await of_tribes(season_id)
