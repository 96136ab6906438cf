"""Tribes as players see them."""

from collections.abc import Mapping

from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.tribes import Tribe, TribeBrief, TribeMembers, TribeMemberView, TribeRole, TribeView
from functions.conquest.rules.tribes.tribes import with_role


def brief(tribe: Tribe) -> TribeBrief:
    """A tribe and its chieftain."""
    return TribeBrief(
        **{name: getattr(tribe, name) for name in ("tribe_id", "season_id", "name", "tag")},
        chieftain=next(iter(with_role(tribe, TribeRole.CHIEFTAIN)), None),
    )


def view(
    tribe: Tribe,
    players: Mapping[str, SeasonPlayer],
    called: Mapping[str, str],
    total: int,
    held: int,
    rank: int | None,
) -> TribeView:
    """A tribe with what its members are called, its points, its territories and its rank."""

    def members(role: TribeRole) -> tuple[TribeMemberView, ...]:
        return tuple(
            TribeMemberView(
                player_id=player_id,
                username=called.get(player_id),
                victory_points=players[player_id].victory_points if player_id in players else 0,
                joined_at=tribe.members[player_id].joined_at,
            )
            for player_id in with_role(tribe, role)
        )

    said = ("tribe_id", "season_id", "name", "tag", "description", "emblem", "created_at", "disbanded_at")
    return TribeView(
        **{name: getattr(tribe, name) for name in said},
        members=TribeMembers(
            chieftain=next(iter(members(TribeRole.CHIEFTAIN)), None),
            captains=members(TribeRole.CAPTAIN),
            warriors=members(TribeRole.WARRIOR),
        ),
        total_vp=total,
        tribe_rank=rank,
        territories_controlled=held,
    )
