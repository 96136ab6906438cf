"""In which tribes a player is, season by season."""

from collections.abc import AsyncIterator

from functions.conquest.models.tribes import TribeMembership
from functions.conquest.store import players, tribes


async def memberships(player_id: str) -> AsyncIterator[tuple[TribeMembership, ...]]:
    """The player's tribes with the own role (a read a season, and one a tribe, a page in one call)."""
    async for page in players.seasons_of(player_id):
        listed = await tribes.tribes(player.tribe_id for player in page if player.tribe_id)
        shown = tuple(
            TribeMembership(
                tribe_id=tribe.tribe_id,
                season_id=tribe.season_id,
                name=tribe.name,
                tag=tribe.tag,
                **dict(tribe.members[player_id]),
            )
            for tribe in listed.values()
            if player_id in tribe.members
        )
        if shown:
            yield shown
