"""What players share who listen: the document of their tribe, and that of the world that they play in."""

from dataclasses import dataclass
from typing import Literal

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
