"""What is made known of a tribe that has changed, by value."""

from datetime import datetime

from functions.conquest.events import TribeChanged
from functions.conquest.models.tribes import Tribe, TribeChange, TribeRole
from functions.conquest.rules.tribes.tribes import with_role


def changed(what: TribeChange, before: Tribe, after: Tribe, player_id: str, now: datetime) -> TribeChanged:
    """The fact that a tribe has changed by or for a player, who was in it or is now."""
    others = (before.members.keys() | after.members.keys()) - {player_id}
    leads, led = _chieftain(after), _chieftain(before)
    member = after.members.get(player_id)
    return TribeChanged(
        tribe_id=after.tribe_id,
        tribe_name=after.name,
        season_id=after.season_id,
        change=what,
        player_id=player_id,
        other_ids=tuple(sorted(others)),
        role=member.role if member else None,
        new_chieftain_id=leads if leads != led else None,
        changed_at=now,
    )


def _chieftain(tribe: Tribe) -> str | None:
    return next(iter(with_role(tribe, TribeRole.CHIEFTAIN)), None)
