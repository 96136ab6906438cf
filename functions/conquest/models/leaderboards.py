"""Boards of victory points as players see them."""

from pydantic import Field

from shared.model import Model


class ConquestPlace(Model):
    """Your own place; without victory points there is no rank yet."""

    rank: int | None
    victory_points: int


class ConquestPlayerLine(Model):
    """A player on the board. Who has a private profile is shown without name and id."""

    rank: int
    player_id: str | None
    username: str | None
    tribe_id: str | None
    tribe_name: str | None
    victory_points: int


class ConquestPlayers(Model):
    """Players with victory points, the best first; of as many points, who reached them first."""

    season_id: str
    players: tuple[ConquestPlayerLine, ...]
    user_rank: ConquestPlace | None = Field(description="Null for who takes no part in the season.")
    next_cursor: str | None = None


class ConquestTribeLine(Model):
    """A tribe on the board."""

    rank: int
    tribe_id: str
    tribe_name: str
    tag: str
    emblem: str | None
    total_vp: int
    member_count: int
    territories_controlled: int


class ConquestTribes(Model):
    """Tribes with victory points, the best first; of as many points, who reached them first."""

    season_id: str
    tribes: tuple[ConquestTribeLine, ...]
    my_tribe: ConquestPlace | None = Field(description="Null for who is in no tribe of the season.")
    next_cursor: str | None = None


class RenderedPlayers(Model):
    """Lines of the players' board, kept for some seconds."""

    lines: tuple[ConquestPlayerLine, ...]


class RenderedTribes(Model):
    """Lines of the tribes' board, kept for some seconds."""

    lines: tuple[ConquestTribeLine, ...]
