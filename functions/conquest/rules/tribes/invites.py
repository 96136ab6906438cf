"""Invitations to a tribe, by value."""

from datetime import datetime, timedelta

from functions.conquest.models.tribes import Tribe, TribeInvite, TribeRole
from functions.conquest.rules.tribes import tribes as rules
from shared.errors import DomainError, NotFound

INVITED_FOR = timedelta(hours=24)
MOST_INVITES = 100
"""Invitations of a tribe, and to a player, that can be accepted at a time."""


class UnknownInvite(NotFound):
    """There is no such invitation to the player, or it has expired."""

    code = "UNKNOWN_INVITE"
    message = "There is no such invitation, or it has expired; GET /v1/tribes/invites/mine lists yours."


class TribeInvitesFull(DomainError):
    """The tribe, or the player, has as many open invitations as there may be."""

    status = 409
    code = "TRIBE_INVITES_FULL"
    message = "There are too many open invitations: wait until some are answered, or expire after 24 hours."


class PlayerNotInSeason(NotFound):
    """The player takes no part in the season."""

    code = "PLAYER_NOT_IN_SEASON"
    message = "This player takes no part in the season, and cannot join a tribe of it."


def tribe_of_invite(invite_id: str) -> str:
    """The tribe that an invitation is of. Raises UnknownInvite for an id that begins with none."""
    tribe_id = invite_id.partition("-")[0]
    if not tribe_id.isalnum():
        raise UnknownInvite(invite_id=invite_id)
    return tribe_id


def invited(tribe: Tribe, by_id: str, player_id: str, role: TribeRole, now: datetime) -> TribeInvite:
    """An invitation to a role. Raises NotInThisTribe, TribeRoleNeeded, AlreadyInTribe for a member, TribeFull."""
    rules.require_over(tribe, by_id, role)
    if player_id in tribe.members:
        raise rules.AlreadyInTribe(player_id=player_id)
    rules.require_room(tribe)
    return TribeInvite(
        invite_id=f"{tribe.tribe_id}-{player_id}",
        season_id=tribe.season_id,
        tribe_id=tribe.tribe_id,
        player_id=player_id,
        role=role,
        invited_by=by_id,
        invited_at=now,
        expires_at=now + INVITED_FOR,
    )


def require_may_end(invite: TribeInvite, tribe: Tribe | None, player_id: str) -> None:
    """Raises UnknownInvite unless an invitation is the player's or the player's tribe's, and TribeRoleNeeded there."""
    if invite.player_id == player_id and not invite.hidden:
        return
    member = tribe.members.get(player_id) if tribe else None
    if member is None:
        raise UnknownInvite(invite_id=invite.invite_id)
    if member.role not in rules.LEADERS:
        raise rules.TribeRoleNeeded(roles=[role.value for role in rules.LEADERS])


def require_invited(invite: TribeInvite, player_id: str, now: datetime) -> TribeInvite:
    """Raises UnknownInvite unless an invitation is the player's, who sees it, and has not expired."""
    if invite.hidden or invite.player_id != player_id or now >= invite.expires_at:
        raise UnknownInvite(invite_id=invite.invite_id)
    return invite
