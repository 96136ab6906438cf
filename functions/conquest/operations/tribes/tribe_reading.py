"""A tribe as everybody sees it."""

import asyncio

from functions.conquest.models.tribes import TribeView
from functions.conquest.operations.leaderboards import leaderboards
from functions.conquest.operations.players import names
from functions.conquest.rules.tribes import tribe_views as rules
from functions.conquest.store import boards, players, territories, tribes


async def shown(tribe_id: str) -> TribeView:
    """A tribe with its members, points and rank (two reads a member, and three). Raises UnknownTribe."""
    tribe = await tribes.tribe(tribe_id)
    members, cards, points, held, place = await asyncio.gather(
        players.of_season(tribe.season_id, tribe.members),
        names.cards(tribe.members),
        boards.total_of(tribe_id),
        territories.held(tribe_id),
        leaderboards.tribe_place(tribe.season_id, tribe_id),
    )
    called = {player_id: card.display_name for player_id, card in cards.items() if not card.is_erased}
    return rules.view(tribe, members, called, total=points, held=held, rank=place.rank)
