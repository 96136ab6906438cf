"""Whose battle pass a caller may see and act on."""

from shared.errors import Forbidden
from shared.identity.callers import Caller, Role

STAFF = frozenset({Role.SUPPORT, Role.MODERATOR, Role.ADMIN})


def check_may_see(caller: Caller, player_id: str) -> None:
    """Raise Forbidden unless it is the caller's own, or the caller is a service or staff."""
    if caller.id != player_id and caller.roles.isdisjoint(STAFF | {Role.SERVER}):
        raise Forbidden("Only the player, game servers and staff may see this.", player=player_id)


def check_may_act_for(caller: Caller, player_id: str) -> None:
    """Raise Forbidden unless the caller is the player or a service."""
    if caller.id != player_id and Role.SERVER not in caller.roles:
        raise Forbidden("Only the player and game servers may do this.", player=player_id)
