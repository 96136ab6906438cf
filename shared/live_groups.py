"""What players share who listen: the document of their tribe, and that of the world that they play in."""

from dataclasses import dataclass
from typing import Literal, Protocol

from shared.model import Model

Kind = Literal["tribe", "world"]


@dataclass(frozen=True, slots=True)
class Group:
    """A tribe or a world, whose players share a live document."""

    kind: Kind
    group_id: str


class LiveGroups(Model):
    """The tribe and the world of a player now; empty: none. `member_ids` are the tribe's, the player's among them."""

    tribe_id: str = ""
    member_ids: tuple[str, ...] = ()
    world_id: str = ""


@dataclass(frozen=True, slots=True)
class LiveTribe:
    """What a tribe's members see of it."""

    member_ids: tuple[str, ...]
    shown: Model


class SharedLive(Protocol):
    """What several players who listen see of one thing: a tribe its members, a world all who play in it.

    Whoever changes what is shown calls `show_tribe` or `show_world` (`shared.firestore.live`); who joins, leaves or is
    removed from a tribe is named there (`moved`).
    """

    async def live_groups(self, player_id: str) -> LiveGroups:
        """The tribe and the world of a player now."""

    async def live_tribe(self, tribe_id: str) -> LiveTribe | None:
        """What a tribe's members see of it, in 8 KB at most; None: there is no such tribe."""

    async def live_world(self, world_id: str) -> Model | None:
        """What all players of a world see of it, in 10 KB at most; None: there is no such world."""
