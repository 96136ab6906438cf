"""The facts that conquest publishes."""

from typing import ClassVar

from functions.conquest.models.battles import BattleResult, BattleType
from functions.conquest.models.tribes import TribeChange, TribeRole
from shared.event import Event
from shared.model import Id, Moment


class BattleResolved(Event):
    """A battle was decided, or an attack found nothing to fight: `result` says which. Points are by player."""

    topic: ClassVar[str] = "conquest.battle_resolved"

    battle_id: Id
    season_id: Id
    battle_type: BattleType
    result: BattleResult
    territory_id: int | None = None
    attacker_id: Id
    attacker_tribe_id: Id | None = None
    defender_ids: tuple[Id, ...] = ()
    defender_tribe_id: Id | None = None
    victory_points: dict[str, int]
    resolved_at: Moment

    @property
    def key(self) -> str:
        """A battle is decided once."""
        return self.battle_id


class TerritoryCaptured(Event):
    """A tribe took a territory, from another or from its guards. `lost_by_ids` had units there."""

    topic: ClassVar[str] = "conquest.territory_captured"

    battle_id: Id
    season_id: Id
    territory_id: int
    player_id: Id
    tribe_id: Id
    lost_by_tribe_id: Id | None = None
    lost_by_ids: tuple[Id, ...] = ()
    captured_at: Moment

    @property
    def key(self) -> str:
        """A battle takes a territory once."""
        return self.battle_id


class PlayerRaided(Event):
    """A player was raided. `won` says whether the raid took gold, which may be none."""

    topic: ClassVar[str] = "conquest.player_raided"

    battle_id: Id
    season_id: Id
    raider_id: Id
    player_id: Id
    won: bool
    gold_looted: int
    protected_until: Moment | None = None
    raided_at: Moment

    @property
    def key(self) -> str:
        """A raid happens once."""
        return self.battle_id


class TribeChanged(Event):
    """Somebody joined or left a tribe, was sent away or got another role; or the tribe was disbanded.

    `player_id` is whom it is about, or who disbanded it. `other_ids` are the members beside. `role` is the new one of a
    member, `new_chieftain_id` who leads the tribe since then, where that changed.
    """

    topic: ClassVar[str] = "conquest.tribe_changed"

    tribe_id: Id
    tribe_name: str
    season_id: Id
    change: TribeChange
    player_id: Id
    other_ids: tuple[Id, ...] = ()
    role: TribeRole | None = None
    new_chieftain_id: Id | None = None
    changed_at: Moment

    @property
    def key(self) -> str:
        """A player and a tribe change once at a moment."""
        return f"{self.tribe_id}:{self.player_id}:{self.changed_at.isoformat()}"
