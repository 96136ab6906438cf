"""What a tribe's members, and all who play in a season, see of it without asking."""

from datetime import UTC, datetime

from functions.conquest.models.seasons import SeasonStatus, Timeline
from functions.conquest.models.tribes import TribeRole
from functions.conquest.rules.seasons.seasons import NotRegistered, UnknownConquestSeason, status_of
from functions.conquest.store import players, seasons, territories, tribes
from shared.live_groups import LiveGroups, LiveTribe
from shared.model import Model, Moment


class LiveMember(Model):
    """A member of a tribe."""

    role: TribeRole
    joined_at: Moment


class LiveConquestTribe(Model):
    """A tribe: its members, and the numbers of the territories that it holds."""

    season_id: str
    name: str
    tag: str
    emblem: str | None = None
    members: dict[str, LiveMember]
    territories: tuple[int, ...]
    disbanded_at: Moment | None


class LiveConquestWorld(Model):
    """A season: where it is, and the numbers of the territories that each tribe holds; what nobody holds is left out.

    Each tribe's id stands there once, so the document grows with the map's territories by a few bytes each.
    """

    status: SeasonStatus
    timeline: Timeline
    held: dict[str, tuple[int, ...]]


async def live_groups(player_id: str) -> LiveGroups:
    """A player's tribe in the current season, and the season (two reads at most); nothing for who takes no part."""
    try:
        season = await seasons.current()
        player = await players.player(season.season_id, player_id)
    except (UnknownConquestSeason, NotRegistered):
        return LiveGroups()
    listed = await tribes.tribes([player.tribe_id]) if player.tribe_id else {}
    tribe = listed.get(player.tribe_id or "")
    if tribe is None:
        return LiveGroups(world_id=season.season_id)
    return LiveGroups(tribe_id=tribe.tribe_id, member_ids=tuple(sorted(tribe.members)), world_id=season.season_id)


async def live_tribe(tribe_id: str) -> LiveTribe | None:
    """A tribe (a read, and one for each of its territories, one at least)."""
    tribe = (await tribes.tribes([tribe_id])).get(tribe_id)
    if tribe is None:
        return None
    held = await territories.of_tribe(tribe_id)
    shown = LiveConquestTribe(
        season_id=tribe.season_id,
        name=tribe.name,
        tag=tribe.tag,
        emblem=tribe.emblem,
        members={
            name: LiveMember(role=member.role, joined_at=member.joined_at) for name, member in tribe.members.items()
        },
        territories=tuple(sorted(territory.territory_id for territory in held)),
        disbanded_at=tribe.disbanded_at,
    )
    return LiveTribe(tuple(sorted(tribe.members)), shown)


async def live_world(world_id: str) -> LiveConquestWorld | None:
    """A season (a read for each territory)."""
    try:
        season = await seasons.current_or(world_id)
    except UnknownConquestSeason:
        return None
    listed = await territories.of_season(season.season_id)
    times = {name: getattr(season, name) for name in Timeline.model_fields}
    held: dict[str, tuple[int, ...]] = {}
    for territory in listed:
        if territory.tribe_id:
            held[territory.tribe_id] = (*held.get(territory.tribe_id, ()), territory.territory_id)
    return LiveConquestWorld(
        status=status_of(season, datetime.now(UTC)),
        timeline=Timeline(**times),
        held=held,
    )
